"""Lines that are the value of a field and do not name it: a date, the number of a document or a file."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from operator import attrgetter
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.numbers import is_document_number, is_identifier
from cqdocs.blocks.fields.values import is_date, trim, without_blanks_behind
from cqdocs.blocks.page import Claim, Page
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

# A line that is a date, in brackets or not, is no longer.
_LONGEST_DATE: Final = 40
# The line of a date and one above it.
_LINES_AROUND: Final = 2


def claim_value(page: Page, line: Line, start: int) -> Claim:
    """A line that is a date, an article's head in a messenger, or the number of a document or a file."""
    if start != line.text.start:
        return ()
    if is_identifier(line.words):
        return (FieldBlock(line.text, line.text, "identifier"),)
    if is_document_number(line.words):
        return (FieldBlock(line.text, line.text, "number"),)
    return _messenger_head(page.folded, line) or _lone_date(page, line)


@cache
def _clock() -> regex.Pattern[str]:
    """The time of day on a line of its own below a date."""
    return regex.compile(r"(?:(?:香港|北京)[時时][間间])?\d{1,2}[:时時]\d{2}分?")


def _is_entry(page: Page, below: int) -> bool:
    """Whether a date stands between two texts, as those of a chronicle do."""
    if below < _LINES_AROUND or below >= len(page.lines):
        return False
    above, after = page.lines[below - 2].text, page.lines[below].text
    return page.folded[above.end - 1] == "。" and page.folded[after.end - 1] == "。"


@cache
def _messenger() -> regex.Pattern[str]:
    """Who publishes an article in a messenger, when, and from where: 青河发布 2023-04-18 18:02 发表于青河."""
    return regex.compile(
        r"(?P<source>[^\s:。,]{2,20})\s+(?P<moment>\d{4}[-年][\d\s:年月日-]{5,16}[\d日])\s+(?:发表于|發表於)\s?\p{Han}{2,8}"
    )


def _messenger_head(folded: str, line: Line) -> Claim:
    head = _messenger().fullmatch(folded, *line.text)
    if head is None or not is_date(head["moment"]):
        return ()
    source, moment = Span(*head.span("source")), Span(*head.span("moment"))
    first = Span(line.text.start, moment.start)
    return (
        FieldBlock(without_blanks_behind(folded, first), source, "source"),
        FieldBlock(Span(moment.start, line.text.end), moment, "published"),
    )


def _is_answer(page: Page, below: int) -> bool:
    """Whether a date stands below a line that asks for it."""
    if below < _LINES_AROUND:
        return False
    return page.folded[page.lines[below - 2].text.end - 1] == "?"


def _lone_date(page: Page, line: Line) -> Claim:
    """A line that is a date and nothing else says when the page was published; the time may stand below."""
    folded = page.folded
    if line.text.end - line.text.start > _LONGEST_DATE:
        return ()
    text = trim(folded, *line.text)
    if not is_date(text.of(folded)):
        return ()
    place = bisect_right(page.lines, line.text.end, key=attrgetter("text.start"))
    if _is_entry(page, place) or _is_answer(page, place):
        return ()
    if place < len(page.lines) and _clock().fullmatch(folded, *page.lines[place].text):
        both = Span(line.text.start, page.lines[place].text.end)
        return (FieldBlock(both, both, "published"),)
    return (FieldBlock(line.text, text, "published"),)
