"""Whole numbers as outlines write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cqdocs.numerals.integer import integer

DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """A number from 1 to 9999 in Chinese, as it is counted."""
    text, skipped = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += "零" * bool(skipped and text) + DIGITS[digit] + name
        skipped = not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


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
    "numeral", ["", " ", "甲", "第一", "一个", "12a", "3.5", "½", "一、", "①②"]
)
def test_what_is_no_whole_number_has_none(numeral: str) -> None:
    assert integer(numeral) is None


@pytest.mark.parametrize("unit", ["9", "一", "百", "①"])
def test_no_outline_counts_so_far(unit: str) -> None:
    assert integer(unit * 21) is None
    assert integer(unit * 100_000) is None


@given(st.integers(1, 9999))
def test_what_is_counted_in_chinese_is_read(number: int) -> None:
    assert integer(written(number)) == number


@given(st.integers(0, 10**20 - 1))
def test_digits_are_read_exactly(number: int) -> None:
    assert integer(str(number)) == number


@example("百十一")
@example("万11")
@given(st.text(st.sampled_from("〇零一二三九十百千万亿两点负廿0123.,-+ 元"), max_size=12))
def test_any_row_of_numerals_has_a_value_or_none(text: str) -> None:
    value = integer(text)
    assert value is None or isinstance(value, int)
