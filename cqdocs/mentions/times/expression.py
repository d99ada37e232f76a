"""One time expression of any kind at one place of a text: the longest that a rule reads there."""

from __future__ import annotations

from cqdocs.mentions.times.eras import read_era
from cqdocs.mentions.times.figures import FIGURES
from cqdocs.mentions.times.sets import read_set
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.mentions.times.spans import as_time, read_joined
from cqdocs.mentions.times.windows import read_counted, read_window

_LENGTHS = FIGURES | frozenset("百千半几数好")


def read_expression(text: str, start: int, setting: Setting) -> TimeFound | None:
    """The time expression that begins at `start`, the longest of those that rules find there.

    >>> read_expression("两年零三个月", 0, Setting()).value
    'P2Y3M'
    """
    first = text[start]
    if first == "每":
        return read_set(text, start, setting)
    found = [_read_point(text, start, setting)]
    if first in "近最过这未今多数几许好前一":
        found.append(read_window(text, start, setting))
    # What reads as a date is no length: 2022年, 6月, 12日.
    if first in _LENGTHS and found[0] is None:
        found.append(read_counted(text, start, setting))
    if found[0] is None:
        found.append(read_era(text, start))
    return max((one for one in found if one is not None), key=_end, default=None)


def _end(found: TimeFound) -> int:
    return found.end


def _read_point(text: str, start: int, setting: Setting) -> TimeFound | None:
    joined = read_joined(text, start, setting)
    if joined is None or not (joined.firm or setting.lone):
        return None
    return as_time(start, joined)
