"""One time expression of any kind at one place of a text: the longest that a rule reads there."""

from __future__ import annotations

from typing import Final

from cqdocs.mentions.times.eras import read_event, read_plan
from cqdocs.mentions.times.figures import FIGURES
from cqdocs.mentions.times.sets import read_set
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.mentions.times.spans import as_time, read_joined
from cqdocs.mentions.times.windows import read_counted, read_window
from cqdocs.model.kinds import Qualifier

_LENGTHS: Final = FIGURES | frozenset("百千半几数好")
# With these and a figure, or 年, a span begins.
_WINDOWS: Final = frozenset("近最过这未今多数几许好前一")
_PLANS: Final = frozenset('“"一二三四五六七八九十')


def read_expression(text: str, start: int, setting: Setting) -> TimeFound | None:
    """The time expression that begins at `start`, the longest of those that rules find there.

    >>> read_expression("两年零三个月", 0, Setting()).value
    'P2Y3M'
    """
    first = text[start]
    if first in "每逢":
        return read_set(text, start, setting)
    if first in '“"':
        return read_plan(text, start)
    joined = read_joined(text, start, setting)
    if joined is not None and not (joined.firm or setting.lone):
        joined = None
    found = None if joined is None else _hedged(text, as_time(start, joined))
    if first in _WINDOWS:
        found = _longer(found, read_window(text, start, setting))
    # What reads as a date is no length and no plan: 2022年, 6月, 12日.
    if joined is None:
        if first in _LENGTHS:
            found = _longer(found, read_counted(text, start, setting))
        if first in _PLANS and "五" in text[start + 1 : start + 3]:
            found = _longer(found, read_plan(text, start))
    return found


def _hedged(text: str, found: TimeFound) -> TimeFound:
    """A date that the words behind it hedge: 傍晚6时前后."""
    following = text[found.end : found.end + 2]
    about = following in ("左右", "前后") or (
        following[:1] == "许" and text[found.end - 1] in "时点分"
    )
    return found._replace(qualifier=Qualifier.ABOUT) if about else found


def _longer(one: TimeFound | None, other: TimeFound | None) -> TimeFound | None:
    """The longer of two, the first where they end together."""
    if one is None or other is None:
        return one or other
    return other if other.end > one.end else one


def read_lone_event(text: str) -> TimeFound | None:
    """The time since or before an event that is the whole of a text."""
    found = read_event(text, len(text) - 2, 0)
    return None if found is None or found.start else found
