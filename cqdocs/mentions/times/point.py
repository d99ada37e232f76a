"""A point or period of time: an opening (去年, 6月, 2023-10-16, 周四) and what narrows it (底, 12日, 上午10时)."""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.mentions.times.narrowing import narrow
from cqdocs.mentions.times.openings import open_point
from cqdocs.mentions.times.setting import Grain, Point, Setting


def read_point(text: str, start: int, setting: Setting) -> Point | None:
    """The longest point of time that begins at `start`; None where none does.

    >>> from cqdocs.calendar.partial import Partial
    >>> read_point("今年6月底召开", 0, Setting(Partial(2022, 8, 20))).extent.edtf
    '2022-06'
    """
    point = open_point(text, start, setting)
    if point is not None and setting.lone and text[start] in "周星礼" and point.end < len(text):
        point = _dated_weekday(text, point, setting)
    return None if point is None else narrow_fully(text, point, setting)


def narrow_fully(text: str, point: Point, setting: Setting) -> Point:
    """A point with all that narrows it."""
    while point.grain not in (Grain.FINAL, Grain.CLOCK):
        finer = narrow(text, point, setting)
        if finer is None:
            break
        point = finer
    return point


def _dated_weekday(text: str, weekday: Point, setting: Setting) -> Point:
    """周日,二月十号 is the day that is dated."""
    match = _comma().match(text, weekday.end)
    dated = (
        None
        if match is None or text[match.end() : match.end() + 1] in "周星礼"
        else read_point(text, match.end(), setting)
    )
    return weekday if dated is None or dated.grain is not Grain.DAY else dated


@cache
def _comma() -> regex.Pattern[str]:
    return regex.compile(r", ?")
