"""Every benchmark runs, says what it found in one form, and says where a bar is missed; no time is asserted."""

import io
import json
from pathlib import Path

import pytest
from benchmarks import command
from benchmarks.command import BEGIN, END, PARTS, write
from benchmarks.others import OTHERS
from benchmarks.results import Bar, Row, Table, number
from benchmarks.show import markdown, show
from benchmarks.texts import SEEDS, Setup, megabytes, of_size
from benchmarks.timing import best
from click.testing import CliRunner
from rich.console import Console

PROMISED = {"memory", "start", "growth", "hostile"}
TINY = Setup(
    corpus=SEEDS[0].parent,
    size=2_000,
    longest=20_000,
    hostile=20,
    nested=40,
    line=2_000,
    runs=1,
    processes=1,
)
MISSED = Table(
    "memory",
    ("MB/s", "note"),
    (Row("whole *parse*", (1234.5, "")), Row("slow", (0.01234, "on a part"))),
    (Bar("growth", 10.5, 11.0), Bar("doubling", 2.41, 2.3)),
)


def printed(table: Table) -> str:
    out = io.StringIO()
    show(Console(file=out, width=200), table)
    return out.getvalue()


@pytest.mark.parametrize("name", PARTS)
def test_a_part_measures_every_row_that_it_names(name: str, tmp_path: Path) -> None:
    tables = PARTS[name](TINY)
    assert any(table.bars for table in tables) == (name in PROMISED)
    for table in tables:
        assert len(table.rows) > 1 or name == "workers"
        assert all(len(row.values) == len(table.columns) for row in table.rows)
        figures = [v for row in table.rows for v in row.values if isinstance(v, float)]
        assert all(figure >= 0 for figure in figures)
        assert table.title in printed(table)
    write({name: tables}, tmp_path)
    found = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert found["made"].keys() == {"date", "python", "machine"}
    assert [table["title"] for table in found["parts"][name]] == [table.title for table in tables]
    for table, kept in zip(tables, found["parts"][name], strict=True):
        assert [row["name"] for row in kept["rows"]] == [row.name for row in table.rows]
        assert [bar["met"] for bar in kept["bars"]] == [bar.met for bar in table.bars]


@pytest.mark.parametrize(("value", "met"), [(2.2, True), (2.3, True), (2.31, False)])
def test_a_bar_is_met_or_missed(value: float, met: bool) -> None:
    bar = Bar("doubling", value, 2.3)
    assert bar.met is met
    assert str(bar).endswith(": met" if met else ": MISSED")


def test_a_missed_bar_is_said_first_wherever_the_table_stands() -> None:
    assert printed(MISSED).splitlines()[-2:] == [
        "  doubling: 2.41, bar 2.3: MISSED",
        "  growth: 10.5, bar 11: met",
    ]
    page = "\n".join(markdown(MISSED))
    assert "- doubling: 2.41, bar 2.3: MISSED\n- growth: 10.5, bar 11: met" in page
    assert "| `whole *parse*` | 1,234 |  |" in page


def test_of_many_bars_a_page_names_those_that_are_missed() -> None:
    many = Table("hostile", (), (), (*MISSED.bars, *[Bar("nested", 2.0, 2.3)] * 8))
    page = "\n".join(markdown(many))
    assert "9 of 10 bars are met.\n\n- doubling: 2.41, bar 2.3: MISSED\n" in page
    assert "nested" not in page


def test_a_page_gets_the_tables_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text(f"# Title\n\n{BEGIN}old{END}\n\nafter\n", encoding="utf-8")
    write({"memory": (MISSED,)}, tmp_path)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# Title\n\n{BEGIN}\n\nMeasured on ")
    assert text.endswith(f"{END}\n\nafter\n")
    assert "old" not in text
    assert "doubling: 2.41, bar 2.3: MISSED" in text


def test_a_chart_is_drawn_where_there_are_rates(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    write({"memory": (MISSED,)}, tmp_path)
    assert "whole *parse*" in (tmp_path / "benchmarks.svg").read_text(encoding="utf-8")


def test_the_command_runs_the_parts_that_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "PARTS", {"memory": lambda _setup: (MISSED,)})
    result = CliRunner().invoke(command.main, ["memory", "--out", str(tmp_path)])
    assert result.exit_code == 0
    assert "1 bars missed" in result.output
    assert "doubling: 2.41, bar 2.3: MISSED" in result.output
    assert (tmp_path / "benchmarks.json").exists()
    assert CliRunner().invoke(command.main, ["nothing"]).exit_code == 2


def test_what_is_not_installed_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise ImportError

    monkeypatch.setattr("benchmarks.parts.peers.OTHERS", {"other": absent})
    (table,) = PARTS["peers"](TINY)
    assert table.rows[-1] == Row("other", (None, None, None, "not installed"))
    assert len(OTHERS) == 8


def test_the_text_is_as_long_as_was_asked_for() -> None:
    assert 0.0999 < megabytes(of_size(100_000)) <= 0.1


def test_time_is_measured_on_the_clock_that_is_given() -> None:
    ticks = iter([0.0, 5.0, 5.0, 7.0, 7.0, 10.0])
    assert best(list, 3, lambda: next(ticks)) == 2.0


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), ("a", "a"), (3, "3"), (12345, "12,345"), (0.01234, "0.0123"), (123.4, "123")],
)
def test_a_figure_has_three_digits_that_count(value: float | str | None, text: str) -> None:
    assert number(value) == text
