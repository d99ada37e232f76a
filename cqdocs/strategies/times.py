"""Dates, intervals and durations drawn with the value that they must give, in every form."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import Final, NamedTuple

from hypothesis import strategies as st

from cqdocs.model.kinds import TimeKind

_DIGITS: Final = "〇一二三四五六七八九"
FIRST_DAY: Final = datetime.date(1001, 1, 1)
LAST_DAY: Final = datetime.date(2099, 12, 31)


class DrawnTime(NamedTuple):
    """A time as a text has it, and what it must give.

    `value` is EDTF for dates and intervals and ISO 8601 for durations. Where `reference_date` is given,
    the text speaks from that day.
    """

    text: str
    kind: TimeKind
    value: str
    reference_date: datetime.date | None = None


def han(number: int) -> str:
    """A number from 1 to 99 as it is counted: 三十一."""
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] * (tens > 1) + "十") * bool(tens) + _DIGITS[ones] * bool(ones)


def spoken(year: int) -> str:
    """A year digit by digit: 二〇二二."""
    return "".join(_DIGITS[int(digit)] for digit in str(year))


# How a day is written.
FORMS: Final[tuple[Callable[[datetime.date], str], ...]] = (
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month:02d}月{d.day:02d}日",
    lambda d: f"{d.year}年{d.month}月{d.day}号",
    lambda d: f"{spoken(d.year)}年{han(d.month)}月{han(d.day)}日",
    lambda d: f"{d.year}-{d.month:02d}-{d.day:02d}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
)
# Units of duration and how ISO 8601 writes them.
LENGTHS: Final = (("个月", "P{}M"), ("天", "P{}D"), ("小时", "PT{}H"), ("周年", "P{}Y"))
_RELATIVE_YEARS: Final = (("今年", 0), ("去年", -1), ("明年", 1), ("前年", -2))


def days() -> st.SearchStrategy[datetime.date]:
    """Any day from the year 1001 to 2099."""
    return st.dates(FIRST_DAY, LAST_DAY)


def dates() -> st.SearchStrategy[DrawnTime]:
    """One day, in figures or Chinese numerals."""
    return st.builds(
        lambda day, form: DrawnTime(form(day), TimeKind.DATE, day.isoformat()),
        days(),
        st.sampled_from(FORMS),
    )


def months() -> st.SearchStrategy[DrawnTime]:
    """One month of a year."""
    return days().map(lambda d: DrawnTime(f"{d.year}年{d.month}月", TimeKind.DATE, f"{d:%Y-%m}"))


def intervals() -> st.SearchStrategy[DrawnTime]:
    """Two years and all between them."""
    years = st.lists(st.integers(1001, 2099), min_size=2, max_size=2, unique=True).map(sorted)
    return st.builds(
        lambda pair, dash: DrawnTime(
            f"{pair[0]}年{dash}{pair[1]}年", TimeKind.INTERVAL, f"{pair[0]}/{pair[1]}"
        ),
        years,
        st.sampled_from("至到—-~"),
    )


def durations() -> st.SearchStrategy[DrawnTime]:
    """A length of time."""
    return st.builds(
        lambda count, length: DrawnTime(
            f"{count}{length[0]}", TimeKind.DURATION, length[1].format(count)
        ),
        st.integers(1, 60),
        st.sampled_from(LENGTHS),
    )


def relative_days() -> st.SearchStrategy[DrawnTime]:
    """A day of a year that is named from the day on which the text was spoken."""

    def spoken_on(day: datetime.date, word: tuple[str, int], month: int) -> DrawnTime:
        year = day.year + word[1]
        last = min(day.day, calendar.monthrange(year, month)[1])
        value = datetime.date(year, month, last)
        text = f"{word[0]}{month}月{last}日"
        return DrawnTime(text, TimeKind.DATE, value.isoformat(), day)

    recent = st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31))
    return st.builds(spoken_on, recent, st.sampled_from(_RELATIVE_YEARS), st.integers(1, 12))


def times() -> st.SearchStrategy[DrawnTime]:
    """Any time that can be drawn, with its value.

    >>> import cqdocs
    >>> time = DrawnTime("去年6月1日", TimeKind.DATE, "2021-06-01", datetime.date(2022, 8, 20))
    >>> cqdocs.parse_time(time.text, time.reference_date).value == time.value
    True
    """
    return st.one_of(dates(), months(), intervals(), durations(), relative_days())
