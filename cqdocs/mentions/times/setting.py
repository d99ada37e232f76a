"""What a time expression is read against, and what has been read of it so far."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from cqdocs.calendar.partial import Extent, Partial
from cqdocs.model.kinds import Qualifier, TimeKind


class Grain(IntEnum):
    """How fine a point of time is named; FINAL is not narrowed further."""

    FINAL = 0
    CENTURY = 1
    YEAR = 2
    MONTH = 3
    WEEK = 4
    DAY = 5
    CLOCK = 6


class Setting(NamedTuple):
    """What settles the words that leave something open."""

    reference: Partial | None = None  # the day of speaking, with its time of day where it is known
    earlier: Partial | None = None  # a date that the same sentence names before
    told: Partial | None = None  # the last date with a year that the paragraph names before
    lone: bool = False  # the text is one expression, so that 三点 is no point of an argument
    traditional: bool = False  # the text is in traditional script
    republic: bool = (
        False  # the text speaks of 民国 or its money, so that 95年 may be of its calendar
    )

    @property
    def year(self) -> int | None:
        """The year of what is said without one."""
        for date in (self.earlier, self.told, self.reference):
            if date is not None and date.year is not None:
                return date.year
        return None

    @property
    def month(self) -> Partial | None:
        """The month, with its year, of a day that is said without one."""
        for date in (self.earlier, self.told):
            if date is not None and date.month is not None:
                return date
        return self.reference

    @property
    def day(self) -> Partial | None:
        """The day that 当天 means."""
        if self.earlier is not None and self.earlier.day is not None:
            return self.earlier
        return self.reference if self.lone else None


class Point(NamedTuple):
    """A point or period of time read up to `end`; `extent` is None where nothing settles it."""

    end: int
    extent: Extent | None
    grain: Grain
    # Whether it is a time in running text as it stands; 三点 and 国庆 alone are not.
    firm: bool = True
    # Whether it says its day, or its year, itself.
    dated: bool = True
    # Hours up to this one, said behind it, are hours after noon (下午); None where no part of a day is said.
    afternoon_to: int | None = None


class TimeFound(NamedTuple):
    """A time expression in a text and where it stands."""

    start: int
    end: int
    kind: TimeKind
    value: str | None
    qualifier: Qualifier | None = None


class Stopped(NamedTuple):
    """Where reading stopped in a text that is not one time expression."""

    at: int
