"""What recurs: 每年, 每两年, 每周一, 每年9月, 每个工作日9点."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.mentions.times.figures import dash
from cqdocs.mentions.times.lengths import read_length
from cqdocs.mentions.times.point import narrow_fully, read_point
from cqdocs.mentions.times.setting import Grain, Point, Setting, TimeFound
from cqdocs.model.kinds import TimeKind

_PERIODS: Final = {
    "year": ("P1Y", Grain.YEAR),
    "half": ("P6M", Grain.FINAL),
    "quarter": ("P3M", Grain.FINAL),
    "month": ("P1M", Grain.MONTH),
    "week": ("P1W", Grain.WEEK),
    "weekend": ("P1W", Grain.DAY),
    "day": ("P1D", Grain.DAY),
    "hour": ("PT1H", Grain.FINAL),
    "minute": ("PT1M", Grain.FINAL),
    "second": ("PT1S", Grain.FINAL),
}


@cache
def _every() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:每[逢隔]?(?:一?个|一)?|逢(?=周|星期|礼拜))(?:(?P<half>半年)|(?P<year>年(?![级轮])度?)|(?P<quarter>季度)"
        r"|(?P<month>月(?![台饼]))份?|(?P<weekend>周末)|(?P<week>周(?![边围转])|星期|礼拜)"
        r"|(?P<day>天|日|晚|早|工作日|交易日)|(?P<hour>小时|钟头)|(?P<minute>分钟)|(?P<second>秒钟?))"
    )


def read_set(text: str, start: int, setting: Setting) -> TimeFound | None:
    """The period at which something recurs, with the part of it that is said.

    >>> read_set("每年9月举行", 0, Setting()).value
    'P1Y'
    """
    match = _every().match(text, start)
    if match is None and text[start] == "逢":
        return None
    if match is None:
        return _read_counted(text, start, setting)
    name = match.lastgroup or "year"
    value, grain = _PERIODS[name]
    point = Point(match.end(), None, grain)
    end = _to(text, narrow_fully(text, point, setting), grain, setting)
    return TimeFound(start, end, TimeKind.SET, value)


def _to(text: str, point: Point, period: Grain, setting: Setting) -> int:
    """Where the part of the period ends: 每周一至周五 has two ends."""
    match = dash().match(text, point.end)
    if match is None or point.grain is period or match.end() >= len(text):
        return point.end
    upper = read_point(text, match.end(), setting)
    return point.end if upper is None or upper.grain is not point.grain else upper.end


def _read_counted(text: str, start: int, setting: Setting) -> TimeFound | None:
    """每两年, 每30天."""
    found = read_length(text, start + 1 + text.startswith("隔", start + 1), setting.lone)
    return (
        None
        if found is None
        else TimeFound(start, found.end, TimeKind.SET, found.value, found.qualifier)
    )
