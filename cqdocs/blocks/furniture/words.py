"""Lines that consist of the words of a site: share bars, breadcrumbs, pagers, licences."""

from __future__ import annotations

import re
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
from cqdocs.text.characters import BLANK, SENTENCE_END

# A line longer than this is text, whatever it begins with.
_LONGEST: Final = 120
# What ends the text that furniture may stand behind.
_ENDS: Final = SENTENCE_END + "”」)]】"
_ARROWS: Final = (">", "»", "›")
# The name of a site ends so.
_SITES: Final = ("首页", "首頁", "主页", "网", "網", "网站", "網站", "门户", "频道")
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
    holds: tuple[str, ...] = ()


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


def is_site_line(words: str) -> bool:
    """Whether the folded words of a line are those of a site and nothing else (首页 > 新闻)."""
    return len(words) <= _LONGEST and _kind(words) is not None


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
    link = r"\p{Han}[\p{Han}·]{1,19}"
    links = rf"{link}(?:\s++{link}){{4,}}+\s*+\Z|{link}(?:\s++{link}){{11,}}+"
    return regex.compile(
        rf"(?<=[{regex.escape(_ENDS)}])\s++(?P<rest>{words}(?=\s|\Z|[:\]】])|{links}|[*=_]{{5,}}+)"
    )


@cache
def _blank_behind_end() -> re.Pattern[str]:
    """Where furniture may stand behind a text; found by `re`, several times as fast as by `regex`."""
    return re.compile(rf"[{re.escape(_ENDS)}]\s")


def claim_site_words(page: Page, line: Line, start: int) -> Claim:
    """A line of furniture, or what is left of a line behind its text."""
    text = page.folded[start : line.text.end]
    if start != line.text.start:
        if not _is_tail(page.folded, start, line.text.end):
            return ()
        return (FurnitureBlock(Span(start, line.text.end), FurnitureKind.NAVIGATION),)
    if len(text) > _LONGEST:
        return ()
    kind = _kind(text)
    return (FurnitureBlock(line.text, kind),) if kind else ()


def _kind(text: str) -> FurnitureKind | None:
    for kind, opening in _openings():
        if opening.match(text) and not (_is_sentence(text) and not _holds(kind, text)):
            return kind
    for kind, whole in _whole():
        if whole.fullmatch(text):
            return kind
    if _is_way(text) or _remains().fullmatch(text):
        return FurnitureKind.NAVIGATION
    return None


def _is_sentence(text: str) -> bool:
    return text.endswith(tuple(SENTENCE_END))


def _holds(kind: FurnitureKind, text: str) -> bool:
    """Whether a sentence that opens like furniture also holds a word that only such furniture does."""
    return any(word in text for row in _rows() if row.kind == kind for word in row.holds)


def _is_way(text: str) -> bool:
    """Whether a line is the way to a page: its steps, of which one is a site or is still to come."""
    if not any(arrow in text for arrow in _ARROWS) or not _crumbs().fullmatch(text):
        return False
    steps = [step.strip() for step in regex.split(r"[>»›]+", text)]
    named = any(is_site_word(step) or step.endswith(_SITES) for step in steps if step)
    return named or not steps[-1] or ">>" in text


def _is_tail(folded: str, start: int, end: int) -> bool:
    """Whether what begins at `start`, behind blanks, is furniture behind the end of a sentence."""
    before = start
    while before and folded[before - 1] in BLANK:
        before -= 1
    return _behind().match(folded, before, end) is not None


def find_tail(folded: str, start: int, end: int) -> int:
    """Where furniture begins behind the end of a sentence in a stretch of text; `end` where none does."""
    for blank in _blank_behind_end().finditer(folded, start, end):
        if match := _behind().match(folded, blank.start() + 1, end):
            return match.start("rest")
    return end
