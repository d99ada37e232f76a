"""Every row of units.toml agrees with the standards, and is found in its example."""

import math
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest
import regex

from cqdocs.lexicon.load import load
from cqdocs.mentions.units.find import find_sign, find_unit
from cqdocs.mentions.units.rates import Part, compose
from cqdocs.mentions.units.words import UnitRow
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.ratio import Ratio
from cqdocs.text.fold import fold

ROWS = load("units", UnitRow)
NUMERALS = "0123456789一两二三四五六七八九十百千万亿余多"


def spelled(rows: tuple[UnitRow, ...]) -> Iterator[tuple[UnitRow, str]]:
    return ((row, text) for row in rows for text in row.spellings())


def in_example(row: UnitRow) -> tuple[int, int]:
    """Where a row's word stands in its example, behind a numeral (for a period behind a slash)."""
    for text in sorted(row.spellings(), key=len, reverse=True):
        for found in regex.finditer(regex.escape(text), row.example):
            if row.example[found.start() - 1] in ("/" if row.only_below else NUMERALS):
                return found.span()
    raise AssertionError(f"{row.text}: no numeral before it in {row.example}")


def test_the_lexicon_is_large() -> None:
    assert len(ROWS) >= 400


def test_kinds_are_those_of_figures_with_a_unit() -> None:
    bare = {QuantityKind.FRACTION, QuantityKind.ORDINAL, QuantityKind.NUMBER}
    assert {row.kind for row in ROWS} == set(QuantityKind) - bare


def test_no_two_rows_share_a_spelling() -> None:
    # The periods of rates are a list of their own: 分 is a minute in 转/分, and money in 5分.
    times = Counter((row.only_below, text) for row, text in spelled(ROWS))
    assert [key for key, count in times.items() if count > 1] == []


def test_traditional_forms_differ_and_stand_as_after_folding() -> None:
    assert [row.text for row in ROWS if row.traditional == row.text] == []
    assert [text for _, text in spelled(ROWS) if text != fold(text).strip()] == []


def test_examples_are_sentences_that_hold_the_word() -> None:
    wrong = [row.text for row in ROWS if row.text not in row.example or row.example[-1] != "。"]
    assert wrong == []


def test_every_spelling_is_found_in_the_example_of_its_row() -> None:
    wrong = []
    for row, text in spelled(ROWS):
        start, end = in_example(row)
        example = f"{row.example[:start]}{text}{row.example[end:]}"
        # A period is found with the unit of which it makes a rate.
        units = [
            find_unit(example, at) for at in range(start if not row.only_below else 0, start + 1)
        ]
        ends = {unit.end for unit in units if unit and (row.only_below or unit.row is row)}
        if start + len(text) not in ends:
            wrong.append((row.text, example))
    assert wrong == []


def test_what_follows_a_unit_may_make_another_word_of_it() -> None:
    for row in ROWS:
        guards, exceptions = tuple(row.not_before.split()), row.unless.split()
        for word in guards:
            unit = find_unit(f"{row.text}{word}", 0)
            shortest = min(map(len, row.spellings())) == len(row.text)
            assert unit is None or unit.row is not row or not shortest, (row.text, word)
        assert [word for word in exceptions if not word.startswith(guards)] == [], row.text


def test_no_guard_is_within_another() -> None:
    for row in ROWS:
        guards = row.not_before.split()
        assert len(guards) == len(set(guards)), row.text
        assert [w for w in guards for v in guards if v != w and w.startswith(v)] == [], row.text


class TestStandards:
    """Codes and factors against libraries that know UCUM and ISO 4217."""

    def test_every_ucum_code_has_the_factor_of_the_library(self) -> None:
        pytest.importorskip("ucumvert")
        coded = [row for row in ROWS if row.code and row.kind != QuantityKind.MONEY]
        # Scales that are no multiples of a unit, and a unit that differs from use to use.
        scales = {row.text for row in coded if row.factor is None}
        assert scales == {"摄氏度", "华氏度", "分贝", "国际单位"}
        wrong = []
        for row in coded:
            if row.factor is None or row.code is None:
                continue
            expected = factor_by_ucum(row.code)
            if not math.isclose(Fraction(row.factor), expected, rel_tol=1e-12):
                wrong.append((row.text, row.code, expected))
        assert wrong == []

    def test_the_units_of_one_dimension_can_be_converted(self) -> None:
        pytest.importorskip("ucumvert")
        first: dict[str, object] = {}
        for row in ROWS:
            if row.code and row.dimension and row.kind == QuantityKind.MEASURE:
                kind = registry().Unit(str(registry().from_ucum(row.code).units)).dimensionality
                assert first.setdefault(row.dimension, kind) == kind, row.text

    def test_every_currency_code_is_one_of_iso_4217(self) -> None:
        # Of the libraries this one knows codes of the past too, which documents go on using.
        numbers = pytest.importorskip("babel.numbers")
        codes = {row.code for row in ROWS if row.kind == QuantityKind.MONEY and row.code}
        assert codes - numbers.list_currencies() == set()

    def test_money_is_counted_in_main_units(self) -> None:
        money = [row for row in ROWS if row.kind == QuantityKind.MONEY]
        assert {row.dimension for row in money} == {"currency"}
        assert {row.factor for row in money} == {"1", "0.1", "0.01"}


@cache
def registry():  # type: ignore[no-untyped-def]  # noqa: ANN201 - the library has no types
    """A registry that reads UCUM codes."""
    from ucumvert import PintUcumRegistry

    return PintUcumRegistry(non_int_type=Decimal)


def factor_by_ucum(code: str) -> float:
    """How many SI base units one unit is."""
    unit = registry().Unit(str(registry().from_ucum(code).units))
    return float(registry().Quantity(Decimal(1), unit).to_base_units().magnitude)


@pytest.mark.parametrize(
    ("text", "written", "code", "dimension", "factor"),
    [
        ("公里/小时。", "公里/小时", "km/h", "speed", Ratio(5, 18)),
        ("千米每小时的高铁", "千米每小时", "km/h", "speed", Ratio(5, 18)),
        ("微克每立方米,下降", "微克每立方米", "ug/m3", "density", Decimal("1E-9")),
        ("μg/m³", "μg/m³", "ug/m3", "density", Decimal("1E-9")),
        ("立方米/秒", "立方米/秒", "m3/s", "flow", Decimal(1)),
        ("元/吨", "元/吨", "CNY/t", "currency/mass", Decimal("0.001")),
        ("元每吨", "元每吨", "CNY/t", "currency/mass", Decimal("0.001")),
        ("美元/桶", "美元/桶", "USD/[bbl_us]", "currency/volume", Ratio(10**12, 158987294928)),
        ("元/人", "元/人", "CNY", "currency/count", Decimal(1)),
        ("元/平方米·月", "元/平方米·月", "CNY/m2/mo", "currency/area/time", Ratio(1, 2629800)),
        ("元/(人·天)", "元/(人·天)", "CNY/d", "currency/count/time", Ratio(1, 86400)),
        ("人/平方公里", "人/平方公里", "/km2", "count/area", Decimal("0.000001")),
        ("克/千瓦时", "克/千瓦时", "g/(kW.h)", "mass/energy", Ratio(1, 3_600_000_000)),
        ("升/100公里", "升/100公里", "L/(100.km)", "volume/length", Decimal("1E-8")),
        ("吨标准煤/万元", "吨标准煤/万元", None, "energy/currency", Decimal(2930760)),
        ("公斤/亩", "公斤/亩", None, "area density", Decimal("0.0015")),
        ("人/户", "人/户", None, None, None),
    ],
)
def test_rates_are_composed(
    text: str, written: str, code: str | None, dimension: str | None, factor: Decimal | None
) -> None:
    unit = find_unit(text, 0)
    assert unit is not None
    assert text[unit.start : unit.end] == written
    found = unit.unit
    assert (found.code, found.dimension, found.factor) == (code, dimension, factor)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # 每 often begins a clause of its own.
        ("元每户不超过2次", "元"),
        ("人每年受益", "人"),
        ("元每月,", "元每月"),
        ("元每人的标准", "元每人"),
        ("元每", "元"),
        # What stands behind the mark is no unit.
        ("个/新华社", "个"),
        ("项/", "项"),
        ("元/(人", "元"),
        ("元/(人·大家)", "元"),
        ("元·月", "元"),
        ("%/年", "%"),
        # Units in brackets are of the unit where it goes on behind them.
        ("辆(艘、架)次", "辆(艘、架)次"),
        ("件(人)次,", "件(人)次"),
        ("个(处)", "个"),
        ("次(其中)次", "次"),
        ("件(人)次数", "件"),
        ("件(人", "件"),
        # The 个 of a compound is no part of the unit.
        ("个百分点", "百分点"),
        ("個百分點", "百分點"),
        ("个基点", "基点"),
        # The longest unit is meant.
        ("人次", "人次"),
        ("方面", "方面"),
        ("平方公里", "平方公里"),
        ("项目标任务", "项"),
        ("家园区", "家"),
        # Symbols end where letters and digits do.
        ("kmh", None),
        ("m3", "m3"),
        ("m4", None),
        ("t煤", "t"),
        ("G网络", None),
        ("A级景区", None),
        # One word with what follows.
        ("人口", None),
        ("个月", None),
        ("名牌", None),
        ("项目", None),
        ("", None),
        ("天", "天"),
        ("年", None),
    ],
)
def test_the_unit_is_as_long_as_it_is_written(text: str, written: str | None) -> None:
    unit = find_unit(text, 0)
    assert (unit and text[unit.start : unit.end]) == written


@pytest.mark.parametrize(
    ("text", "code"),
    [("¥", "CNY"), ("投资US$", "USD"), ("€", "EUR"), ("计RMB", "CNY"), ("A$", "AUD")],
)
def test_signs_of_currencies_stand_before_the_numeral(text: str, code: str) -> None:
    unit = find_sign(text, len(text))
    assert unit is not None
    assert unit.unit.code == code


@pytest.mark.parametrize("text", ["", "共", "XUSD", "个", "人民币", "评分"])
def test_other_words_before_a_numeral_are_no_signs(text: str) -> None:
    assert find_sign(text, len(text)) is None


def test_a_rate_of_an_unknown_factor_has_none() -> None:
    warmth = Part(QuantityKind.MEASURE, "Cel", "temperature", None)
    hour = Part(QuantityKind.MEASURE, "h", "time", Decimal(3600))
    assert compose(warmth, (hour,)) == Part(QuantityKind.MEASURE, "Cel/h", "temperature/time", None)


@pytest.mark.parametrize("hostile", ["个/" * 50_000, "元每" * 50_000, "元/10" + "0" * 100_000])
def test_a_unit_is_found_without_reading_far(hostile: str) -> None:
    assert find_unit(hostile, 0) is not None
