"""All time expressions of a running text: one scan for where they may begin, rules anchored there."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Final

import regex

from cqdocs.calendar.partial import Clock, Partial
from cqdocs.mentions.times.expression import read_expression
from cqdocs.mentions.times.fixed import fixed_end
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.mentions.times.trigger import find_starts
from cqdocs.model.kinds import TimeKind
from cqdocs.text.characters import SENTENCE_END

_ENDS: Final = frozenset(SENTENCE_END + "\n")


def find_times(folded: str, reference: datetime.date | None) -> list[TimeFound]:
    """The time expressions of a folded text, in order, none over another.

    Relative ones are read against `reference`, a date or a datetime; without it they have no value.

    >>> [found.value for found in find_times("去年6月底,全市", datetime.date(2022, 8, 20))]
    ['2021-06']
    """
    setting = Setting(as_partial(reference))
    found: list[TimeFound] = []
    at = last = 0
    for start, end in find_starts(folded):
        if start < at:
            continue
        if setting.earlier is not None and not _ENDS.isdisjoint(folded[last:start]):
            setting = setting._replace(earlier=None)
        last = start
        fixed = fixed_end(folded, start)
        if fixed is not None:
            at = fixed
            continue
        one = read_expression(folded, start, setting)
        if one is None:
            # A numeral is passed over as a whole, so that none is read from its middle.
            at = end
            continue
        found.append(one)
        at = last = one.end
        setting = setting._replace(earlier=_date_of(one) or setting.earlier)
    return found


def _date_of(found: TimeFound) -> Partial | None:
    """The date that a later 6月 or 当天 of the sentence may refer to."""
    if found.value is None or found.kind not in (TimeKind.DATE, TimeKind.INTERVAL):
        return None
    match = _stated().match(found.value)
    if match is None:
        return None
    year, month, day = (
        None if part is None or "X" in part else int(part) for part in match.groups()
    )
    return Partial(year, month if month is None or month <= 12 else None, day)


@cache
def _stated() -> regex.Pattern[str]:
    return regex.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d))?)?(?![\dX])")


def as_partial(reference: datetime.date | None) -> Partial | None:
    """The reference date as a date of this calendar, with its time of day where it has one."""
    if reference is None:
        return None
    clock = None
    if isinstance(reference, datetime.datetime):
        clock = Clock(reference.hour, reference.minute, reference.second or None)
    return Partial(reference.year, reference.month, reference.day, clock)
