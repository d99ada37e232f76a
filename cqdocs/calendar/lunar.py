"""The Chinese lunisolar calendar: its months, days and solar terms as days of the Gregorian one.

The conversion is that of lunar_python, which follows GB/T 33661-2017. It is imported when the first
such date is read.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from cqdocs.calendar.partial import Extent, of_date, one

# What the conversion covers without doubt.
_FIRST, _LAST = 1, 9998


@lru_cache(maxsize=1024)
def lunar_month(year: int, month: int, leap: bool = False) -> Extent | None:
    """The days of a lunar month; None where the year has no such (leap) month.

    >>> lunar_month(2020, 4, leap=True).edtf
    '2020-05-23/2020-06-20'
    """
    if not (_FIRST <= year <= _LAST and 1 <= month <= 12):
        return None
    from lunar_python import LunarMonth, Solar

    found = LunarMonth.fromYm(year, -month if leap else month)
    if found is None:
        return None
    first = Solar.fromJulianDay(found.getFirstJulianDay())
    start = datetime.date(first.getYear(), first.getMonth(), first.getDay())
    return Extent(of_date(start), of_date(start + datetime.timedelta(days=found.getDayCount() - 1)))


def lunar_day(year: int, month: int, day: int, leap: bool = False) -> Extent | None:
    """A day of a lunar month; a negative `day` counts from its end, so that -1 is New Year's eve.

    >>> lunar_day(2013, 1, 18).edtf, lunar_day(2013, 12, -1).edtf
    ('2013-02-27', '2014-01-30')
    """
    days = lunar_month(year, month, leap)
    if days is None or days.low is None or days.high is None:
        return None
    first, last = days.low.date, days.high.date
    if first is None or last is None:
        return None
    found = (
        first + datetime.timedelta(days=day - 1)
        if day > 0
        else last + datetime.timedelta(days=day + 1)
    )
    return one(of_date(found)) if first <= found <= last else None


@lru_cache(maxsize=1024)
def solar_term(year: int, name: str) -> Extent | None:
    """The day of a solar term in a year of the Gregorian calendar; None for other names.

    >>> solar_term(2021, "芒种").edtf
    '2021-06-05'
    """
    if not _FIRST <= year <= _LAST:
        return None
    from lunar_python import Solar

    # The table of a lunar year begins with the solstice of the year before.
    for of_year, month in ((year, 1), (year, 7), (year + 1, 7)):
        terms = Solar.fromYmd(of_year, month, 1).getLunar().getJieQiTable()
        found = terms.get(name)
        if found is not None and found.getYear() == year:
            return one(of_date(datetime.date(year, found.getMonth(), found.getDay())))
    return None
