"""Where a numeral stands in running text, and what it costs to find."""

from __future__ import annotations

import gc
import sys
import time
from decimal import Decimal

import pytest
import regex
from hypothesis import given

from cqdocs.numerals.number import number
from cqdocs.numerals.pattern import first_characters, numeral
from cqdocs.strategies.numerals import TRADITIONAL, all_forms, values

PATTERN = regex.compile(numeral())


def found(text: str) -> list[str]:
    return [match[0] for match in PATTERN.finditer(text)]


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("完成3800万余亩", ["3800万"]),
        ("共12亿3千万元", ["12亿3千万"]),
        ("达1,234.5万吨", ["1,234.5万"]),
        ("约三千八百万人", ["三千八百万"]),
        ("占八点五", ["八点五"]),
        ("两百五", ["两百五"]),
        ("一两黄金", ["一两"]),
        ("二十两银子", ["二十", "两"]),
        ("人民币壹佰贰拾叁元", ["壹佰贰拾叁"]),
        ("陆地登陆", []),
        ("PM2.5", []),
        ("1.2.3", []),
        ("5千瓦", ["5千"]),
        ("三千米", ["三千"]),
        ("5千米", ["5千"]),
        ("5千克", ["5千"]),
        ("5兆瓦", ["5"]),
        ("一兆零三百万", ["一兆零三百万"]),
        ("3、4", ["3", "4"]),
        ("二〇二一年", ["二〇二一"]),
        ("1,23", ["1", "23"]),
    ],
)
def test_a_numeral_goes_as_far_as_it_can(text: str, numerals: list[str]) -> None:
    assert found(text) == numerals


@given(values())
def test_every_form_of_a_number_is_found_whole(value: Decimal) -> None:
    for name, text in all_forms(value).items():
        if name.startswith("long") and "点" in text:
            # 登陆点五处: in prose a long digit before 点 is more often a word.
            continue
        ended = f"约{text}元" if name.startswith("long") else f"约{text}个"
        (first, *_) = found(ended)
        assert first == text, name
        assert number(first) == value
        assert first[0] in regex.findall(f"[{first_characters()}]", first)
        assert found(ended.translate(TRADITIONAL))[0] == text.translate(TRADITIONAL)


UNITS = ["一", "9", "百", "1,234,", "1,234", "十万", "点", "两", "千", "兆", "陆", "壹", "9.", "一点", "零", "第", "%", "年", "9千", "万千米"]  # fmt: skip
SHORT, TIMES = 12_500, 8


def cost(text: str) -> float:
    """Processor time a character of finding all numerals, the least of three; no tracer counts."""
    times, tracer = [], sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(3):
            gc.collect()
            start = time.process_time()
            for match in PATTERN.finditer(text):
                number(match[0])
            times.append(time.process_time() - start)
    finally:
        sys.settrace(tracer)
    return min(times) / len(text)


@pytest.mark.parametrize("unit", UNITS)
def test_a_character_costs_the_same_in_a_long_text(unit: str) -> None:
    units = SHORT // len(unit)
    # A square would give 8; the rest is room for caches and the collector.
    assert cost(unit * units * TIMES) < 3.5 * cost(unit * units) + 2e-7
