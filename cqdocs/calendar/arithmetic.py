"""Dates a length of time away, weeks and their days, and the nth of a period."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Final

from cqdocs.calendar.length import Length, Step
from cqdocs.calendar.partial import Clock, Extent, Partial, days_of, of_date

_SECONDS: Final = {Step.HOUR: 3600, Step.MINUTE: 60, Step.SECOND: 1}
_DAYS: Final = {Step.WEEK: 7, Step.DAY: 1}
_MONTHS: Final = {Step.YEAR: 12, Step.MONTH: 1}
_MONTH_OF_HALF: Final = 15
_DAY: Final = 86400


def shift(start: Partial, length: Length, sign: int) -> Partial | None:
    """The date that lies a length away, no finer than the length and the start are; None where none is.

    >>> from decimal import Decimal
    >>> from cqdocs.calendar.length import Length, Step
    >>> shift(Partial(2022, 8, 31), Length.of((Step.MONTH, Decimal(6))), -1).edtf
    '2022-02'
    """
    if start.year is None:
        return None
    months, seconds = _measure(length)
    try:
        return _moved(start, start.year, sign * months, sign * seconds, length.grain)
    except (ValueError, OverflowError):
        return None


def _measure(length: Length) -> tuple[int, int]:
    """A length as whole months and seconds; half a month is 15 days."""
    months, seconds = Fraction(0), Fraction(0)
    for step, said in length.parts:
        amount = Fraction(said)  # exact in every decimal context
        if step in _MONTHS:
            months += amount * _MONTHS[step]
        elif step in _DAYS:
            seconds += amount * _DAYS[step] * _DAY
        else:
            seconds += amount * _SECONDS[step]
    whole = int(months)
    return whole, int(seconds) + int((months - whole) * 2 * _MONTH_OF_HALF * _DAY)


def _moved(start: Partial, year: int, months: int, seconds: int, grain: Step) -> Partial | None:
    year, month = divmod(12 * year + (start.month or 1) - 1 + months, 12)
    month += 1
    if grain is Step.YEAR and not seconds:
        return Partial(year)
    if start.month is None or (grain in _MONTHS and not seconds):
        return Partial(year, month) if start.month is not None else None
    if start.day is None:
        return None
    clock = start.clock or Clock(0)
    day = min(start.day, days_of(year, month))
    moment = datetime.datetime(year, month, day, clock.hour % 24, clock.minute, clock.second or 0)  # noqa: DTZ001 - no zone
    moment += datetime.timedelta(seconds=seconds)
    moved = of_date(moment.date())
    if grain in _SECONDS and (start.clock is not None or seconds % _DAY):
        second = moment.second if grain is Step.SECOND or moment.second else None
        return moved.at(Clock(moment.hour, moment.minute, second))
    return moved


def week_of(day: datetime.date, offset: int = 0) -> Extent | None:
    """The week, Monday to Sunday, of a day, or one so many weeks away.

    >>> week_of(datetime.date(2022, 8, 20)).edtf
    '2022-08-15/2022-08-21'
    """
    try:
        monday = day + datetime.timedelta(days=7 * offset - day.weekday())
        return Extent(of_date(monday), of_date(monday + datetime.timedelta(days=6)))
    except OverflowError:
        return None


def day_after(day: datetime.date, days: int) -> Partial | None:
    """The day so many days later, or earlier."""
    try:
        return of_date(day + datetime.timedelta(days=days))
    except OverflowError:
        return None


def bounds(extent: Extent) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of an extent without open ends."""
    if extent.low is None or extent.high is None:
        return None
    low, high = extent.low, extent.high
    if low.year is None or high.year is None or low.open_places or high.open_places:
        return None
    month = high.month or 12
    if month > 12 or (low.month or 1) > 12:
        return None
    day = high.day or days_of(high.year, month)
    try:
        first = datetime.date(low.year, low.month or 1, low.day or 1)
        return first, datetime.date(high.year, month, day)
    except ValueError:
        return None


def nth_day(extent: Extent, count: int, weekday: int | None) -> Partial | None:
    """The nth day of a period, or its nth Monday (0) to Sunday (6); from the end where `count` is negative.

    >>> nth_day(Extent(Partial(2013, 10), Partial(2013, 10)), 1, 0).edtf
    '2013-10-07'
    """
    ends = bounds(extent)
    if ends is None or count == 0:
        return None
    first, last = ends
    step = 1 if weekday is None else 7
    try:
        if count > 0:
            ahead = 0 if weekday is None else (weekday - first.weekday()) % 7
            day = first + datetime.timedelta(days=ahead + step * (count - 1))
        else:
            back = 0 if weekday is None else (last.weekday() - weekday) % 7
            day = last - datetime.timedelta(days=back + step * (-count - 1))
    except OverflowError:
        return None
    return of_date(day) if first <= day <= last else None
