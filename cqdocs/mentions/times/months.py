"""Parts of a year: 6月, 首月, 第8个月, 一季度, 上半年, 前五个月, 夏天, 年底, 最后一天."""

from __future__ import annotations

import datetime
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.calendar.arithmetic import bounds, day_after, nth_day
from cqdocs.calendar.partial import SPRING, Extent, Partial, days_of, of_date, one
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.figures import DASH, SMALL, SPACE, STOP, WEEKDAYS, small
from cqdocs.mentions.times.setting import Grain, Point, Setting

_SEASONS: Final = "春夏秋冬"


@cache
def _neighbours() -> dict[str, int]:
    """Two neighbouring months in one word, with the first of them: 三四月, 十一二月."""
    digits = "一二三四五六七八九"
    pairs = {low + high: month for month, (low, high) in enumerate(pairwise(digits), 1)}
    return pairs | {"十一二": 11}


@cache
def _month() -> regex.Pattern[str]:
    """A month, or the number of one that begins a range (2—4月); 三月 but not 三个月."""
    return regex.compile(
        rf"(?P<pair>{one_of(_neighbours())})月份?"
        rf"|(?P<month>{SMALL}){SPACE}(?:月(?:份|(?![饼亮球台嫂供薪息]))|(?={DASH}{SMALL}{SPACE}月))"
        r"|(?P<first>首(?:个)?月)"
    )


def read_month(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    """A month of a year."""
    match = _month().match(text, start)
    if match is None:
        return None
    if match["pair"]:
        low = _neighbours()[match["pair"]]
        return Point(match.end(), _months_of(year, low, low + 1), Grain.FINAL)
    month = 1 if match["first"] else small(match["month"])
    if month is None or not 1 <= month <= 12:
        return None
    return Point(match.end(), _month_of(year, month), Grain.MONTH)


def _month_of(year: Extent | None, month: int) -> Extent | None:
    if year is None or year.low is None or year.low.open_places:
        return None
    return one(Partial(year.low.year, month))


def _months_of(year: Extent | None, first: int, last: int) -> Extent | None:
    """The months of a year from one to another; None where no year is known."""
    if year is None or year.low is None or year.low.year is None or not 1 <= first <= last <= 12:
        return None
    return Extent(Partial(year.low.year, first), Partial(year.low.year, last))


@cache
def _part() -> regex.Pattern[str]:
    count = r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})"
    return regex.compile(
        rf"的?(?:(?P<side>前|头|后|最后)的?{count}个?(?P<of>月|季度)(?!份)"
        rf"|第?(?P<quarter>[一二三四1-4首末]){SPACE}个?季度(?:[末底](?!线)|初(?![步期始心级中高]))?"
        r"|(?:第(?P<quarter>[一二三四1-4])|(?P<quarter>首))季(?![度节赛播])"
        r"|(?P<half>[上下])半年(?:度)?(?:[末底](?!线)|初(?![步期始心级中高]))?"
        r"|第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})个月|最后一?个月(?P<last>))"
    )


def read_part_of_year(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    """A quarter, a half-year, the nth month, or the first or last months."""
    match = _part().match(text, start)
    if match is None:
        return None
    if match["nth"] or match["last"] is not None:
        month = small(match["nth"]) if match["nth"] else 12
        if month is None or not 1 <= month <= 12:
            return None
        return Point(match.end(), _month_of(year, month), Grain.MONTH)
    first, last = _range(match)
    return Point(match.end(), _months_of(year, first, last), Grain.FINAL)


def _range(match: regex.Match[str]) -> tuple[int, int]:
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if match["quarter"]:
        quarter = {"首": 1, "末": 4}.get(match["quarter"]) or small(match["quarter"]) or 0
        return 3 * quarter - 2, 3 * quarter
    months = (small(match["count"]) or 0) * (3 if match["of"] == "季度" else 1)
    return (1, months) if match["side"] in "前头" else (13 - months, 12)


@cache
def _season() -> regex.Pattern[str]:
    return regex.compile(
        rf"的?(?P<season>[春夏秋冬])(?:天|季(?!学期)|(?=以[来前后]|之[前后]|[前后](?!沿)|[起与和及]|开始|{STOP}))"
    )


def read_season(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    """A season of a year that is said."""
    match = _season().match(text, start)
    if match is None:
        return None
    month = SPRING + _SEASONS.index(match["season"])
    return Point(match.end(), _month_of(year, month), Grain.FINAL)


@cache
def _edge() -> regex.Pattern[str]:
    return regex.compile(
        r"的?(?:年?内(?![容部外蒙涵地])|(?:年|月)?[底末](?!线)|(?:年|月)?初(?![一二三四五六七八九十步期始心级中高])|年中|中期|末期|初期)"
    )


def read_edge(text: str, start: int, period: Extent | None, setting: Setting) -> Point | None:
    """The beginning, middle or end of a year or month: its own value."""
    match = _edge().match(text, start)
    return None if match is None else Point(match.end(), period, Grain.FINAL)


@cache
def _day() -> regex.Pattern[str]:
    """A day of a month that is said; 日 may be lost before a mark, and in the first of two days."""
    return regex.compile(
        rf"的?(?P<day>{SMALL})(?:{SPACE}(?:日|号(?![楼线文令院门公]))(?!元)|(?={DASH}{SMALL}{SPACE}[日号])|{STOP})"
    )


def read_day(text: str, start: int, month: Extent | None, setting: Setting) -> Point | None:
    """A day of a month, where the calendar has it."""
    match = _day().match(text, start)
    if match is None:
        return None
    day = small(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    if month is None or month.low is None or not month.is_point:
        return Point(match.end(), None, Grain.DAY)
    found = Partial(month.low.year, month.low.month, day)
    return Point(match.end(), one(found) if found.is_possible else None, Grain.DAY)


@cache
def _ten_days() -> regex.Pattern[str]:
    return regex.compile(r"的?(?P<part>[上中下])旬")


def read_ten_days(text: str, start: int, month: Extent | None, setting: Setting) -> Point | None:
    """The first, second or last ten days of a month."""
    match = _ten_days().match(text, start)
    if match is None:
        return None
    return Point(match.end(), _ten_days_of(month, "上中下".index(match["part"])), Grain.FINAL)


def _ten_days_of(month: Extent | None, part: int) -> Extent | None:
    if month is None or month.low is None or month.low.month is None or not month.is_point:
        return None
    year, number = month.low.year, month.low.month
    if number > 12:
        return None
    # The last day of a February whose year is open is not known; 29 would be none in most years.
    last = (10, 20, days_of(2001 if year is None else year, number))[part]
    return Extent(Partial(year, number, 10 * part + 1), Partial(year, number, last))


@cache
def _nth() -> regex.Pattern[str]:
    count = r"(?P<count>\d{1,3}|[一二两三四五六七八九十百]{1,5})"
    return regex.compile(
        rf"的?(?:第{count}|(?P<last>最后一))个?的?(?:(?P<day>天)|(?P<week>周(?![一二三四五六日天末])|星期(?![一二三四五六日天]))"
        rf"|(?:周|星期|礼拜)(?P<weekday>[{WEEKDAYS}]))"
        rf"|的?(?P<side>前|头|后|最后){count}(?:天|日(?!元))"
    )


def read_nth(text: str, start: int, period: Extent | None, setting: Setting) -> Point | None:
    """The nth day, week or Monday of a year or month, or its first or last days."""
    match = _nth().match(text, start)
    if match is None:
        return None
    count = -1 if match["last"] else _count(match["count"])
    ends = None if period is None else bounds(period)
    if not count:
        return None
    if match["side"]:
        return Point(match.end(), _side(ends, match["side"], count), Grain.FINAL)
    if match["week"]:
        return Point(match.end(), None, Grain.WEEK)
    weekday = None if match["day"] else min(WEEKDAYS.index(match["weekday"]), 6)
    day = None if period is None else nth_day(period, count, weekday)
    return Point(match.end(), None if day is None else one(day), Grain.DAY)


def _count(text: str) -> int | None:
    from cqdocs.numerals.number import number

    value = number(text)
    return None if value is None else int(value)


def _side(ends: tuple[datetime.date, datetime.date] | None, side: str, count: int) -> Extent | None:
    if ends is None:
        return None
    first, last = ends
    if side in ("前", "头"):
        return Extent(of_date(first), day_after(first, count - 1))
    return Extent(day_after(last, 1 - count), of_date(last))
