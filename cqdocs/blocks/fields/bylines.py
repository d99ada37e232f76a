"""Lines between a title and its text that say who wrote it, or when and where it was spoken."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.closing import read_reporters
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare

_LONGEST_BYLINE: Final = 40
# Who makes a text public may be named between the date and the word for it.
_LONGEST_GAP: Final = 30


@cache
def _made_public() -> regex.Pattern[str]:
    return regex.compile("公布|发布|印发|發布|公告")


@cache
def _holder() -> regex.Pattern[str]:
    """An office and who holds it, behind a date and a place."""
    return regex.compile(r"\s(?P<who>\S+\s\S+)\Z")


def read_byline(page: Page, line: Line, authors: Container[str]) -> Claim:
    """What a line above a text is: an author whom a field names, an office with a name, a dated event."""
    words = line.words
    if words in authors:
        return (FieldBlock(line.text, line.text, "author"),)
    if any(find_dates(words)):
        return _event(page, line)
    if named := _named(words):
        return (FieldBlock(line.text, _at_end(line, named), "author"),)
    reporters = _reported().match(page.folded, *line.text)
    if reporters is None:
        return ()
    return tuple(read_reporters(page.folded, line.text, Span(reporters.end(), line.text.end)))


@cache
def _reported() -> regex.Pattern[str]:
    """An ornament and a medium before the word for a reporter: □本报记者 白露 通讯员 林一."""
    newsroom = one_of(speaker_words("newsroom"))
    return regex.compile(rf"[□■○●◎]?\s*+\p{{Han}}{{0,12}}?(?={newsroom}[\s:])")


def _event(page: Page, line: Line) -> Claim:
    """When and where something was; an office and its holder may stand behind it."""
    words = line.words
    date = next(find_dates(words))
    public = _made_public().search(words, date.end, date.end + _LONGEST_GAP)
    key = "published" if public else "event"
    behind = _holder().search(words)
    named = _named(behind["who"]) if behind else None
    if behind is None or named is None:
        return (FieldBlock(line.text, line.text, key),)
    event = Span(line.text.start, line.text.start + behind.start())
    rest = Span(line.text.start + behind.start("who"), line.text.end)
    return (FieldBlock(event, event, key), FieldBlock(rest, _at_end(line, named), "author"))


def _at_end(line: Line, named: str) -> Span:
    return Span(line.text.end - len(named), line.text.end)


def _named(words: str) -> str | None:
    """The name, as written, with which a byline ends: behind an office or 记者, or 本报评论员."""
    if len(words) > _LONGEST_BYLINE or ":" in words or words.startswith(("——", "――")):
        return None
    if words.endswith(speaker_words("byline")):
        return words
    speaker = read_speaker(words)
    if speaker.sense not in (Sense.OFFICE, Sense.REPORTER) or not speaker.name:
        return None
    spaced = regex.search(r"\s*".join(map(regex.escape, bare(speaker.name))) + r"\Z", words)
    return spaced[0] if spaced else None
