"""What a date lends to those behind it: its day and month in its sentence, its year in its paragraph."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

import regex

from cqdocs.calendar.partial import Partial
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.model.kinds import TimeKind
from cqdocs.text.characters import SENTENCE_END

_ENDS: Final = frozenset(SENTENCE_END + "\n")
# What makes a date the base of a comparison: 较2012年, 与2012年相比.
_BEFORE_BASE: Final = tuple("比较")
_BEHIND_BASE: Final = ("相比", "比较", "同期")


def leave_behind(text: str, last: int, start: int, setting: Setting) -> Setting:
    """The setting at `start`, without what the sentences and paragraphs that end behind `last` lent."""
    if setting.earlier is None and setting.told is None:
        return setting
    between = text[last:start]
    if "\n" in between:
        return setting._replace(earlier=None, told=None)
    if setting.earlier is not None and not _ENDS.isdisjoint(between):
        return setting._replace(earlier=None)
    return setting


def lend(text: str, found: TimeFound, setting: Setting) -> Setting:
    """The setting behind a time.

    >>> lend("2019年启动", TimeFound(0, 5, TimeKind.DATE, "2019"), Setting()).year
    2019
    """
    date = None if found.value is None else _date_of(found.kind, found.value)
    if date is None or _is_base(text, found):
        return setting
    # A year that is aimed at (到2035年) is not the one in which the next sentence stands.
    aimed = date.month is None and found.start > 0 and text[found.start - 1] in "到至"
    if date.year is None or aimed:
        return setting._replace(earlier=date)
    return setting._replace(earlier=date, told=date)


def _is_base(text: str, found: TimeFound) -> bool:
    """Whether a date is only what another is compared with."""
    return text.endswith(_BEFORE_BASE, 0, found.start) or text.startswith(_BEHIND_BASE, found.end)


@lru_cache(maxsize=1024)
def _date_of(kind: TimeKind, value: str) -> Partial | None:
    """The date that a later 6月 or 当天 may refer to; none for a stretch of years or one without an end."""
    if kind not in (TimeKind.DATE, TimeKind.INTERVAL):
        return None
    match = _stated().match(value)
    if match is None:
        return None
    year, month, day = (
        None if part is None or "X" in part else int(part)
        for part in match.group("year", "month", "day")
    )
    if match["high"] == ".." and day is None:
        return None
    if match["high"] not in (None, "..", match["year"]):
        return None
    return Partial(year, month if month is None or month <= 12 else None, day)


@cache
def _stated() -> regex.Pattern[str]:
    """A date, or a stretch with the year of its end."""
    return regex.compile(
        r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d))?)?(?![\dX])"
        r"[^/]*+(?:/(?P<high>\d{4}|XXXX|\.\.))?"
    )
