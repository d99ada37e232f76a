"""What a point of time opens with: 2022年, 去年, 6月, 12日, 2023-10-16, 周四, 下午3点."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from cqdocs.calendar.partial import Extent, Partial, one, year_extent
from cqdocs.mentions.times.centuries import read_century
from cqdocs.mentions.times.clock import part_starts, read_clock
from cqdocs.mentions.times.days import read_bare_day
from cqdocs.mentions.times.festivals import LUNAR_DAYS, read_festival, read_lunar
from cqdocs.mentions.times.figures import DASH, FIGURES, SPACE
from cqdocs.mentions.times.months import (
    read_month,
    read_nth,
    read_part_of_year,
    read_season,
)
from cqdocs.mentions.times.numeric import read_numeric
from cqdocs.mentions.times.reigns import reign_names
from cqdocs.mentions.times.relative import (
    read_next,
    read_relative,
    read_weekday,
)
from cqdocs.mentions.times.setting import Grain, Point, Setting
from cqdocs.mentions.times.years import read_year


def implied_year(setting: Setting) -> Extent:
    """The year of a month that is said without one."""
    return year_extent(setting.year)


def open_point(text: str, start: int, setting: Setting) -> Point | None:
    """What a point of time opens with, before anything narrows it."""
    first = text[start]
    if first in FIGURES:
        return _with_figure(text, start, setting)
    found = read_relative(text, start, setting)
    return _with_word(text, start, setting) if found is None else found


@cache
def _mark() -> re.Pattern[str]:
    """What stands behind a figure."""
    return re.compile(rf"{_figure()}(.|\Z)", re.DOTALL)


# The last characters of what joins two figures.
_DASHES: Final = frozenset(" 　—–~～-−－至到")


@cache
def _far_mark() -> regex.Pattern[str]:
    """What stands behind a second figure that a dash joins to the first."""
    return regex.compile(rf"(?<={DASH}){_figure()}(.|\Z)", regex.DOTALL)


def _figure() -> str:
    return rf"[{''.join(sorted(FIGURES))}]{{1,8}}+{SPACE}"


def _with_figure(text: str, start: int, setting: Setting) -> Point | None:
    """What opens with a figure, by the rules that the unit or mark behind it calls for."""
    if setting.lone:
        return _lone_figure(text, start, setting)
    match = _mark().match(text, start)
    if match is None:
        return None
    mark, end = match[1], match.end()
    if mark in "/-.·" or text[start - 1] in "从自至到—–~-":
        found = read_numeric(text, start, setting)
        if found is not None:
            return found
    if mark in _DASHES and (far := _far_mark().match(text, end)):
        mark, end = far[1], far.end()
    if mark == "年" and text[end : end + 1] != "代":
        # No decade, nor a year with one figure: 一年 is a length.
        return None if end == start + 2 else read_year(text, start, setting)
    for read in _BY_UNIT.get(mark, ()):
        found = read(text, start, setting)
        if found is not None:
            return found
    return None


def _month(text: str, start: int, setting: Setting) -> Point | None:
    found = read_month(text, start, implied_year(setting), setting)
    if found is None:
        return None
    if text[found.end : found.end + 1] in LUNAR_DAYS:
        found = _lunar(text, start, setting) or found
    return found._replace(dated=False)


def _quarter(text: str, start: int, setting: Setting) -> Point | None:
    return read_part_of_year(text, start, implied_year(setting), setting)


def _lone_figure(text: str, start: int, setting: Setting) -> Point | None:
    if text[start].isdecimal():
        found = read_numeric(text, start, setting)
        if found is not None:
            return found
    found = read_year(text, start, setting) or read_century(text, start, setting)
    if found is not None:
        return found
    return (
        read_festival(text, start, None, setting)
        or _lunar(text, start, setting)
        or _month(text, start, setting)
        or _quarter(text, start, setting)
        or read_bare_day(text, start, setting)
        or _bare_clock(text, start, setting)
    )


Reader = Callable[[str, int, Setting], Point | None]


def _with_word(text: str, start: int, setting: Setting) -> Point | None:
    for read in _readers(text[start], setting.lone):
        found = read(text, start, setting)
        if found is not None:
            return found
    return None


@cache
def _readers(first: str, lone: bool) -> tuple[Reader, ...]:
    """The rules for an expression that begins with a character that is no figure."""
    names = frozenset(name[0] for name in reign_names())
    rules: tuple[tuple[bool, Reader], ...] = (
        (first in "公西纪前民中" or first in names, read_year),
        (first in "上下", read_next),
        (first in "周星礼", read_weekday),
        (first in "公西纪上下本这", read_century),
        (first in "农阴旧闰正冬腊", _lunar),
        (first in "上下首第前头后末最", _bare_part),
        (first in "年月", _bare_edge),
        (lone, _bare_lone),
        (first in part_starts(), _bare_clock),
    )
    return tuple(read for fits, read in rules if fits)


def _lunar(text: str, start: int, setting: Setting) -> Point | None:
    return read_lunar(text, start, implied_year(setting), setting)


def _bare_clock(text: str, start: int, setting: Setting) -> Point | None:
    # A part of the day without its day or an hour is no time in running text.
    if not setting.lone and FIGURES.isdisjoint(text[start : start + 8]):
        return None
    return read_clock(text, start, None, setting)


def _bare_part(text: str, start: int, setting: Setting) -> Point | None:
    year = implied_year(setting)
    found = read_part_of_year(text, start, year, setting)
    if found is not None and text[found.end - 1] == "季" and not setting.traditional:
        # Without a year, 首季 and 第一季 may be of anything.
        found = None
    if found is not None:
        # 第三个月, 后三个月 and 前两个月 in a clause count from what another sentence says.
        opening = start == 0 or text[start - 1] in ",。;:、\n“("
        known = text[start] in "上下首第" or opening or text.startswith("季度", found.end - 2)
        sure = known and text[start] not in "后最" and found.grain is Grain.FINAL
        return found if setting.lone or sure else None
    if not setting.lone:
        return None
    if text[start] == "首":
        return read_month(text, start, year, setting)
    now = setting.reference
    month = None if now is None else one(Partial(now.year, now.month))
    return read_nth(text, start, month, setting)


@cache
def _edge() -> regex.Pattern[str]:
    before = "0-9一二三四五六七八九十百千万亿两半几数多每年整近"
    return regex.compile(
        rf"(?<![{before}])[年月](?:[底末](?!线)|初(?![一二三四五六七八九十步始心级中高]))"
    )


def _bare_edge(text: str, start: int, setting: Setting) -> Point | None:
    """年底 and 月初 of the present year and month."""
    match = _edge().match(text, start)
    if match is None:
        return None
    if text[start] == "年":
        year = implied_year(setting) if setting.year is not None else None
        return Point(match.end(), year, Grain.FINAL)
    near = setting.month
    month = None if near is None or near.month is None else one(Partial(near.year, near.month))
    return Point(match.end(), month, Grain.FINAL)


def _bare_lone(text: str, start: int, setting: Setting) -> Point | None:
    year = implied_year(setting)
    found = read_festival(text, start, None, setting)
    if found is None and text.startswith(
        ("现在", "此时", "当前", "目前", "此刻", "至今", "刚才"), start
    ):
        now = setting.reference
        return Point(start + 2, None if now is None else one(now), Grain.FINAL)
    if found is None:
        return read_season(text, start, year, setting)
    return found


_BY_UNIT: Final[dict[str, tuple[Reader, ...]]] = {
    "年": (read_year, read_century),
    "学": (read_year,),
    **dict.fromkeys("、和及与", (read_year,)),
    "世": (read_century,),
    "月": (_month,),
    "季": (_quarter,),
    **dict.fromkeys("日号", (read_bare_day,)),
    **dict.fromkeys("时点:", (_bare_clock,)),
}
