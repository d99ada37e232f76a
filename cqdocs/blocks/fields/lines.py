"""Fields about the document: 来源:《求是》2023/20 作者:中共重庆市委."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.keys import field_key, field_labels, field_rows
from cqdocs.blocks.fields.values import is_date, trim, without_blanks_behind
from cqdocs.blocks.headings.titles import begins_title
from cqdocs.blocks.page import Claim, Page
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare

# A value longer than this is no field but a sentence that happens to open with a field's name.
_LONGEST_VALUE: Final = 80
_LONGEST_PERSON: Final = 200
# A value on a line of its own is a name or a date.
_LONGEST_BELOW: Final = 30
# A title stands among so many lines at the head of a page.
_HEAD: Final = 20
# A line without any of these names no field.
_SET_OFF: Final = (":", "-", "丨", "│", "|", "｜")
# A line that holds one of these is no such value.
_NO_VALUE: Final = frozenset(":。#*")


def claim_fields(page: Page, line: Line, start: int) -> Claim:
    """A line that consists of fields; the value of the last may stand on the line below."""
    if start != line.text.start:
        return ()
    leading = _leading_date(page.folded, *line.text)
    begin = leading.span.end if leading else start
    named = any(mark in line.words for mark in _SET_OFF)
    matches = _fields(page.folded, begin, line.text.end) if named else []
    if not matches:
        return ()
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
        text = trim(folded, match.end(), stop)
        label = bare(match["label"])
        value = text.of(folded)
        key = field_key(label, value) or (field_rows()[label].key if fields and not value else None)
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
    if claimed or len(value) > longest or (_NO_VALUE & set(value) and not is_date(value)):
        return field
    return field._replace(span=Span(field.span.start, text.end), text=text)


@cache
def _opening() -> regex.Pattern[str]:
    """What may stand before the first label: a bracket, an ornament, the mark of bold words."""
    return regex.compile(r"[(\[【•·▪\p{So}\uFE0F\s]*+(?:\*\*)?")


def _fields(folded: str, start: int, end: int) -> list[regex.Match[str]]:
    opening = _opening().match(folded, start, end)
    first = field_labels().match(folded, opening.end() if opening else start, end)
    return [first, *field_labels().finditer(folded, first.end(), end)] if first else []


def _with_moment(folded: str, span: Span, text: Span, key: str, label: str) -> Iterator[FieldBlock]:
    """The field; a date that ends its value is a field of its own, unless the field is a date."""
    dates = list(find_dates(text.of(folded))) if key not in ("published", "event") else []
    if not dates or text.start + dates[-1].end != text.end or dates[-1].start == 0:
        whole = without_blanks_behind(folded, span)
        yield FieldBlock(
            whole, Span(min(text.start, whole.end), min(text.end, whole.end)), key, label
        )
        return
    moment = Span(text.start + dates[-1].start, text.end)
    value = trim(folded, text.start, moment.start)
    yield FieldBlock(
        without_blanks_behind(folded, Span(span.start, moment.start)), value, key, label
    )
    yield FieldBlock(
        without_blanks_behind(folded, Span(moment.start, span.end)), moment, "published"
    )


def _leading_date(folded: str, start: int, end: int) -> FieldBlock | None:
    """The date that a line begins with, before its fields."""
    if not folded[start].isdigit():
        return None
    found = next(find_dates(folded[start:end]), None)
    if found is None or found.start or start + found.end == end:
        return None
    span = Span(start, start + found.end)
    return FieldBlock(span, span, "published")
