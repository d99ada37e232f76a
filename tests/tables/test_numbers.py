"""A number fits into decimal128(38, 12) to its last digit, or does not fit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.model.ratio import Ratio
from cqdocs.tables.numbers import fitted, in_digits


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("99999999999999999999999999", True),
        ("100000000000000000000000000", False),
        ("0.000000000001", True),
        ("0.0000000000001", False),
        ("1.0000000000000000", True),
        ("-3.5", True),
        ("1E+25", True),
        ("1E+26", False),
        ("0", True),
    ],
)
def test_the_limits(value: str, fits: bool) -> None:
    number = Decimal(value)
    assert fitted(number) == (number if fits else None)


@given(st.integers(), st.integers(min_value=1))
def test_a_share_fits_where_a_decimal_equals_it(above: int, below: int) -> None:
    share = Ratio(above, below)
    number = fitted(share)
    assert number is None or number == share
    assert in_digits(share) == f"{share.numerator}/{share.denominator}"


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_what_fits_is_what_it_was(value: Decimal) -> None:
    assert fitted(value) in (None, value)
