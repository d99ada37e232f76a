"""Festivals, solar terms and days of the lunar calendar: 2022年春节, 正月十八, 芒种, 农历十月."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.calendar.arithmetic import nth_day
from cqdocs.calendar.lunar import lunar_day, lunar_month, solar_term
from cqdocs.calendar.partial import Extent, Partial, one
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.figures import SMALL, STOP, small
from cqdocs.mentions.times.setting import Grain, Point, Setting

_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12}
# With these a day begins that only the lunar calendar has.
LUNAR_DAYS: Final = frozenset("初廿卅")


@frozen
class FestivalRow:
    """A row of festivals.toml."""

    words: tuple[str, ...]
    calendar: str
    example: str
    month: int = 0
    day: int = 0
    weekday: int = 0
    last_month: int = 0
    # Whether its name is a word of its own (大雪), so that running text must say that it is the day.
    common: bool = False


@cache
def _rows() -> dict[str, FestivalRow]:
    return {word: row for row in load("festivals", FestivalRow) for word in row.words}


@cache
def festival_starts() -> frozenset[str]:
    """The characters with which names of festivals begin."""
    return frozenset(word[0] for word in _rows())


@cache
def _festival() -> regex.Pattern[str]:
    names = one_of(_rows())
    return regex.compile(
        rf"(?:的|(?P<next>[上下]一?个))?(?:(?P<name>{names})|(?:[农阴旧]历的?|[阳公]历)(?P<name>{names}))(?:佳节|节日|节(?![奏目约能假]))?(?!(?<=[一二三四五六七八九十])[日号])"
    )


def read_festival(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    """A festival of a year that is said; in a lone expression the next one, where none is."""
    match = _festival().match(text, start)
    if match is None:
        return None
    row = _rows()[match["name"]]
    if row.common and not setting.lone and _as_day().match(text, match.end("name")) is None:
        return None
    if match["next"] or year is None:
        extent = _upcoming(row, setting, back=(match["next"] or "").startswith("上"))
    else:
        said = None if year.low is None else year.low.year
        extent = None if said is None else _of_year(row, said)
        if said is None and row.calendar == "solar" and row.day:
            extent = one(Partial(None, row.month, row.day))
    grain = Grain.DAY if row.calendar != "months" else Grain.FINAL
    return Point(match.end(), extent, grain)


@cache
def _as_day() -> regex.Pattern[str]:
    """What shows behind a word for weather that it is a day: 大雪节气, not 大雪压塌."""
    return regex.compile(
        rf"{STOP}|节(?![奏目约能])|期间|[当这那][天日]|时节|假|以?[来前后]|之[前后]|[起与和及]|开始|日"
    )


def _of_year(row: FestivalRow, year: int) -> Extent | None:
    """The day of a festival in a year; New Year's eve is that of the same year's festival."""
    if row.calendar == "solar":
        return one(Partial(year, row.month, row.day))
    if row.calendar == "months":
        return Extent(Partial(year, row.month), Partial(year, row.last_month))
    if row.calendar == "weekday":
        month = one(Partial(year, row.month))
        day = nth_day(month, row.day, row.weekday - 1)
        return None if day is None else one(day)
    if row.calendar == "term":
        return solar_term(year, row.words[0])
    return lunar_day(year - 1 if row.day < 0 else year, row.month, row.day)


def _upcoming(row: FestivalRow, setting: Setting, back: bool) -> Extent | None:
    """The first such day from the reference date on, or the last before it."""
    now = setting.reference
    today = None if now is None else now.date
    if now is None or now.year is None:
        known = row.calendar == "solar"
        return one(Partial(None, row.month, row.day)) if known else None
    found = [_of_year(row, now.year + offset) for offset in (-1, 0, 1, 2)]
    if today is None:
        return found[1]
    days = [(extent, _start(extent)) for extent in found if extent is not None]
    if back:
        return next(
            (extent for extent, day in reversed(days) if day is not None and day < today), None
        )
    return next((extent for extent, day in days if day is not None and day >= today), None)


def _start(extent: Extent) -> datetime.date | None:
    low = extent.low
    return None if low is None else Partial(low.year, low.month, low.day or 1).date


@cache
def _lunar() -> regex.Pattern[str]:
    """A month or day that only the lunar calendar has, or one that the words say is of it."""
    day = r"(?:初(?P<day>\d{1,2}|[一二三四五六七八九十]{1,2})(?![批个些次项年届期家级步])|(?P<day>廿[一二三四五六七八九]?|卅))日?"
    own = rf"(?:{day}|(?P<day>{SMALL})(?:[日号]|(?![年月%个万、亿元])))"
    return regex.compile(
        rf"(?:的?[农阴旧]历的?(?P<leap>闰)?(?P<month>[正冬腊]|{SMALL})月份?的?(?:{own})?+"
        rf"|的?(?:(?P<leap>闰)(?P<month>{SMALL})|(?P<month>[正腊]|(?<![寒隆])冬))月份?(?:{own})?+"
        rf"|的?(?P<month>{SMALL})月{day}(?<![日号])(?!日))"
    )


def read_lunar(text: str, start: int, year: Extent | None, setting: Setting) -> Point | None:
    """A day or month of the lunar calendar, as days of the Gregorian one."""
    match = _lunar().match(text, start)
    if match is None:
        return None
    month = _MONTHS.get(match["month"]) or small(match["month"])
    if month is None:
        return None
    end = match.end()
    count = match["day"]
    if (
        count is not None
        and match["month"] in _MONTHS
        and _loses_unit(text, end, count, match["leap"])
    ):
        count, end = None, match.start("day")
    said = None if year is None or year.low is None else year.low.year
    leap = match["leap"] is not None
    if count is None:
        return Point(end, None if said is None else lunar_month(said, month, leap), Grain.FINAL)
    day = small(count)
    extent = None if said is None or not day else lunar_day(said, month, day, leap)
    return Point(end, extent, Grain.DAY)


def _loses_unit(text: str, end: int, count: str, leap: str | None) -> bool:
    """Whether the figures behind a month belong to what follows: 腊月18000吨."""
    return count.isdecimal() and text[end - 1] not in "日号" and end < len(text)
