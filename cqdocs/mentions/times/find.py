"""All time expressions of a running text: one scan for where they may begin, rules anchored there."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from typing import Final

import regex

from cqdocs.calendar.partial import Clock, Partial
from cqdocs.mentions.times.eras import read_event
from cqdocs.mentions.times.expression import read_expression
from cqdocs.mentions.times.fixed import fixed_end, is_fixed_length
from cqdocs.mentions.times.script import simplified
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.mentions.times.trigger import BEHIND, find_starts, shapes
from cqdocs.model.kinds import TimeKind
from cqdocs.text.characters import SENTENCE_END

_ENDS: Final = frozenset(SENTENCE_END + "\n")


def find_times(folded: str, reference: datetime.date | None) -> list[TimeFound]:
    """The time expressions of a folded text, in order, none over another.

    Relative ones are read against `reference`, a date or a datetime; without it they have no value.

    >>> [found.value for found in find_times("去年6月底,全市", datetime.date(2022, 8, 20))]
    ['2021-06']
    """
    shape = shapes().of(folded)
    traditional = b"t" in shape
    if traditional:
        folded = simplified(folded)
        shape = shapes().of(folded)
    starts = find_starts(folded, shape)
    if not starts:
        return []
    republic = "民国" in folded or "新台币" in folded or "新臺幣" in folded
    setting = Setting(as_partial(reference), traditional=traditional, republic=republic)
    found: list[TimeFound] = []
    at = last = 0
    for start, end in starts:
        if start < at:
            continue
        if setting.earlier is not None and not _ENDS.isdisjoint(folded[last:start]):
            setting = setting._replace(earlier=None)
        last = start
        fixed = fixed_end(folded, start)
        if fixed is not None:
            at = fixed
            continue
        if folded[start : start + 2] in BEHIND:
            one = read_event(folded, start, at)
        else:
            one = read_expression(folded, start, setting)
        if one is None or is_fixed_length(folded, one):
            # A numeral is passed over as a whole, so that none is read from its middle.
            at = end
            continue
        found.append(one)
        at = last = one.end
        if one.value is not None and (date := _date_of(one.kind, one.value)) is not None:
            setting = setting._replace(earlier=date)
    return found


@lru_cache(maxsize=1024)
def _date_of(kind: TimeKind, value: str) -> Partial | None:
    """The date that a later 6月 or 当天 of the sentence may refer to."""
    if kind not in (TimeKind.DATE, TimeKind.INTERVAL):
        return None
    match = _stated().match(value)
    if match is None:
        return None
    year, month, day = (
        None if part is None or "X" in part else int(part) for part in match.groups()
    )
    return Partial(year, month if month is None or month <= 12 else None, day)


@cache
def _stated() -> regex.Pattern[str]:
    return regex.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d))?)?(?![\dX])")


@lru_cache(maxsize=16)
def as_partial(reference: datetime.date | None) -> Partial | None:
    """The reference date as a date of this calendar, with its time of day where it has one."""
    if reference is None:
        return None
    clock = None
    if isinstance(reference, datetime.datetime):
        clock = Clock(reference.hour, reference.minute, reference.second or None)
    return Partial(reference.year, reference.month, reference.day, clock)
