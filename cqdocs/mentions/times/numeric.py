"""Dates in figures alone: 2019/04/19, 2019.9.6, 20150303, 6·30."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.calendar.partial import Partial, one
from cqdocs.mentions.times.figures import DASH
from cqdocs.mentions.times.setting import Grain, Point, Setting
from cqdocs.mentions.times.years import century_of

_MONTHS: Final = 12
# Behind years that have lost their 年: no unit, which would make sums of them.
_NO_UNIT: Final = r"(?![\d.%‰℃°a-zA-Z]|(?!间|期间|之间|这|的)\p{Han})"


@cache
def _full() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<year>[12]\d{3})(?P<mark>[-/.·])(?P<month>\d{1,2}+)(?P=mark)(?P<day>\d{1,2}+)(?![\d/])(?!\.\d)"
    )


@cache
def _lone() -> regex.Pattern[str]:
    """Forms that running text would take for a sum, a score or a code."""
    mark = "[-/.·]"
    return regex.compile(
        rf"(?P<year>\d{{4}}){mark}(?P<month>\d{{1,2}}){mark}(?P<day>\d{{1,2}})(?!\d)"
        r"|(?P<year>[12]\d{3})(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"
        rf"|(?P<year>[12]\d{{3}}){mark}(?P<month>\d{{1,2}})(?!\d)"
        rf"|(?P<year>\d\d)(?P<mark>{mark})(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)"
        rf"|(?P<month>\d{{1,2}})[-/·](?P<day>\d{{1,2}})(?![\d日号月])"
        rf"|(?P<year>[12]\d{{3}})(?=\Z|{DASH}\d{{4}}\Z)"
    )


@cache
def _span_of_years() -> regex.Pattern[str]:
    """The first of two years behind 从, and the second."""
    return regex.compile(
        rf"(?<=[从自])(?P<year>[12]\d{{3}})(?={DASH}[12]\d{{3}}{_NO_UNIT})|(?<=[至到—–~\-])(?P<year>[12]\d{{3}}){_NO_UNIT}"
    )


def read_numeric(text: str, start: int, setting: Setting) -> Point | None:
    """A date in figures that the calendar has.

    >>> read_numeric("2023-10-16 08:23:25", 0, Setting()).extent.edtf
    '2023-10-16'
    """
    match = _full().match(text, start)
    if match is None and setting.lone:
        match = _lone().match(text, start)
    if match is None and start and text[start - 1] in "从自至到—–~-":
        # 从2016-2018: the years need no 年 behind 从.
        match = _span_of_years().match(text, start)
        return (
            None
            if match is None
            else Point(
                match.end(),
                one(Partial(int(match["year"]))),
                Grain.FINAL,
                firm=text[start - 1] in "从自",
            )
        )
    if match is None:
        return None
    groups = match.groupdict()
    year, month, day = (
        None if groups.get(name) is None else int(groups[name]) for name in ("year", "month", "day")
    )
    if year is None:
        year = setting.year
    elif len(groups["year"]) == 2:
        year = century_of(year, setting)
    date = Partial(year, month, day)
    if month is not None and month > _MONTHS:
        return None
    if not date.is_possible:
        return None
    grain = Grain.DAY if day is not None else Grain.FINAL
    return Point(match.end(), one(date), grain)
