"""A quantity becomes one of pint's, exact, or says why it cannot."""

import sys
from decimal import Decimal

import pytest

from cqdocs.exports import as_pint
from cqdocs.exports.as_pint import to_pint
from cqdocs.mentions.units.find import find_unit
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Quantity, Unit
from cqdocs.model.ratio import Ratio
from cqdocs.model.span import Span


def quantity(value: str, words: str) -> Quantity:
    """The quantity of a value and a unit as the lexicon knows it."""
    found = find_unit(words, 0)
    assert found is not None
    text = f"{value}{words}"
    number = Ratio(*map(int, value.split("/"))) if "/" in value else Decimal(value)
    return Quantity(Span(0, len(text)), text, kind=found.kind, value=number, unit=found.unit)


pytest.importorskip("ucumvert")


@pytest.mark.parametrize(
    ("value", "words", "to", "expected"),
    [
        ("1145", "公里", "meter", "1145000"),
        ("10928000", "吨", "kilogram", "10928000000"),
        ("0.1", "千瓦时", "joule", "360000"),
        ("28.5", "微克每立方米", "gram / meter ** 3", "0.0000285"),
        ("72", "公里/小时", "meter / second", "20"),
        ("7.5", "升/100公里", "liter / kilometer", "0.075"),
        ("21", "人/平方公里", "1 / kilometer ** 2", "21"),
        ("36.5", "摄氏度", "kelvin", "309.65"),
        ("99.9", "%", "dimensionless", "0.999"),
        ("1/4", "吨", "kilogram", "250"),
    ],
)
def test_values_stay_exact_decimals(value: str, words: str, to: str, expected: str) -> None:
    result = to_pint(quantity(value, words)).to(to)
    assert isinstance(result.magnitude, Decimal)
    assert abs(result.magnitude - Decimal(expected)) <= Decimal("1e-20") * Decimal(expected)


def test_the_value_itself_is_not_changed() -> None:
    assert to_pint(quantity("1092.80", "吨")).magnitude.as_tuple() == Decimal("1092.80").as_tuple()


def test_all_digits_are_kept() -> None:
    value = "1234567890123456789012345678901234567890.5"
    assert to_pint(quantity(value, "吨")).magnitude == Decimal(value)


def test_results_can_be_added() -> None:
    total = to_pint(quantity("2", "公里")) + to_pint(quantity("500", "米"))
    assert total.to("kilometer").magnitude == Decimal("2.5")


@pytest.mark.parametrize("words", ["元", "元/吨", "个", "亩", "人/户"])
def test_a_unit_without_a_ucum_code_is_an_error(words: str) -> None:
    with pytest.raises(ValueError, match=f"5{words}.* UCUM"):
        to_pint(quantity("5", words))


def test_a_bare_number_is_an_error() -> None:
    with pytest.raises(ValueError, match="UCUM"):
        to_pint(Quantity(Span(0, 1), "5", kind=QuantityKind.NUMBER, value=Decimal(5)))


def test_a_range_is_an_error() -> None:
    unit = Unit("公里", "km", "length", Decimal(1000))
    low, high = Decimal(5), Decimal(10)
    kind = QuantityKind.MEASURE
    of_two = Quantity(Span(0, 6), "5—10公里", kind=kind, low=low, high=high, unit=unit)
    with pytest.raises(ValueError, match="no single value"):
        to_pint(of_two)


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    as_pint._registry.cache_clear()
    as_pint._unit.cache_clear()
    monkeypatch.setitem(sys.modules, "ucumvert", None)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[pint\]"'):
        to_pint(quantity("5", "公里"))
    as_pint._unit.cache_clear()
