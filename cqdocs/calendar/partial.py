"""Dates of any precision, times of day, and stretches between two of them, as EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import datetime
from functools import lru_cache

from attrs import evolve, frozen

# The places of a year written with X: 199X has one, 20XX two.
DECADE, CENTURY = 1, 2
# Months 21 to 24 are the seasons (EDTF level 1).
SPRING = 21


@frozen
class Clock:
    """A time of day: as many of its parts as are said."""

    hour: int
    minute: int = 0
    second: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601-1, with seconds where they are said.

        >>> Clock(10).iso, Clock(8, 23, 25).iso
        ('T10:00', 'T08:23:25')
        """
        second = "" if self.second is None else f":{self.second:02d}"
        return f"T{self.hour:02d}:{self.minute:02d}{second}"


@frozen
class Partial:
    """A date, as far as it is said: a century, decade, year, season, month or day, and a time of day.

    `year` counts astronomically (公元前202年 is -201) and is None where nothing gives it. `open_places`
    says how many of its last places are open. A time of day without a date has nothing else.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None
    open_places: int = 0

    @property
    def edtf(self) -> str:
        """The date as EDTF level 1.

        >>> Partial(1990, open_places=1).edtf, Partial(-201).edtf, Partial(None, 7, 28).edtf
        ('199X', '-0201', 'XXXX-07-28')
        """
        clock = "" if self.clock is None else self.clock.iso
        if self.year is None and self.month is None and self.day is None:
            return clock
        text = self._year
        if self.month is not None or self.day is not None:
            text += "-XX" if self.month is None else f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + clock

    @property
    def _year(self) -> str:
        if self.year is None:
            return "XXXX"
        text = f"-{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        return text[: len(text) - self.open_places] + "X" * self.open_places

    @property
    def first(self) -> Partial:
        """The first year of a decade or century; any other date as it is."""
        return evolve(self, open_places=0) if self.open_places else self

    @property
    def last(self) -> Partial:
        """The last year of a decade or century; any other date as it is."""
        if not self.open_places or self.year is None:
            return self
        return Partial(self.year + 10**self.open_places - 1)

    @property
    def date(self) -> datetime.date | None:
        """The day, where it is one of the calendar that Python knows."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has this date, in some year where the year is open.

        >>> Partial(2019, 2, 29).is_possible, Partial(None, 2, 29).is_possible
        (False, True)
        """
        if self.month is not None and not (1 <= self.month <= 12 or 21 <= self.month <= 24):
            return False
        if self.day is None:
            return True
        if self.month is None:
            return 1 <= self.day <= 31
        return self.month < SPRING and 1 <= self.day <= days_of(self.year, self.month)

    def at(self, clock: Clock | None) -> Partial:
        """The same day at a time of day."""
        return evolve(self, clock=clock)


@frozen
class Extent:
    """What a dated expression covers, from one date to another; None is an open end."""

    low: Partial | None
    high: Partial | None

    @property
    def edtf(self) -> str:
        """One date where both ends are the same, else an interval, whose ends have no open places.

        >>> Extent(Partial(2018), None).edtf, Extent(Partial(2012), Partial(2021)).edtf
        ('2018/..', '2012/2021')
        >>> Extent(Partial(1980, open_places=1), Partial(1990, open_places=1)).edtf
        '1980/1999'
        """
        if self.low is not None and self.is_point:
            return self.low.edtf
        low = ".." if self.low is None else self.low.first.edtf
        return f"{low}/{'..' if self.high is None else self.high.last.edtf}"

    @property
    def is_point(self) -> bool:
        """Whether it is one date, not an interval."""
        # One object is compared at once, and most points are of one.
        return self.low is not None and (self.low is self.high or self.low == self.high)


def one(date: Partial) -> Extent:
    """The extent of one date."""
    return Extent(date, date)


@lru_cache(maxsize=256)
def year_extent(year: int | None) -> Extent:
    """The extent of a year, which a text names again and again; of any year where it is open."""
    return one(Partial(year))


def of_date(day: datetime.date) -> Partial:
    """A day of Python's calendar; its time of day is left out."""
    return Partial(day.year, day.month, day.day)


def days_of(year: int | None, month: int) -> int:
    """The number of days of a month; the most it can have where the year is open.

    >>> days_of(2023, 2), days_of(None, 2)
    (28, 29)
    """
    # The Gregorian calendar repeats itself after 400 years: 2000 stands for every leap year.
    return calendar.monthrange(2000 if year is None else 2000 + year % 400, month)[1]
