"""Points of time joined or opened: 2012—2021年, 今天下午1点到3点, 2018年以来, 2020年底前."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex
from attrs import evolve

from cqdocs.calendar.arithmetic import day_after
from cqdocs.calendar.partial import Clock, Extent, Partial
from cqdocs.mentions.times.figures import AFTER, BEFORE, DASH
from cqdocs.mentions.times.point import read_point
from cqdocs.mentions.times.setting import Grain, Point, Setting, TimeFound
from cqdocs.model.kinds import TimeKind

# The characters with which words that open a point, or join two, begin.
_OPENS: Final = frozenset("起止以至迄或及之前后开")
_MONTHS: Final = 12
_JOINS: Final = frozenset(" 起开—–~～-－−至到与和")


class Joined(NamedTuple):
    """A point, or a stretch between two, read up to `end`; `as_interval` where words open or close it."""

    end: int
    extent: Extent | None
    as_interval: bool
    firm: bool


@cache
def _dash() -> regex.Pattern[str]:
    return regex.compile(rf"(?:起|开始)?{DASH}")


# The groups of the pattern below by number, for by name they cost more than the match.
_AFTER, _BEGIN, _BEFORE = 2, 3, 4


@cache
def _open() -> regex.Pattern[str]:
    """What opens a point to one side; 起 before 施行 belongs to the verb."""
    before, after = rf"{BEFORE}(?!者)", rf"{AFTER}(?![者一二三四五六七八九\d])"
    return regex.compile(
        r"(?:[起止]?(?P<since>以来|起?至今|迄今)"
        rf"|(?P<after>(?:[或及](?!后[年天日]))?(?:以后|之后|{after})|起(?!施行|实施|执行|生效|正式|开始施行|试行|[来草诉步点伏源码到因初义火价])|(?P<begin>开始)(?!施行|实施|执行))"
        rf"|(?P<before>[或及]?(?:以前|之前|{before})))"
    )


def read_joined(text: str, start: int, setting: Setting) -> Joined | None:
    """A point with what joins it to another or opens it.

    >>> read_joined("2018年以来没有", 0, Setting()).extent.edtf
    '2018/..'
    """
    first = read_point(text, start, setting)
    if first is None:
        return None
    second = _read_second(text, first, setting)
    if second is not None:
        return second
    opened = first.end < len(text) and text[first.end] in _OPENS
    match = _open().match(text, first.end) if opened else None
    if (
        match is not None
        and match[_BEGIN]
        and not setting.lone
        and (not start or text[start - 1] not in "从自由")
    ):
        match = None
    if match is None or (first.grain is Grain.CLOCK and not first.firm):
        return Joined(
            first.end, first.extent, first.grain is Grain.FINAL and _is_stretch(first), first.firm
        )
    if match[_BEFORE]:
        return Joined(match.end(), _opened(first.extent, since=False), True, first.firm)
    return _since(text, match, first, setting)


def _is_stretch(point: Point) -> bool:
    return point.extent is not None and not point.extent.is_point


def _opened(extent: Extent | None, *, since: bool) -> Extent | None:
    if extent is None:
        return None
    return Extent(extent.low, None) if since else Extent(None, extent.high)


def _since(text: str, match: regex.Match[str], first: Point, setting: Setting) -> Joined:
    """An open end, or in 2010年之后2018年之前 the one that follows."""
    opened = _opened(first.extent, since=True)
    if match[_AFTER] and match.end() < len(text):
        upper = read_point(text, match.end(), _behind(setting, first.extent))
        closing = None if upper is None else _open().match(text, upper.end)
        if upper is not None and closing is not None and closing[_BEFORE]:
            return Joined(closing.end(), _between(first.extent, upper.extent), True, True)
    return Joined(match.end(), opened, True, first.firm)


def _behind(setting: Setting, extent: Extent | None) -> Setting:
    """The setting of what follows a date in its sentence."""
    date = None if extent is None else extent.high or extent.low
    if date is None or (date.year is None and date.month is None and date.day is None):
        return setting
    return setting._replace(earlier=date)


@cache
def _and() -> regex.Pattern[str]:
    return regex.compile(r" ?[与和到] ?")


def _read_second(text: str, first: Point, setting: Setting) -> Joined | None:
    """The other end of an interval; between 与 and 之间 too."""
    if first.end >= len(text) or text[first.end] not in _JOINS:
        return None
    match = _dash().match(text, first.end) or _and().match(text, first.end)
    if match is None or match.end() >= len(text):
        return None
    second = read_point(
        text,
        match.end(),
        _behind(setting, first.extent)._replace(lone=setting.lone or not first.firm),
    )
    if second is None or not _is_pair(first, second):
        return None
    end = second.end
    if match.group().strip() in ("与", "和"):
        if not text.startswith("之间", end):
            return None
        end += 2
    elif not (first.firm or second.firm or setting.lone):
        return Joined(end, None, True, False)
    if second.grain is Grain.CLOCK:
        first, second = _same_days(first, second, setting)
    said = text[match.end() : second.end]
    return Joined(end, _between(first.extent, second.extent, said), True, True)


def _is_pair(first: Point, second: Point) -> bool:
    """Whether two points can be the ends of one interval: 3点到5月 cannot."""
    if Grain.CENTURY in (first.grain, second.grain):
        return first.grain is second.grain
    return not (second.grain is Grain.CLOCK and first.grain in (Grain.YEAR, Grain.MONTH))


def _same_days(first: Point, second: Point, setting: Setting) -> tuple[Point, Point]:
    """Both clock times with a day, where one has it; and after noon, where 下午 stands before the first."""
    second = _after_noon(first, second)
    if first.extent is None or second.extent is None:
        return first, second
    low, high = first.extent.low, second.extent.high
    if low is None or high is None:
        return first, second
    if low.day is not None and high.day is None:
        moved = evolve(low, clock=high.clock)
        second = second._replace(extent=Extent(moved, moved))
    elif low.day is None and high.day is not None and setting.reference is not None:
        moved = setting.reference.at(low.clock)
        first = first._replace(extent=Extent(moved, moved))
    return first, second


def _after_noon(first: Point, second: Point) -> Point:
    if (
        not first.afternoon_to
        or second.afternoon_to is not None
        or second.extent is None
        or second.dated
    ):
        return second
    high = second.extent.high
    clock = None if high is None else high.clock
    if high is None or clock is None or not 1 <= clock.hour <= first.afternoon_to:
        return second
    moved = high.at(Clock(clock.hour + 12, clock.minute, clock.second))
    return second._replace(extent=Extent(moved, moved))


def _between(first: Extent | None, second: Extent | None, said: str = "年") -> Extent | None:
    """From the start of one to the end of the other, never backwards.

    `said` is the second as it stands: a month before the first is of the next year, a day of the next month.
    """
    if first is None or second is None or first.low is None or second.high is None:
        return None
    low, high = first.low, second.high
    if low.year is None or high.year is None:
        return Extent(low, high)
    if (low.first.year or 0) > (high.last.year or 0):
        return None
    if low.year == high.year and low.month and high.month and _key(high) < _key(low):
        later = _later(low.month, high, said)
        return None if later is None else Extent(low, later)
    if low.clock and high.clock and low.at(None) == high.at(None):
        next_day = _next_day(low.clock, high, said)
        return None if next_day is None else Extent(low, next_day)
    return Extent(low, high)


def _next_day(clock: Clock, high: Partial, said: str) -> Partial | None:
    """The second of two times of a day, on the next one where it is the earlier: 22时至6时."""
    if high.clock is None or clock.iso[:6] <= high.clock.iso[:6]:
        return high
    if "日" in said or "天" in said or high.date is None:
        return None
    day = day_after(high.date, 1)
    return None if day is None else day.at(high.clock)


def _later(month: int, high: Partial, said: str) -> Partial | None:
    """The second end, that of the next year or month which its words leave open."""
    if max(month, high.month or 0) > _MONTHS:
        return high  # a season
    if "年" in said or high.year is None:
        return None
    if high.month != month:
        return evolve(high, year=high.year + 1)
    if "月" in said or high.day is None:
        return None
    years, before = divmod(month, _MONTHS)
    moved = evolve(high, year=high.year + years, month=before + 1)
    return moved if moved.is_possible else None


def _key(date: Partial) -> tuple[int, int]:
    return date.month or 0, date.day or 31


def as_time(start: int, joined: Joined) -> TimeFound:
    """What was read as a time expression."""
    extent = joined.extent
    interval = joined.as_interval or (extent is not None and not extent.is_point)
    value = None if extent is None else extent.edtf or None
    return TimeFound(start, joined.end, TimeKind.INTERVAL if interval else TimeKind.DATE, value)
