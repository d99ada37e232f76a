from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from rich.cells import cell_len
from rich.text import Text

import cqdocs
from cqdocs.cli.listing import listing
from cqdocs.exports.mentions import find

TEXT = """# 年报

全市有6个区县。

**记者:**有3个还是5—10个?

**王宁:**面积近3800万余亩。

一、交通

建成**8万**吨码头,增长3.5%,提高2个百分点。

## 二、水

没有。

## 三、电

共12座电厂。
"""


def table(text: str) -> list[str]:
    document = cqdocs.parse(text)
    return [*listing("x.txt", document, "quantities", find(document, cqdocs.Quantity))]


def times(text: str, day: datetime.date | None = None) -> list[str]:
    document = cqdocs.parse(text, day)
    return [*listing("x.txt", document, "times", find(document, cqdocs.TimeExpression))]


def test_figures_stand_under_their_headings_and_speakers() -> None:
    built = "建成8万吨码头,增长3.5%,提高2个百分点。"
    assert table(TEXT) == [
        "x.txt",
        "  quantities 4 count · 2 measure · 1 percent · 1 percentage_point",
        "    text        value               kind              sentence",
        "",
        "  # 年报",
        "    6个         6 个                count             全市有6个区县。",
        "",
        "  Q 记者 (reporter)",
        "    3个         3 个                count             有3个还是5—10个?",
        "    5—10个      5–10 个             count             有3个还是5—10个?",
        "",
        "  A 王宁 (official)",
        "    3800万余亩  nearly 38000000 亩  measure           面积近3800万余亩。",
        "",
        "  ## 一、交通",
        f"    8万吨       80000 吨            measure           {built}",
        f"    3.5%        3.5 %               percent           {built}",
        f"    2个百分点   2 百分点            percentage_point  {built}",
        "",
        "  ## 三、电",
        "    12座        12 座               count             共12座电厂。",
        "",
    ]


def test_a_section_that_goes_on_behind_a_part_is_named_again() -> None:
    text = "# 会\n\n**记者:**有3个?\n\n**王宁:**有4个。\n\n# 年报\n\n共5个。\n"
    lines = [line for line in table(text)[3:] if not line.startswith("    ")]
    assert [line for line in lines if line] == [
        "  # 会", "  Q 记者 (reporter)", "  A 王宁 (official)", "  # 年报",
    ]  # fmt: skip


def test_a_document_without_figures_has_no_table() -> None:
    assert table("路好。") == ["x.txt", "  quantities none", ""]


def test_the_reference_date_and_its_origin_stand_above_the_table() -> None:
    assert times("去年建成。", datetime.date(2022, 8, 20)) == [
        "x.txt",
        "  speaks on  2022-08-20 (caller)",
        "  times      1 date",
        "    text  value  kind  sentence",
        "    去年  2021   date  去年建成。",
        "",
    ]


def test_a_time_that_nothing_settles_has_a_question_mark() -> None:
    lines = times("去年建成。")
    assert lines[1].startswith("  speaks on  unknown: ")
    assert "--reference-date" in lines[1]
    assert lines[-2] == "    去年  ?      date  去年建成。"


def test_a_figure_that_the_text_sets_apart_by_a_break_stays_on_its_line() -> None:
    for line in table("共有\x1b[31m6个\u2028区县\x07,又有7个。"):
        assert len(line.splitlines()) <= 1
        assert "\x1b" not in line
        assert "\x07" not in line


LONG = f"{'甲乙' * 60},面积近3800万余亩,提高2个百分点,{'丙丁' * 60}。"


@pytest.mark.parametrize("columns", [30, 60, 80, 81, 120, 200])
def test_a_terminal_gets_the_table_in_its_width(
    terminal: Callable[[int], None], columns: int
) -> None:
    terminal(columns)
    plain = [Text.from_ansi(line).plain for line in table(LONG)]
    assert max(map(cell_len, plain)) <= columns
    if columns >= 80:
        assert any("…" in line and "积近3800万余亩,提" in line for line in plain)
        assert {cell_len(line) for line in plain[3:-1]} <= {columns, columns - 1}


def test_a_terminal_gets_the_figure_underlined_in_its_sentence(
    terminal: Callable[[int], None],
) -> None:
    terminal(80)
    assert any("面积近\x1b[4m3800万余亩\x1b[0m。" in line for line in table("面积近3800万余亩。"))


def test_a_pipe_gets_whole_sentences_without_colours() -> None:
    lines = table(LONG)
    assert all("\x1b" not in line for line in lines)
    assert [line for line in lines if line.endswith(LONG)] == lines[3:-1]
