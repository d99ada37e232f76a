"""The head of a report: 本报讯（记者 白露）, 新华社北京5月1日电."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.closing import read_reporters
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.speaker.words import speaker_words
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

# A dateline is no longer up to the word that ends it.
_LONGEST_HEAD: Final = 24


@cache
def _head() -> regex.Pattern[str]:
    """Who reports from where and when, and in brackets the names of the reporters."""
    agency = r"(?:本[报報台刊网]|\p{Han}{2,6}[社网報报台])"
    place = r"\p{Han}{0,8}\s?(?:\d{1,2}月)?\d{1,2}日\s?"
    sent = rf"(?P<sent>本[报報台刊网網][讯訊]|{agency}{place}[电電讯訊])"
    names = rf"\((?P<names>[^()]{{0,20}}{one_of(speaker_words('newsroom'))}[^()]{{1,40}})\)"
    return regex.compile(rf"(?:\({sent}\)|{sent})?\s*+(?:{names})?\s*+(?=\S)")


def claim_dateline(page: Page, line: Line, start: int) -> Claim:
    """The head of a report at the beginning of its first line; the text goes on behind it."""
    if start != line.text.start:
        return ()
    head = page.folded[start : start + _LONGEST_HEAD]
    if head[0] != "(" and not any(mark in head for mark in "电電讯訊"):
        return ()
    match = _head().match(page.folded, start, line.text.end)
    if match is None or not (match["sent"] or match["names"]):
        return ()
    return tuple(_fields(page.folded, match))


def _fields(folded: str, match: regex.Match[str]) -> Iterator[FieldBlock]:
    """The dateline, and a field for the names behind each word for a reporter."""
    begin = match.start()
    names = match["names"] is not None
    if match["sent"]:
        stop = match.start("names") - 1 if names else match.end()
        yield FieldBlock(Span(begin, stop), Span(*match.span("sent")), "dateline")
        begin = stop
    if names:
        yield from read_reporters(folded, Span(begin, match.end()), Span(*match.span("names")))
