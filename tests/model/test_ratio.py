"""Exact shares of whole numbers."""

from __future__ import annotations

import copy
import decimal
import math
import operator
import pickle
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs.model.ratio import Ratio, exact_decimal

THIRD = Ratio(1, 3)
wholes = st.integers(-(10**30), 10**30)
fractions = st.builds(Fraction, wholes, wholes.filter(bool))
COMPARE = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)


def ratio(fraction: Fraction) -> Ratio:
    return Ratio(fraction.numerator, fraction.denominator)


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (Ratio(1, 3), "1/3"),
        (Ratio(2, 6), "1/3"),
        (Ratio(-1, 3), "-1/3"),
        (Ratio(1, -3), "-1/3"),
        (Ratio(-4, -6), "2/3"),
        (Ratio(0, 5), "0/1"),
        (Ratio(3), "3/1"),
    ],
)
def test_it_is_written_in_lowest_terms(made: Ratio, shown: str) -> None:
    above, below = map(int, shown.split("/"))
    assert str(made) == f"{made}" == f"{made!s}" == shown
    assert repr(made) == f"Ratio({above}, {below})"
    assert (made.numerator, made.denominator) == made.as_integer_ratio() == (above, below)


def test_a_format_gives_it_as_a_decimal() -> None:
    assert f"{THIRD:.3f}" == "0.333"
    assert f"{Ratio(2, 3):.1%}" == "66.7%"


@pytest.mark.parametrize("above", [-1, 0, 1])
def test_nothing_has_no_share(above: int) -> None:
    with pytest.raises(ZeroDivisionError):
        Ratio(above, 0)


@given(fractions, fractions)
def test_it_compares_as_the_fraction_does(one: Fraction, other: Fraction) -> None:
    for compare in COMPARE:
        wanted = compare(one, other)
        assert compare(ratio(one), ratio(other)) is wanted
        assert compare(ratio(one), other) is wanted
        assert compare(one, ratio(other)) is wanted


@given(fractions, st.one_of(st.integers(), st.decimals(allow_nan=False, allow_infinity=False)))
def test_it_compares_with_whole_numbers_and_decimals(one: Fraction, other: int | Decimal) -> None:
    exact = Fraction(other)
    for compare in COMPARE:
        assert compare(ratio(one), other) is compare(one, exact)
        assert compare(other, ratio(one)) is compare(exact, one)


@given(fractions)
def test_it_hashes_as_the_fraction_does(one: Fraction) -> None:
    made = ratio(one)
    assert hash(made) == hash(one)
    both: set[Fraction | Ratio] = {one, made}
    assert len(both) == 1


def test_what_is_equal_is_not_unequal() -> None:
    # Both to 50 digits are 0.333…, and Decimal would look no further.
    near = Ratio(10**60, 3 * 10**60 + 1)
    assert near != THIRD
    assert (near == THIRD) is False
    assert near < THIRD
    assert (Fraction(1, 3) != THIRD) is False
    assert (Fraction(1, 3) != THIRD) is False
    assert Ratio(1, 2) == 0.5 == Ratio(1, 2)
    assert Ratio(1, 2) == Decimal("0.5")
    assert hash(Ratio(1, 2)) == hash(Decimal("0.50")) == hash(0.5)
    assert THIRD != 1 / 3
    assert THIRD != "1/3"
    assert THIRD is not None


@pytest.mark.parametrize("infinite", [math.inf, Decimal("Infinity")])
def test_it_is_less_than_what_is_infinite(infinite: float | Decimal) -> None:
    assert infinite > THIRD
    assert infinite > THIRD
    assert -infinite < THIRD
    assert infinite != THIRD
    assert (infinite == THIRD) is False


@pytest.mark.parametrize("nothing", [math.nan, Decimal("NaN")])
def test_it_is_equal_to_nothing_that_is_no_number(nothing: float | Decimal) -> None:
    assert nothing != THIRD
    assert (nothing == THIRD) is False


def test_it_has_no_order_with_words() -> None:
    with pytest.raises(TypeError, match="not supported"):
        assert THIRD < "1/3"


def test_shares_have_an_order() -> None:
    values = [Ratio(1, 2), Decimal("0.3"), THIRD, Decimal("0.34"), Ratio(-1, 7)]
    assert sorted(values) == [Ratio(-1, 7), Decimal("0.3"), THIRD, Decimal("0.34"), Ratio(1, 2)]
    assert max(THIRD, Decimal("0.3333333333")) is THIRD


def test_it_counts_with_decimals() -> None:
    assert Ratio(1, 4) * Decimal(3) == Decimal("0.75")
    assert Ratio(1, 4) + 1 == Decimal("1.25")
    assert Decimal(1) - Ratio(1, 4) == Decimal("0.75")
    assert (THIRD * 3).quantize(Decimal("0.001")) == 1
    assert Decimal(10) / Ratio(1, 4) == 40
    assert sum([Ratio(1, 4), Decimal(1)]) == Decimal("1.25")
    assert Ratio(-1, 3) == -THIRD
    assert isinstance(-THIRD, Ratio)
    assert (int(Ratio(7, 2)), float(Ratio(1, 2)), bool(Ratio(0))) == (3, 0.5, False)
    assert Fraction(THIRD) == Fraction(1, 3)
    assert isinstance(THIRD, Decimal)


def test_the_context_of_the_caller_is_no_matter() -> None:
    with decimal.localcontext(decimal.Context(prec=2, Emax=1, Emin=-1)):
        made, negative, shown = Ratio(2, 3), -Ratio(2, 3), f"{Decimal(Ratio(2, 3)):f}"
        eighth = exact_decimal(Fraction(12345, 8))
    assert Decimal(made) == Decimal("0." + "6" * 49 + "7")
    assert shown == "0." + "6" * 49 + "7"
    assert made == Fraction(2, 3)
    assert negative == Fraction(-2, 3)
    assert str(eighth) == "1543.125"


@given(fractions)
def test_it_is_copied_and_pickled(one: Fraction) -> None:
    made = ratio(one)
    copies = [copy.copy(made), copy.deepcopy(made)]
    copies += [pickle.loads(pickle.dumps(made, n)) for n in range(pickle.HIGHEST_PROTOCOL + 1)]  # noqa: S301
    for copied in copies:
        assert (type(copied), copied, str(copied)) == (Ratio, made, str(made))


@given(fractions)
def test_a_fraction_is_a_decimal_where_it_has_one(one: Fraction) -> None:
    value = exact_decimal(one)
    assert Fraction(value) == one
    rest = one.denominator
    for prime in (2, 5):
        while not rest % prime:
            rest //= prime
    assert isinstance(value, Ratio) is (rest > 1)


@pytest.mark.parametrize(
    ("fraction", "shown"),
    [("0", "0"), ("1000", "1000"), ("-1/8", "-0.125"), ("1/1024", "0.0009765625"), ("-7/3", "-7/3"), ("2000/3", "2000/3")],
)  # fmt: skip
def test_the_decimal_of_a_fraction_is_exact(fraction: str, shown: str) -> None:
    assert str(exact_decimal(Fraction(fraction))) == shown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三分之一", Ratio(1, 3)),
        ("一半", Ratio(1, 2)),
        ("四分之二", Ratio(1, 2)),
        ("三又二分之一", Ratio(7, 2)),
        ("十万分之三", Ratio(3, 100_000)),
        ("1/3", Ratio(1, 3)),
    ],
)
def test_a_document_keeps_its_shares(text: str, value: Ratio) -> None:
    doc = cqdocs.parse(f"全市{text}的村庄已经通水，城区人口占3.5成。")
    copied = cqdocs.from_json(doc.to_json())
    for parsed in (doc, copied, pickle.loads(pickle.dumps(doc))):  # noqa: S301
        assert parsed == doc
        first = parsed.quantities[0]
        assert (first.text, first.value, str(first.value)) == (text, value, str(value))
        assert type(first.value) is Ratio
        assert type(parsed.quantities[1].value) is Decimal
    assert doc.to_json() == copied.to_json()


@pytest.mark.parametrize("text", ["零分之一", "1/0", "0分之1"])
def test_a_share_of_nothing_is_none(text: str) -> None:
    assert all(type(found.value) is not Ratio for found in cqdocs.parse(f"占{text}。").quantities)


@pytest.mark.parametrize("written", ["1/0", "1/-3", "a/b", "1/03", "9" * 5000 + "/7"])
def test_what_is_no_share_is_no_document(written: str) -> None:
    assert sys.get_int_max_str_digits() < 5000
    data = cqdocs.parse("全市三分之一的村庄已经通水。").to_json()
    with pytest.raises(cqdocs.errors.FormatError):
        cqdocs.from_json(data.replace('"1/3"', f'"{written}"'))
