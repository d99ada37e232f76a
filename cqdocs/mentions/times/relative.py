"""Periods relative to the day of speaking or to a date said before: 去年, 上个月, 本周四, 昨晚, 次日."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.calendar.arithmetic import day_after, shift, week_of
from cqdocs.calendar.length import Length, Step
from cqdocs.calendar.partial import Extent, Partial, one
from cqdocs.lexicon.load import load
from cqdocs.mentions.times.figures import WEEKDAYS
from cqdocs.mentions.times.setting import Grain, Point, Setting

# Where a clause opens.
_OPENING: Final = frozenset(",。;:、!?()[]“”‘’《》—\n \u3000\t")
_GRAINS: Final = {"year": Grain.YEAR, "month": Grain.MONTH, "week": Grain.WEEK, "day": Grain.DAY}
# The hours up to which a part of the day that is joined to its day counts from noon.
_EVENING: Final = 11


@frozen
class RelativeRow:
    """A row of times.toml."""

    words: tuple[str, ...]
    grain: str
    offset: int
    example: str
    anchor: str = "reference"
    part: str = ""
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()


@cache
def _words() -> tuple[tuple[str, RelativeRow], ...]:
    pairs = ((word, row) for row in load("times", RelativeRow) for word in row.words)
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _by_pair() -> dict[str, tuple[tuple[str, RelativeRow], ...]]:
    """The words by their first two characters, the longest first."""
    pairs = {word[:2] for word, _ in _words()}
    return {pair: tuple(word for word in _words() if word[0][:2] == pair) for pair in pairs}


def relative_words() -> tuple[str, ...]:
    """The words of times.toml."""
    return tuple(word for word, _ in _words())


def read_relative(text: str, start: int, setting: Setting) -> Point | None:
    """A word of times.toml.

    >>> read_relative("去年达到1092.8万吨", 0, Setting(Partial(2022, 8, 20))).extent.edtf
    '2021'
    """
    for word, row in _by_pair().get(text[start : start + 2], ()):
        if not text.startswith(word, start):
            continue
        end = start + len(word)
        if not _stands(row, text, start, end):
            continue
        grain = _GRAINS[row.grain]
        afternoon = {"晚": _EVENING, "早": 0}.get(row.part)
        return Point(end, _resolve(row, grain, setting), grain, afternoon_to=afternoon)
    return None


def _stands(row: RelativeRow, text: str, start: int, end: int) -> bool:
    """Whether the characters around a word leave it whole: in 建成后年产值 is no 后年."""
    if row.not_after and text.endswith(row.not_after, max(0, start - 3), start):
        return False
    if row.not_before and text.startswith(row.not_before, end):
        return False
    if not row.only_after or not start or text[start - 1] in _OPENING:
        return True
    return text.endswith(row.only_after, max(0, start - 3), start)


def _resolve(row: RelativeRow, grain: Grain, setting: Setting) -> Extent | None:
    anchor = setting.reference
    if row.anchor != "reference":
        fine = {Grain.YEAR: "year", Grain.MONTH: "month", Grain.DAY: "day"}[grain]
        earlier = setting.earlier
        if earlier is not None and getattr(earlier, fine) is not None:
            anchor = earlier
        elif row.anchor == "told" and setting.told is not None:
            anchor = setting.told
        elif row.anchor in ("earlier", "told") and not setting.lone:
            return None
    return None if anchor is None else away(anchor, grain, row.offset)


@lru_cache(maxsize=256)
def away(anchor: Partial, grain: Grain, offset: int) -> Extent | None:
    """The year, month, week or day that lies so many of them from a date."""
    if grain is Grain.YEAR:
        return None if anchor.year is None else one(Partial(anchor.year + offset))
    if grain is Grain.MONTH:
        step = Length.of((Step.MONTH, Decimal(abs(offset))))
        found = shift(anchor, step, 1 if offset >= 0 else -1)
        return None if found is None or found.month is None else one(found)
    day = anchor.date
    if day is None:
        return None
    if grain is Grain.WEEK:
        return week_of(day, offset)
    found = day_after(day, offset)
    return None if found is None else one(found)


@cache
def _weekday() -> regex.Pattern[str]:
    """A day of the week; in 每周一次 the 一 counts."""
    return regex.compile(
        rf"(?:周|星期|礼拜)(?P<day>[{WEEKDAYS}])(?![次期个轮趟篇至])(?![圈年岁])(?<!日(?=均))|(?P<weekend>周末)"
    )


def read_weekday(text: str, start: int, setting: Setting) -> Point | None:
    """周四, 星期日: the day of the week of the day of speaking."""
    match = _weekday().match(text, start)
    before = text[start - 1] if start else ""
    if match is None or before in _COUNTS:
        return None
    day = None if setting.reference is None else setting.reference.date
    week = None if day is None else week_of(day)
    if match["weekend"]:
        return Point(match.end(), _day_of(week, 5, 6), Grain.FINAL, firm=setting.lone)
    index = min(WEEKDAYS.index(match["day"]), 6)
    return Point(match.end(), _day_of(week, index, index), Grain.DAY)


_COUNTS: Final = frozenset("0123456789〇零一二三四五六七八九十百千两半每四环")


@cache
def _in_week() -> regex.Pattern[str]:
    return regex.compile(
        rf"的?(?:(?:周|星期|礼拜)?(?P<day>[{WEEKDAYS}])(?![次期个轮趟届季级是、家项])(?<!日(?=均))|末(?P<weekend>))"
    )


def read_day_of_week(text: str, start: int, week: Extent | None, setting: Setting) -> Point | None:
    """The day of a week that is said: 四 in 本周四."""
    match = _in_week().match(text, start)
    if match is None:
        return None
    if match["weekend"] is not None:
        return Point(match.end(), _day_of(week, 5, 6), Grain.FINAL)
    index = min(WEEKDAYS.index(match["day"]), 6)
    return Point(match.end(), _day_of(week, index, index), Grain.DAY)


def _day_of(week: Extent | None, first: int, last: int) -> Extent | None:
    monday = None if week is None or week.low is None else week.low.date
    if monday is None:
        return None
    return Extent(day_after(monday, first), day_after(monday, last))


@cache
def _next() -> regex.Pattern[str]:
    return regex.compile(r"(?P<side>[上下])(?:一个|个|一|1个?)(?P<unit>小时|季度|年|天|分钟)")


def read_next(text: str, start: int, setting: Setting) -> Point | None:
    """上个小时, 下一季度, 下1年."""
    match = _next().match(text, start)
    if match is None or (match["unit"] in "年天" and not setting.lone):
        return None
    now = setting.reference
    sign = 1 if match["side"] == "下" else -1
    if match["unit"] == "季度":
        return Point(match.end(), _quarter(now, sign), Grain.FINAL)
    if match["unit"] in ("年", "天"):
        grain = Grain.YEAR if match["unit"] == "年" else Grain.DAY
        return Point(match.end(), None if now is None else away(now, grain, sign), grain)
    if now is None or now.clock is None:
        return Point(match.end(), None, Grain.FINAL, firm=setting.lone)
    step = Step.HOUR if match["unit"] == "小时" else Step.MINUTE
    other = shift(now, Length.of((step, Decimal(1))), sign)
    ends = (now, other) if sign > 0 else (other, now)
    return Point(match.end(), Extent(*ends), Grain.FINAL, firm=setting.lone)


def _quarter(now: Partial | None, sign: int) -> Extent | None:
    if now is None or now.year is None or now.month is None:
        return None
    year, quarter = divmod(4 * now.year + (now.month - 1) // 3 + sign, 4)
    return Extent(Partial(year, 3 * quarter + 1), Partial(year, 3 * quarter + 3))
