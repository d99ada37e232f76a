"""Captions of pictures: 图为重庆夜景。新华社记者 刘潺/摄."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.block import CaptionBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

# A credit is a few names; what is longer is a sentence.
_LONGEST_CREDIT: Final = 40


@frozen
class CaptionRow:
    """A row of captions.toml."""

    sense: str
    words: tuple[str, ...]
    example: str


@cache
def _words(sense: str) -> tuple[str, ...]:
    rows = load("captions", CaptionRow)
    return tuple(word for row in rows if row.sense == sense for word in row.words)


@cache
def _credit() -> regex.Pattern[str]:
    """The words behind the last sentence, which name someone and what he did, set off from the name."""
    words = one_of(_words("credit"))
    return regex.compile(
        rf"(?<=[。!?)\]】\s])\(?(?P<credit>[^。!?;,:()\s][^。!?;,:()]{{0,{_LONGEST_CREDIT}}}(?:[/\s]|(?<=\p{{Han}})){words})\)?\Z"
    )


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(rf"(?:\A|(?<=。))[(▲△↑↓]?{one_of(_words('opening'))}")


def claim_caption(page: Page, line: Line, start: int) -> Claim:
    """A whole line that says what a picture shows (图为…), or that a credit ends."""
    if start != line.text.start:
        return ()
    text = line.text.of(page.folded)
    if not any(word in text for word in _words("opening")):
        return ()
    opening = _opening().search(text)
    if opening is None:
        return ()
    credit = _credit().search(text)
    if credit is None:
        # Where nobody is credited, one sentence that opens so; else it is a text about a picture.
        stop = text.find("。")
        whole = opening.start() == 0 and not text.endswith("?") and stop in (-1, len(text) - 1)
        return (CaptionBlock(line.text, line.text),) if whole else ()
    words = Span(start + credit.start("credit"), start + credit.end("credit"))
    end = start + len(text[: credit.start()].rstrip(BLANK))
    return (CaptionBlock(line.text, Span(start, end), words),)
