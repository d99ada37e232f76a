"""Fields about the document: 来源:《求是》2023/20 作者:中共重庆市委."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.numbers import is_document_number, is_identifier
from cqdocs.blocks.headings.titles import begins_title
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.speaker.names import is_nickname, personal_name
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.load import load
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare
from cqdocs.text.characters import BLANK

# A value longer than this is no field but a sentence that happens to open with a field's name.
_LONGEST_VALUE: Final = 80
_LONGEST_PERSON: Final = 200
# A value on a line of its own is a name or a date.
_LONGEST_BELOW: Final = 30
# A title stands among so many lines at the head of a page.
_HEAD: Final = 20
# A line that is a date, in brackets or not, is no longer.
_LONGEST_DATE: Final = 40
# The line of a date and one above it.
_LINES_AROUND: Final = 2
# A line without any of these names no field.
_SET_OFF: Final = (":", "-", "丨", "│", "|", "｜")
# A line that holds one of these is no such value.
_NO_VALUE: Final = frozenset(":。#*")
# Words that one says to another, and that stand in no value.
_SPOKEN: Final = ("您", "你", "请", "請", "我")
_ENCLOSING: Final = "()[]【】"


@frozen
class FieldRow:
    """A row of metadata.toml; `people`: a value that names nobody makes no field."""

    key: str
    labels: tuple[str, ...]
    example: str
    people: bool = False
    bears: bool = False


@cache
def bearing_labels() -> frozenset[str]:
    """The labels of the day that a document bears."""
    return frozenset(label for label, row in _keys().items() if row.bears)


@cache
def _keys() -> dict[str, FieldRow]:
    return {label: row for row in load("metadata", FieldRow) for label in row.labels}


@cache
def _labels() -> regex.Pattern[str]:
    """A label and what sets it off: a colon, a bar (来源丨青河发布), or a dash between blanks (校对 - 夏明月)."""
    words = sorted(_keys(), key=lambda word: (-len(word), word))
    spaced = "|".join(r"[ \t]*+".join(map(regex.escape, word)) for word in words)
    return regex.compile(
        rf"(?<![^\s*(\[【|;,、\d\p{{So}}\uFE0F])(?P<label>{spaced})(?:\s*+(?::\s*+\*\*|\*\*\s*+:|:)\s*+|\s*+[丨│]\s*+|(?<=\S)[|｜](?=[^\s|｜])|\s++-(?:\s++|\Z))"
    )


def names_field(words: str) -> bool:
    """Whether folded words hold the name of a field with a colon behind it."""
    return any(match[0].rstrip().endswith(":") for match in _labels().finditer(words))


def field_key(words: str, value: str) -> str | None:
    """The key of the field about the document that folded words name before their value, if any."""
    row = _keys().get(bare(words))
    if row is None or (row.people and not _names_somebody(value)):
        return None
    return row.key


def _names_somebody(value: str) -> bool:
    first = regex.split(r"[、,;。]|\s{2,}", value.strip(), maxsplit=1)[0]
    if value.rstrip().endswith("?") or any(word in value for word in _SPOKEN):
        return False
    if "。" in value and personal_name(first) is None:
        return False
    if len(first) > _LONGEST_BELOW:
        return False
    return is_nickname(first) or read_speaker(first).sense in (Sense.NAME, Sense.OFFICE)


def claim_fields(page: Page, line: Line, start: int) -> Claim:
    """A line that consists of fields; the value of the last may stand on the line below."""
    if start != line.text.start:
        return ()
    if is_identifier(line.words):
        return (FieldBlock(line.text, line.text, "identifier"),)
    if is_document_number(line.words):
        return (FieldBlock(line.text, line.text, "number"),)
    leading = _leading_date(page.folded, *line.text)
    begin = leading.span.end if leading else start
    named = any(mark in line.words for mark in _SET_OFF)
    matches = _fields(page.folded, begin, line.text.end) if named else []
    if not matches:
        return _lone_date(page, line)
    fields = _read_fields(page.folded, line, matches, leading)
    if all(field.key == "page" for field in fields):
        return ()
    last = fields[-1]
    if last.text.start == last.text.end and page.folded[last.span.end - 1] == ":":
        fields[-1] = _with_line_below(page, last)
    return tuple(_dated(fields, page.folded))


def _read_fields(
    folded: str, line: Line, matches: Sequence[regex.Match[str]], leading: FieldBlock | None
) -> list[FieldBlock]:
    """The fields of a line, behind the date that it begins with; none where one of them is no field."""
    bounds = [*(match.start() for match in matches[1:]), line.text.end]
    fields = [leading] if leading else []
    for match, stop in zip(matches, bounds, strict=True):
        begin = match.start() if fields else line.text.start
        text = _trim(folded, match.end(), stop)
        label = bare(match["label"])
        value = text.of(folded)
        key = field_key(label, value) or (_keys()[label].key if fields and not value else None)
        if key is None or not _may_be_value(value, key):
            return []
        fields.extend(_with_moment(folded, Span(begin, stop), text, key, label))
    return fields


def _is_stamped(field: FieldBlock, folded: str) -> bool:
    """Whether a time is written as sites write it (2026-02-05), not as a text does."""
    found = next(find_dates(field.text.of(folded)), None)
    return found is not None and "-" in field.text.of(folded)[found.start : found.end]


def _may_be_value(value: str, key: str) -> bool:
    """Whether a value is short, and no sentence; what is said of a guest may be one."""
    if key in ("guests", "interviewer"):
        return len(value) <= _LONGEST_PERSON
    return len(value) <= _LONGEST_VALUE and "。" not in value


def _dated(fields: list[FieldBlock], folded: str) -> list[FieldBlock]:
    """The fields; a time beside a source, or as sites write it, is that of publication, not of an event."""
    sourced = any(field.key == "source" for field in fields)
    if not sourced and not (len(fields) == 1 and _is_stamped(fields[0], folded)):
        return fields
    return [field._replace(key="published") if field.key == "event" else field for field in fields]


def _with_line_below(page: Page, field: FieldBlock) -> FieldBlock:
    """A field whose value stands on the next line, if that line is short and no other field."""
    place = bisect_right(page.lines, field.span.end, key=attrgetter("text.start"))
    if place == len(page.lines):
        return field
    text = page.lines[place].text
    claimed = text.start in page.labels or text.start in page.outline
    if field.key != "title" and begins_title(text.of(page.folded)):
        return field
    if any(line.words == text.of(page.folded) for line in page.lines[:_HEAD][:place]):
        # A copy of the title, which stands above the fields as well.
        return field
    longest = _LONGEST_VALUE if field.key == "title" else _LONGEST_BELOW
    value = text.of(page.folded)
    if claimed or len(value) > longest or (_NO_VALUE & set(value) and not _is_date(value)):
        return field
    return field._replace(span=Span(field.span.start, text.end), text=text)


def _is_date(words: str) -> bool:
    """Whether words are a date, with the time of day or without, and nothing else."""
    found = next(find_dates(words), None)
    return found is not None and (found.start, found.end) == (0, len(words))


@cache
def _opening() -> regex.Pattern[str]:
    """What may stand before the first label: a bracket, an ornament, the mark of bold words."""
    return regex.compile(r"[(\[【•·▪\p{So}\uFE0F\s]*+(?:\*\*)?")


def _fields(folded: str, start: int, end: int) -> list[regex.Match[str]]:
    opening = _opening().match(folded, start, end)
    first = _labels().match(folded, opening.end() if opening else start, end)
    return [first, *_labels().finditer(folded, first.end(), end)] if first else []


def _with_moment(folded: str, span: Span, text: Span, key: str, label: str) -> Iterator[FieldBlock]:
    """The field; a date that ends its value is a field of its own, unless the field is a date."""
    dates = list(find_dates(text.of(folded))) if key not in ("published", "event") else []
    if not dates or text.start + dates[-1].end != text.end or dates[-1].start == 0:
        whole = _rstrip(folded, span)
        yield FieldBlock(
            whole, Span(min(text.start, whole.end), min(text.end, whole.end)), key, label
        )
        return
    moment = Span(text.start + dates[-1].start, text.end)
    value = _trim(folded, text.start, moment.start)
    yield FieldBlock(_rstrip(folded, Span(span.start, moment.start)), value, key, label)
    yield FieldBlock(_rstrip(folded, Span(moment.start, span.end)), moment, "published")


def _leading_date(folded: str, start: int, end: int) -> FieldBlock | None:
    """The date that a line begins with, before its fields."""
    if not folded[start].isdigit():
        return None
    found = next(find_dates(folded[start:end]), None)
    if found is None or found.start or start + found.end == end:
        return None
    span = Span(start, start + found.end)
    return FieldBlock(span, span, "published")


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
    text = _trim(folded, *line.text)
    if head := _messenger().fullmatch(folded, *line.text):
        source, moment = Span(*head.span("source")), Span(*head.span("moment"))
        if _is_date(moment.of(folded)):
            first = Span(line.text.start, moment.start)
            return (
                FieldBlock(_rstrip(folded, first), source, "source"),
                FieldBlock(Span(moment.start, line.text.end), moment, "published"),
            )
    if not _is_date(text.of(folded)):
        return ()
    place = bisect_right(page.lines, line.text.end, key=attrgetter("text.start"))
    if _is_entry(page, place) or _is_answer(page, place):
        return ()
    if place < len(page.lines) and _clock().fullmatch(folded, *page.lines[place].text):
        both = Span(line.text.start, page.lines[place].text.end)
        return (FieldBlock(both, both, "published"),)
    return (FieldBlock(line.text, text, "published"),)


def _trim(folded: str, start: int, end: int) -> Span:
    """The stretch without blanks and brackets around it; at its start where nothing is left."""
    text = folded[start:end]
    left = len(text) - len(text.lstrip(BLANK + "([【"))
    inner = text.strip(BLANK + _ENCLOSING)
    if text.count("(") == text.count(")"):
        left, inner = len(text) - len(text.lstrip(BLANK)), text.strip(BLANK)
    return Span(start + left, start + left + len(inner)) if inner else Span(start, start)


def _rstrip(folded: str, span: Span) -> Span:
    return Span(span.start, span.start + len(span.of(folded).rstrip(BLANK)))
