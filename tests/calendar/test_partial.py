"""Dates of any precision are written as EDTF level 1, and a validator of that format agrees."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.calendar.partial import CENTURY, DECADE, Clock, Extent, Partial, days_of, of_date, one


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        (Partial(2021), "2021"),
        (Partial(2022, 6), "2022-06"),
        (Partial(2022, 6, 8), "2022-06-08"),
        (Partial(2022, 21), "2022-21"),
        (Partial(1990, open_places=DECADE), "199X"),
        (Partial(2000, open_places=CENTURY), "20XX"),
        (Partial(-201), "-0201"),
        (Partial(None, 7, 28), "XXXX-07-28"),
        (Partial(None, None, 12), "XXXX-XX-12"),
        (Partial(None, 7), "XXXX-07"),
        (Partial(2022, 6, 8, Clock(10)), "2022-06-08T10:00"),
        (Partial(clock=Clock(8, 23, 25)), "T08:23:25"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_said(date: Partial, edtf: str) -> None:
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("extent", "edtf"),
    [
        (Extent(Partial(2018), None), "2018/.."),
        (Extent(None, Partial(2018)), "../2018"),
        (Extent(Partial(2012), Partial(2021)), "2012/2021"),
        (one(Partial(2012)), "2012"),
    ],
)
def test_an_interval_is_written_with_its_open_ends(extent: Extent, edtf: str) -> None:
    assert extent.edtf == edtf


@given(st.dates())
def test_a_day_of_the_calendar_is_possible_and_reads_back(day: datetime.date) -> None:
    date = of_date(day)
    assert date.is_possible
    assert date.date == day
    assert datetime.date.fromisoformat(date.edtf) == day


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_day_after_the_last_is_impossible(year: int, month: int) -> None:
    assert Partial(year, month, days_of(year, month)).is_possible
    assert not Partial(year, month, days_of(year, month) + 1).is_possible
