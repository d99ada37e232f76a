"""Lengths of time are written as ISO 8601 durations."""

from decimal import Decimal

import pytest

from cqdocs.calendar.arithmetic import shift
from cqdocs.calendar.length import Length, Step
from cqdocs.calendar.partial import Partial


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        ([(Step.YEAR, "3")], "P3Y"),
        ([(Step.YEAR, "2"), (Step.MONTH, "3")], "P2Y3M"),
        ([(Step.MONTH, "1.50")], "P1.5M"),
        ([(Step.WEEK, "2")], "P2W"),
        ([(Step.WEEK, "1"), (Step.DAY, "3")], "P10D"),
        ([(Step.DAY, "36"), (Step.HOUR, "5"), (Step.MINUTE, "30")], "P36DT5H30M"),
        ([(Step.HOUR, "2621.2")], "PT2621.2H"),
        ([(Step.YEAR, "1000")], "P1000Y"),
    ],
)
def test_a_length_is_written(parts: list[tuple[Step, str]], iso: str) -> None:
    assert Length.of(*((step, Decimal(amount)) for step, amount in parts)).iso == iso


@pytest.mark.parametrize(
    ("length", "sign", "edtf"),
    [
        ((Step.YEAR, 2), -1, "2020"),
        ((Step.MONTH, 6), 1, "2023-02"),
        ((Step.DAY, 20), 1, "2022-09-20"),
        ((Step.WEEK, 1), -1, "2022-08-24"),
        ((Step.YEAR, 10**12), 1, None),
    ],
)
def test_a_date_lies_a_length_away(length: tuple[Step, int], sign: int, edtf: str | None) -> None:
    step, amount = length
    if amount == 10**12:
        step = Step.DAY
    moved = shift(Partial(2022, 8, 31), Length.of((step, Decimal(amount))), sign)
    assert (moved and moved.edtf) == edtf
