"""All time expressions of a running text: one scan for where they may begin, rules anchored there."""

from __future__ import annotations

import datetime

from cqdocs.calendar.partial import Clock, Partial
from cqdocs.mentions.times.eras import read_event
from cqdocs.mentions.times.expression import read_expression
from cqdocs.mentions.times.fixed import fixed_end, is_fixed_length
from cqdocs.mentions.times.lending import leave_behind, lend
from cqdocs.mentions.times.script import simplified
from cqdocs.mentions.times.setting import Setting, TimeFound
from cqdocs.mentions.times.trigger import BEHIND, find_starts, shapes

# The calendar of the Republic of China, by its full name.
_REPUBLIC = "中华民国"


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
    return _read_at(folded, starts, setting)


def _read_at(text: str, starts: list[tuple[int, int]], setting: Setting) -> list[TimeFound]:
    """The expressions at the places where they may begin; each is read in the light of those before it."""
    found: list[TimeFound] = []
    at = last = 0
    for start, end in starts:
        if start < at:
            continue
        setting = leave_behind(text, last, start, setting)
        last = start
        fixed = fixed_end(text, start)
        if fixed is not None:
            at = fixed
            continue
        if text[start : start + 2] in BEHIND:
            one = read_event(text, start, at)
        else:
            one = read_expression(text, start, setting)
        if one is None or is_fixed_length(text, one):
            # A numeral is passed over as a whole, so that none is read from its middle.
            at = end
            continue
        if text.startswith(_REPUBLIC, max(at, one.start - 2)):
            one = one._replace(start=max(at, one.start - 2))
        found.append(one)
        at = last = one.end
        setting = lend(text, one, setting)
    return found


def as_partial(reference: datetime.date | None) -> Partial | None:
    """The reference date as a date of this calendar, with its time of day where it has one."""
    if reference is None:
        return None
    clock = None
    if isinstance(reference, datetime.datetime):
        clock = Clock(reference.hour, reference.minute, reference.second or None)
    return Partial(reference.year, reference.month, reference.day, clock)
