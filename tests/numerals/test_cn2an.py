"""What cn2an reads of the numerals, and what `number` settles where it does not.

The cases say what cn2an does today, so that a release which reads more, or otherwise, is noticed.
"""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest

from cqdocs.numerals.number import number
from cqdocs.strategies.numerals import chinese


def by_cn2an(text: str) -> object:
    """Its value, or the name of its error."""
    try:
        return cn2an.cn2an(text, "smart")
    except (ValueError, KeyError) as error:
        return type(error).__name__


def test_every_number_below_ten_thousand_is_read_in_its_standard_form() -> None:
    texts = {chinese(count): count for count in range(1, 10_000)}
    assert {text: cn2an.cn2an(text, "strict") for text in texts} == texts
    assert {text: number(text) for text in texts} == texts


def test_two_is_read_as_speech_has_it() -> None:
    texts = {chinese(count, two="两"): count for count in range(1, 10_000)}
    assert {text: number(text) for text in texts} == texts
    assert {text: by_cn2an(text) for text in texts} == texts


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        # 十 without 一 behind 百: its check lets it pass, its table does not know it.
        ("百十一", "KeyError", "111"),
        # A scale that nothing counts.
        ("千", "ValueError", "1000"),
        ("百五", "ValueError", "150"),
        ("千零五十", "ValueError", "1050"),
        ("千万", "ValueError", "10000000"),
        ("零十", "ValueError", "10"),
        # Decimals are cut behind the digits that it expects.
        ("1.00005万", 10000, "10000.5"),
        # Decimals and two scales; decimals in Chinese and a scale.
        ("4.35万亿", "ValueError", "4350000000000"),
        ("三点零四万", "ValueError", "30400"),
        ("一百二十三点四五六万亿", "ValueError", "123456000000000"),
        ("123456789012345678.9万", 1234567890123456789000, "1234567890123456789000"),
        # Floats, which are no exact values.
        ("八点五", 8.5, "8.5"),
        ("-5", -5.0, "-5"),
        # Groups, a point in front, words for a sign, a half.
        ("1,234", "ValueError", "1234"),
        ("1 234", "ValueError", "1234"),
        ("点五", "ValueError", "0.5"),
        ("零下五", "ValueError", "-5"),
        ("半", "ValueError", "0.5"),
        # Scales and tens in one that it does not know.
        ("一兆", "ValueError", "1000000000000"),
        ("万万", "ValueError", "100000000"),
        ("卅", "ValueError", "30"),
        ("萬", "ValueError", "10000"),
        # Mixed scripts: both agree.
        ("3千8百万", 38000000, "38000000"),
        ("12亿3千万", 1230000000, "1230000000"),
        ("1.6万", 16000, "16000"),
        ("壹佰贰拾", 120, "120"),
        ("三億", 300000000, "300000000"),
        ("一千〇二十", 1020, "1020"),
        ("二〇二一", 2021, "2021"),
        ("一万五", 15000, "15000"),
        # Two neighbours are two numbers; digits one by one are no part: both agree.
        ("三千四五", "ValueError", None),
        ("两三万", "ValueError", None),
        ("百一一", "ValueError", None),
        # A unit or a point behind a number is dropped: number refuses it.
        ("三元", 3, None),
        ("五点", 5, None),
        ("一百两", 120, None),
        # Values that nobody means.
        ("十百一", 20, None),
        ("百千五", 600, None),
        ("千百五", 1050, None),
        ("零千五", 500, None),
        ("一千零", 1000, None),
    ],
)
def test_what_cn2an_makes_of_a_numeral_is_settled(
    text: str, read: object, value: str | None
) -> None:
    assert by_cn2an(text) == read
    assert number(text) == (None if value is None else Decimal(value))
