"""Lines that consist of the words of a site: share bars, breadcrumbs, pagers, licences."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span
from cqdocs.text.characters import SENTENCE_END

# A line longer than this is text, whatever it begins with.
_LONGEST: Final = 120
# A breadcrumb has so many steps, each no longer than a heading.
_LONGEST_STEP: Final = 40


@frozen
class FurnitureRow:
    """A row of furniture.toml."""

    kind: str
    example: str
    whole: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


@cache
def _rows() -> tuple[FurnitureRow, ...]:
    return load("furniture", FurnitureRow)


@cache
def _whole() -> tuple[tuple[FurnitureKind, regex.Pattern[str]], ...]:
    """For each kind, a line that consists of its words, numbers and what sets them apart."""
    apart = r"[\s|｜/>»›·•:,.、()\[\]【】←→-]"
    return tuple(
        (
            FurnitureKind(row.kind),
            regex.compile(
                rf"(?=.*\p{{L}}|↓){apart}*+(?:(?:{one_of(row.whole)}|第?\d{{1,5}}[页頁]?|共\d{{1,5}}[页頁]){apart}*+)++"
            ),
        )
        for row in _rows()
        if row.whole
    )


def is_site_word(word: str) -> bool:
    """Whether a word is one by which a site leads to its pages (首页)."""
    return any(word in row.whole for row in _rows())


@cache
def _openings() -> tuple[tuple[FurnitureKind, regex.Pattern[str]], ...]:
    return tuple(
        (FurnitureKind(row.kind), regex.compile(one_of(row.opening)))
        for row in _rows()
        if row.opening
    )


@cache
def _crumbs() -> regex.Pattern[str]:
    """Steps that an arrow sets apart, as a site shows the way to a page."""
    step = rf"[^\s>»›。!?;:][^>»›。!?;:]{{0,{_LONGEST_STEP}}}+"
    arrow = r"\s*+(?:>{1,2}|»|›)\s*+"
    return regex.compile(rf"{step}(?:{arrow}{step})*+(?:{arrow})?+")


@cache
def _remains() -> regex.Pattern[str]:
    """A line of marks without a word (> | 】), and the name of a file to download."""
    file = r"(?:\d{1,2}[.、])?[^。!?;:]{1,60}\.(?i:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|mp[34])"
    return regex.compile(rf"[>|｜/»›·】\]\[【↓↑]++|{file}")


@cache
def _behind() -> regex.Pattern[str]:
    """Furniture behind the end of a sentence: words of it, or a row of short links."""
    words = one_of(word for row in _rows() for word in row.behind)
    links = r"(?:[^\s。!?;:,、“”()\d]{2,20}\s++){5,}+"
    return regex.compile(
        rf"(?<=[。!?”」)\]】])\s++(?P<rest>{words}(?=\s|\Z|[:\]】])|{links}|[*=_]{{5,}}+)"
    )


def claim_site_words(page: Page, line: Line, start: int) -> Claim:
    """A line of furniture, or what is left of a line behind its text."""
    text = page.folded[start : line.text.end]
    if start != line.text.start:
        if find_tail(page.folded, *line.text) != start:
            return ()
        return (FurnitureBlock(Span(start, line.text.end), FurnitureKind.NAVIGATION),)
    if len(text) > _LONGEST:
        return ()
    kind = _kind(text)
    return (FurnitureBlock(line.text, kind),) if kind else ()


def _kind(text: str) -> FurnitureKind | None:
    for kind, opening in _openings():
        sentence = kind is FurnitureKind.NAVIGATION and text.endswith(tuple(SENTENCE_END))
        if opening.match(text) and not sentence:
            return kind
    for kind, whole in _whole():
        if whole.fullmatch(text):
            return kind
    arrows = ">" in text or "»" in text or "›" in text
    if (arrows and _crumbs().fullmatch(text)) or _remains().fullmatch(text):
        return FurnitureKind.NAVIGATION
    return None


def find_tail(folded: str, start: int, end: int) -> int:
    """Where furniture begins behind the end of a sentence in a stretch of text; `end` where none does."""
    match = _behind().search(folded, start, end)
    return match.start("rest") if match else end
