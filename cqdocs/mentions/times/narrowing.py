"""What stands behind a point of time and is a part of it: 底 behind 6月, 12日, 上午10时."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from cqdocs.calendar.partial import Extent, Partial, one
from cqdocs.mentions.times.centuries import read_years_of_century
from cqdocs.mentions.times.clock import part_starts, read_clock
from cqdocs.mentions.times.festivals import LUNAR_DAYS, festival_starts, read_festival, read_lunar
from cqdocs.mentions.times.figures import FIGURES
from cqdocs.mentions.times.months import (
    read_day,
    read_edge,
    read_month,
    read_nth,
    read_part_of_year,
    read_season,
    read_ten_days,
)
from cqdocs.mentions.times.relative import (
    read_day_of_week,
)
from cqdocs.mentions.times.setting import Grain, Point, Setting


def narrow(text: str, point: Point, setting: Setting) -> Point | None:
    """What stands behind a point and is a part of it."""
    start = point.end
    if start >= len(text):
        return None
    if text[start] in " \u3000":
        match = _gap().match(text, start)
        start = start if match is None else match.end()
        if start >= len(text):
            return None
    if setting.lone and text[start] in ",的":
        # 二零一六年,九月三号; in prose a comma and 的 begin something else.
        start += 1
        if start < len(text) and text[start] == " ":
            start += 1
        if start >= len(text):
            return None
    return _narrow(text, start, point, setting)


@cache
def _gap() -> regex.Pattern[str]:
    return regex.compile(r"[ \u3000]{1,2}+")


def _narrow(text: str, start: int, point: Point, setting: Setting) -> Point | None:
    extent = point.extent
    if point.grain is Grain.YEAR:
        return _in_year(text, start, extent, setting)
    if point.grain is Grain.CENTURY:
        return read_years_of_century(text, start, extent) if text[start] in "的前头最后" else None
    if point.grain is Grain.MONTH:
        return _in_month(text, start, point, setting)
    if point.grain is Grain.WEEK:
        return read_day_of_week(text, start, extent, setting) or _same_day(text, start, point)
    if point.grain is Grain.DAY:
        return _in_day(text, start, point, setting)
    return None


# The characters with which something behind a month, a year or a day may begin.
_BEHIND_MONTH: Final = FIGURES | frozenset("上中下第最前头后底末初月年内")
_BEHIND_DAY: Final = FIGURES | frozenset("的大约")


def _in_month(text: str, start: int, month: Point, setting: Setting) -> Point | None:
    first = text[start + 1 : start + 2] if text[start] == "的" else text[start]
    if first not in _BEHIND_MONTH:
        return None
    return (
        _day_of_month(text, start, month, setting)
        or read_ten_days(text, start, month.extent, setting)
        or read_nth(text, start, month.extent, setting)
        or read_edge(text, start, month.extent, setting)
    )


def _in_day(text: str, start: int, point: Point, setting: Setting) -> Point | None:
    """A time of day, or the day of the week that the day is."""
    if (
        text[start] in "T-"
        and start + 1 < len(text)
        and text[start + 1].isdecimal()
        and text[start + 1 : start + 6].count(":")
    ):
        start += 1
    found = _same_day(text, start, point)
    if found is not None or not (text[start] in _BEHIND_DAY or text[start] in part_starts()):
        return found
    return read_clock(text, start, point, setting)


def _day_of_month(text: str, start: int, month: Point, setting: Setting) -> Point | None:
    """A day of a month; 2月29日 without a year is of the last year that had one."""
    found = read_day(text, start, month.extent, setting)
    if found is None or found.extent is not None or month.dated or month.extent is None:
        return found
    low = month.extent.low
    if low is None or low.year is None:
        return found
    for year in range(low.year - 1, low.year - 9, -1):
        earlier = read_day(text, start, one(Partial(year, low.month)), setting)
        if earlier is not None and earlier.extent is not None:
            return earlier
    return found


Reader = Callable[[str, int, Extent | None, Setting], Point | None]


@cache
def _rules(first: str) -> tuple[Reader, ...]:
    """The rules for what stands behind a year and begins with a character, 的 aside."""
    rules: tuple[tuple[bool, Reader], ...] = (
        (first in "年月底末初中内", read_edge),
        (first in FIGURES or first in "上下首第前头后最", read_part_of_year),
        (first in "第前头后最", read_nth),
        (first == "首", read_month),
        (first in "上下农阴旧阳公" or first in festival_starts(), _festival),
        (first in "农阴旧闰正冬腊", read_lunar),
        (first in "春夏秋冬", read_season),
    )
    return tuple(read for fits, read in rules if fits)


def _festival(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    return read_festival(text, start, year or Extent(None, None), setting)


def _in_year(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    first = text[start]
    if first in FIGURES:
        found = read_month(text, start, year, setting)
        if found is not None and text[found.end : found.end + 1] in LUNAR_DAYS:
            found = read_lunar(text, start, year, setting) or found
        # 去年八月十五 is mid-autumn; 8月十五日 is no such day.
        if first in "8八" and (found is None or found.grain is Grain.MONTH):
            found = _festival(text, start, year, setting) or found
        if found is not None:
            return found
    elif first == "的":
        first = text[start + 1 : start + 2]
    for read in _rules(first) if first else ():
        found = read(text, start, year, setting)
        if found is not None:
            return found
    return None


@cache
def _weekday_behind() -> regex.Pattern[str]:
    return regex.compile(r"[(, ]*(?:周|星期)[一二三四五六日天](?:\)|(?!\)))")


@cache
def _weekday_before() -> regex.Pattern[str]:
    return regex.compile(r"(?:周|星期|礼拜)[一二三四五六日天末]\Z")


def _same_day(text: str, start: int, point: Point) -> Point | None:
    """A day of the week behind its day: 10月12号(星期一)."""
    if text[start] not in "(,周星 ":
        return None
    # 周四,周五 are two days.
    if _weekday_before().search(text, max(0, start - 3), start) is not None:
        return None
    match = _weekday_behind().match(text, start)
    return None if match is None else point._replace(end=match.end())
