"""Whole numbers as outlines write them."""

import decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cqdocs.numerals.integer import integer
from cqdocs.strategies.numerals import chinese


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("0", 0),
        ("3", 3),
        ("007", 7),
        ("１２", 12),
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百", 100),
        ("一百零二", 102),
        ("一百一十", 110),
        ("一千零一", 1001),
        ("百十一", 111),
        ("一百十", 110),
        ("廿一", 21),
        ("壹佰贰拾", 120),
        ("1,234", 1234),
        ("〇", 0),
        ("零", 0),
        ("二〇二六", 2026),
        ("一一〇", 110),
        ("①", 1),
        ("⑳", 20),
        ("㉟", 35),
        ("㊿", 50),
    ],
)
def test_a_numeral_has_its_value(numeral: str, value: int) -> None:
    assert integer(numeral) == value


@pytest.mark.parametrize(
    "numeral",
    [
        "",
        " ",
        "甲",
        "第一",
        "一个",
        "12a",
        "3.5",
        "½",
        "一、",
        "①②",
        "三元",
        "五点",
        "百五二",
        "半",
        "零百",
    ],
)
def test_what_is_no_whole_number_has_none(numeral: str) -> None:
    assert integer(numeral) is None


@pytest.mark.parametrize("unit", ["9", "一", "百", "①"])
def test_no_outline_counts_so_far(unit: str) -> None:
    assert integer(unit * 21) is None
    assert integer(unit * 100_000) is None


@given(st.integers(1, 9999))
def test_what_is_counted_in_chinese_is_read(number: int) -> None:
    assert integer(chinese(number)) == number


def test_the_context_of_the_caller_is_no_matter() -> None:
    integer.cache_clear()
    with decimal.localcontext(decimal.Context(prec=1, Emax=1, Emin=-1)):
        assert integer("九千八百七十六万五千四百三十二") == 98765432
        assert integer("9999万亿亿") == 9999 * 10**20
    integer.cache_clear()


@given(st.integers(0, 10**20 - 1))
def test_digits_are_read_exactly(number: int) -> None:
    assert integer(str(number)) == number


@example("百十一")
@example("万11")
@given(st.text(st.sampled_from("〇零一二三九十百千万亿两点负廿0123.,-+ 元"), max_size=12))
def test_any_row_of_numerals_has_a_value_or_none(text: str) -> None:
    value = integer(text)
    assert value is None or isinstance(value, int)
