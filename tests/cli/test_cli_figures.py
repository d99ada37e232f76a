from __future__ import annotations

from decimal import Decimal

import pytest

import cqdocs
from cqdocs.cli.figures import QuantityRow, TimeRow
from cqdocs.exports.context import LONGEST
from cqdocs.exports.mentions import find
from cqdocs.model.ratio import Ratio
from cqdocs.tables.numbers import in_digits


def figure(text: str) -> QuantityRow:
    (one,) = find(cqdocs.parse(text), cqdocs.Quantity)
    return QuantityRow.of("x", one)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("3.8E+7"), "38000000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("99.90"), "99.90"),
        (Decimal("-0"), "-0"),
        (Decimal("1E+30"), "1" + "0" * 30),
        (Ratio(1, 3), "1/3"),
        (None, None),
    ],
)
def test_numbers_are_written_in_digits(value: Decimal | None, text: str | None) -> None:
    assert in_digits(value) == text


def test_a_row_says_all_that_the_figure_does() -> None:
    text = "# 会\n\n**记者:**路?\n\n**王宁:**特色产业面积稳定在3800万余亩。好。\n"
    assert figure(text) == QuantityRow(
        document="x",
        section="会",
        speaker="王宁",
        text="3800万余亩",
        kind="measure",
        value="38000000",
        low=None,
        high=None,
        unit="亩",
        code=None,
        qualifier="above",
        sentence="特色产业面积稳定在3800万余亩。",
        start=text.index("3800"),
        end=text.index("。好"),
    )


def test_a_range_has_bounds_and_no_value() -> None:
    row = figure("全市共有5—10个区县。")
    assert (row.value, row.low, row.high, row.unit) == (None, "5", "10", "个")


def test_a_unit_has_a_code_where_there_is_one() -> None:
    row = figure("粮食产量达到1092.8万吨。")
    assert (row.value, row.unit, row.code) == ("10928000", "吨", "t")


def test_a_bare_number_has_no_unit() -> None:
    row = figure("居全国第一。")
    assert (row.kind, row.value, row.unit, row.code) == ("ordinal", "1", None, None)


def test_a_row_of_a_time_says_all_that_the_time_does() -> None:
    text = "**记者:**路?\n\n**王宁:**近几年有变化。2021年建成。\n"
    (*_, one) = find(cqdocs.parse(text), cqdocs.TimeExpression)
    assert TimeRow.of("x", one) == TimeRow(
        document="x",
        section=None,
        speaker="王宁",
        text="2021年",
        kind="date",
        value="2021",
        qualifier=None,
        sentence="2021年建成。",
        start=text.index("2021"),
        end=text.index("建成"),
    )


def test_rows_grow_with_the_document_and_no_faster() -> None:
    heading, count = "路" * 30_000, 2_000
    text = f"# {heading}\n\n" + ",".join(f"建成{number}个项目" for number in range(1, count))
    found = find(cqdocs.parse(text), cqdocs.Quantity)
    assert len(found) == count - 1
    rows = [QuantityRow.of("x", one) for one in found]
    assert max(len(row.sentence) for row in rows) == LONGEST
    assert max(len(row.section or "") for row in rows) <= LONGEST
    assert all(row.text in row.sentence for row in rows)
