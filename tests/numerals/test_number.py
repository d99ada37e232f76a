"""The exact value of a numeral."""

from __future__ import annotations

import decimal
import itertools
import random
from decimal import Decimal

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from cqdocs import parse_number
from cqdocs.numerals.number import LONGEST, number, product, span_of
from cqdocs.strategies.numerals import (
    DIGITS,
    FULL_WIDTH,
    SIGNS,
    all_forms,
    any_value,
    chinese,
    values,
)

# Digits, scales and marks of every script, with what is none of a numeral.
ALPHABET = "〇零一二三五九十百千万亿兆两点负半廿卅壹贰拾佰仟萬億兩0123.,-− Ⅲ③½元"


def value_of(text: str) -> str | None:
    value = number(text)
    return None if value is None else str(value)


@given(values())
def test_every_form_of_a_number_has_its_value(value: Decimal) -> None:
    read = {name: number(text) for name, text in all_forms(value).items()}
    assert read == dict.fromkeys(read, value)


@given(values(), st.sampled_from(SIGNS))
def test_a_sign_makes_the_value_negative(value: Decimal, sign: str) -> None:
    wanted = -value if sign else value
    read = {name: number(sign + text) for name, text in all_forms(value).items()}
    assert read == dict.fromkeys(read, wanted)


@given(values(), st.sampled_from(["", " ", "　", "\n", "\u200b"]))
def test_a_full_width_numeral_that_stands_alone_has_its_value(value: Decimal, blank: str) -> None:
    for text in all_forms(value).values():
        assert parse_number(blank + text.translate(FULL_WIDTH) + blank) == value


def test_ten_thousand_numerals_have_their_values() -> None:
    source = random.Random(20261122)  # noqa: S311
    wrong = []
    for _ in range(10_000):
        value, sign = any_value(source), source.choice(SIGNS)
        name, text = source.choice(list(all_forms(value).items()))
        if number(sign + text) != (-value if sign else value):
            wrong.append((value, name, sign + text, number(sign + text)))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # One digit alone behind a scale counts in tenths of it; behind 零 it does not.
        ("一万五", "15000"),
        ("一万零五", "10005"),
        ("一万五千", "15000"),
        ("两百五", "250"),
        ("三千二", "3200"),
        ("十万八", "108000"),
        ("一亿五", "150000000"),
        ("1万5", "15000"),
        ("1万05", "10005"),
        # Counted without 一, or with one too many.
        ("百五", "150"),
        ("百零五", "105"),
        ("千零五十", "1050"),
        ("十", "10"),
        ("一十一", "11"),
        # Scales on scales.
        ("千万", "10000000"),
        ("十万亿", "10000000000000"),
        ("一千万亿", "1000000000000000"),
        ("万万", "100000000"),
        ("1万万亿", "10000000000000000"),
        ("一万二千万", "120000000"),
        ("一兆零三亿", "1000300000000"),
        # Figures before a scale, with and without a point.
        ("12百", "1200"),
        ("1.5百万", "1500000"),
        ("12亿3456.78万", "1234567800"),
        ("1,234万5,678", "12345678"),
        ("1.50万", "15000"),
        ("0万", "0"),
        ("一二〇万", "1200000"),
        # Points.
        ("点五", "0.5"),
        (".5", "0.5"),
        ("十点五", "10.5"),
        ("五万点五", "50000.5"),
        ("一万零点五", "10000.5"),
        ("1点5万", "15000"),
        # Groups with blanks, digits one by one.
        ("1 234 567", "1234567"),
        ("1\u2009234\u202f567", "1234567"),
        ("1 9 9 3", "1993"),
        ("007", "7"),
        ("二〇二一", "2021"),
        ("贰〇贰壹", "2021"),
        # One character.
        ("半", "0.5"),
        ("百", "100"),
        ("廿", "20"),
        ("③", "3"),
        ("Ⅲ", "3"),
        ("負廿五", "-25"),
        ("-0", "0"),
    ],
)
def test_a_numeral_has_its_value(text: str, value: str) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "元", "点", "点点", "一点", "5.", "1.2.3", "1,23", "12,34", "1,2345", "1e5", "1_000"],
        *["+5", "--5", "负负5", "负", "零下", "½", "一半", "万半", "京", "12a", "十二个", "二O二一"],
        # A scale that counts what is greater than itself, or another of its kind.
        *["百百", "十千", "百千", "一千千", "十二十", "一百三百", "五百五千", "五十五百", "亿万"],
        # Scales that nothing counts behind another: 气象万千, 千百年.
        *["万千", "千百", "万百", "一百万千", "千万百"],
        # Nothing of a scale is no numeral in Chinese, and 零 closes none.
        *["零万", "〇亿", "零百", "零千五", "零零万", "一千零", "二万零", "十零"],
        # 两 ends none but itself, for it is a unit there; and it is no digit among others.
        *["一百两", "二十两", "两两", "二两", "一百零两", "三点两", "两〇二一"],
        # Two neighbours are two numbers (see span_of).
        *["两三万", "三五万", "七八点五", "一百三四", "三千四五", "一千零三四", "十五六"],
        # Digits one by one are no part behind a scale.
        *["百一一", "百五二", "一万二三四五", "二百一零"],
        # What has a fraction, or has lost a scale, is counted no further.
        *["1.5万5", "1.2亿3千万", "0.5万5千", "一点五万零五百", "三万四亿", "一亿一亿", "四万亿三千亿"],
    ],
)  # fmt: skip
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize("unit", "一9百万亿兆十零点两,.-半")
def test_a_numeral_of_more_than_100_characters_has_no_value(unit: str) -> None:
    for length in (LONGEST + 1, 5_000, 100_000):
        assert number(unit * length) is None
        assert span_of("三四" + unit * length) is None
        with pytest.raises(ValueError, match="expected a numeral"):
            parse_number(unit * length)


@pytest.mark.parametrize("scale", "万亿兆")
@pytest.mark.parametrize("head", ["", "一", "9", "1.5", "0.00001"])
def test_scales_on_scales_without_end_have_no_value(scale: str, head: str) -> None:
    assert number(head + scale * (LONGEST - len(head))) is None


def test_the_longest_numeral_is_exact() -> None:
    nines = "9" * LONGEST
    assert value_of(nines) == nines
    assert value_of("一" * LONGEST) == "1" * LONGEST
    assert value_of(nines[:-1] + "兆") == "9" * 99 + "0" * 12
    assert value_of("0." + nines[:-2]) == "0." + nines[:-2]
    assert value_of("零点" + "三" * 97 + "万") == "3333." + "3" * 93


@given(st.text(st.sampled_from(ALPHABET), max_size=12))
def test_any_row_of_characters_has_a_finite_value_or_none(text: str) -> None:
    value = number(text)
    if value is None:
        return
    assert value.is_finite()
    assert number(text) == value
    if not value % 1 and 0 < value < 10**16:
        assert number(chinese(int(value))) == value


@given(st.text(max_size=120))
@example("亿" * 99)
@example("9兆" * 50)
@example("\ud800")
def test_any_text_has_a_value_or_none(text: str) -> None:
    assert isinstance(number(text), Decimal | None)
    assert isinstance(span_of(text), tuple | None)


def strictly(text: str) -> int | None:
    """What a row of characters below ten thousand says, read by another way; None for nonsense."""
    some, ten = "[一二三四五六七八九两]", "十"
    match = regex.fullmatch(
        rf"(?:零*({some}?)千)?(?:零*({some}?)百)?(?:零*({some}?){ten})?(?:零*({some}))?", text
    )
    if not match or (text.endswith("两") and len(text) > 1):
        return None
    value = 0
    for group, unit in zip(match.groups(), (1000, 100, 10, 1), strict=True):
        if group is not None:
            value += unit * (
                DIGITS.replace("二", "两").find(group.replace("二", "两")) if group else 1
            )
    elided = {"千": 99, "百": 9}.get(text[-2:-1], 0)
    return value + elided * (value % 10)


def test_no_row_below_ten_thousand_has_a_wrong_value() -> None:
    rows = (
        "".join(row) for n in range(1, 6) for row in itertools.product("零一五两十百千", repeat=n)
    )
    counted = [row for row in rows if set(row) & set("十百千")]
    # What may be left without a value is never given another.
    wrong = {row: number(row) for row in counted if number(row) not in (None, strictly(row))}
    assert wrong == {}
    assert sum(number(row) is not None for row in counted) > 500


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("三四十", "30", "40"),
        ("十五六", "15", "16"),
        ("三五百", "300", "500"),
        ("两三万", "20000", "30000"),
        ("一两百", "100", "200"),
        ("三千四五百", "3400", "3500"),
        ("三千四五", "3400", "3500"),
        ("七八点五", "7.5", "8.5"),
        ("廿三四", "23", "24"),
        ("兩三萬", "20000", "30000"),
        ("三四", "3", "4"),
        ("三四万零五百", "30500", "40500"),
        ("零下三四十", "-40", "-30"),
        ("负五六百", "-600", "-500"),
    ],
)
def test_two_neighbours_leave_a_number_open(text: str, low: str, high: str) -> None:
    assert span_of(text) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["", "三", "三十", "四三十", "三六十", "九十", "二〇三四", "一二三", "三点四五", "三四十五六", "零一十"]
)  # fmt: skip
def test_any_other_numeral_is_not_open(text: str) -> None:
    assert span_of(text) is None


@given(st.integers(1, 10**8), st.integers(0, 8), st.booleans())
def test_a_second_digit_opens_a_number_by_one_of_its_unit(count: int, at: int, sign: bool) -> None:
    text = chinese(count)
    at %= len(text)
    digit = DIGITS.find(text[at])
    # 零四五 is no pair; 一 behind nothing, and what lost 一 (十), are left to the cases above.
    if not 2 <= digit <= 8 or text[at - 1 : at] == "零":
        return
    above = text[:at] + DIGITS[digit + 1] + text[at + 1 :]
    both = text[: at + 1] + DIGITS[digit + 1] + text[at + 1 :]
    low, high = Decimal(count), number(above)
    assert high is not None
    assert (high - low) in {Decimal(10**power) for power in range(9)}
    assert number(both) is None or set(both) <= set(DIGITS)
    assert span_of(("负" if sign else "") + both) == ((-high, -low) if sign else (low, high))


@given(st.text(st.sampled_from("零一二三四五六九十百千万亿两点负0123"), max_size=8))
def test_the_bounds_are_numbers_of_the_text_without_one_digit(text: str) -> None:
    if (bounds := span_of(text)) is not None:
        low, high = bounds
        shorter = {number(text[:at] + text[at + 1 :]) for at in range(len(text))}
        assert low < high
        assert {low, high} <= shorter


HOSTILE = [
    decimal.Context(prec=5),
    decimal.Context(prec=1, Emax=1, Emin=-1),
    decimal.Context(prec=3, traps=[decimal.Inexact, decimal.Rounded, decimal.Subnormal]),
    decimal.Context(prec=5, rounding=decimal.ROUND_UP, capitals=0, clamp=1),
]


@pytest.mark.parametrize("context", HOSTILE)
def test_the_context_of_the_caller_is_no_matter(context: decimal.Context) -> None:
    texts = ["123456789012345678.9万", "一百二十三点四五六万亿", "1.00005万", "九千八百七十六万五千", "一亿五",
             "-1234567.891", "负八点七六五四三二一", "三千二", "9" * 99, "零点" + "三" * 90 + "亿"]  # fmt: skip
    wanted = [number(text) for text in texts], span_of("三万四千五六百")
    number.cache_clear()
    span_of.cache_clear()
    with decimal.localcontext(context):
        read = [number(text) for text in texts], span_of("三万四千五六百")
        multiplied = product(Decimal("123456789.123456789"), Decimal(10000))
    assert [str(value) for value in read[0]] == [str(value) for value in wanted[0]]
    assert read[1] == wanted[1] == (Decimal(34500), Decimal(34600))
    assert str(multiplied) == "1234567891234.56789"
