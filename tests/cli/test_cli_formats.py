from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from attrs import frozen
from click.testing import Result

from cqdocs.cli.formats import Format, as_fields, as_json, columns, write_rows
from cqdocs.model.span import Span

Invoke = Callable[..., Result]


@frozen
class Row:
    name: str
    count: int
    note: str | None
    span: Span


ROWS = [Row("路", 1, None, Span(0, 1)), Row('a\tb "c", d', 2, "x\r\ny", Span(1, 9))]


def written(capsysbinary: pytest.CaptureFixture[bytes], shape: Format) -> str:
    write_rows(shape, Row, ROWS)
    return capsysbinary.readouterr().out.decode()


def test_tab_separated_rows_stand_below_a_header(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert written(capsysbinary, "tsv").split("\n") == [
        "name\tcount\tnote",
        "路\t1\t",
        '"a b ""c"", d"\t2\tx y',
        "",
    ]


def test_comma_separated_rows_stand_below_a_header(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert written(capsysbinary, "csv").split("\n") == [
        "name,count,note",
        "路,1,",
        '"a b ""c"", d",2,x y',
        "",
    ]


def test_json_lines_have_no_header_and_keep_text_and_span(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    first, second = written(capsysbinary, "jsonl").splitlines()
    assert first == '{"name": "路", "count": 1, "note": null, "span": [0, 1]}'
    assert json.loads(second)["name"] == 'a\tb "c", d'


def test_the_span_is_no_column() -> None:
    assert columns(Row) == ("name", "count", "note")
    assert list(json.loads(as_json(ROWS[0]))) == [*columns(Row), "span"]


@pytest.mark.parametrize(("shape", "dialect"), [("tsv", "excel-tab"), ("csv", "excel")])
def test_rows_read_back_as_they_were_written(shape: Literal["tsv", "csv"], dialect: str) -> None:
    line = as_fields(["a\tb", 'say "no", no', "", "七", '"', None, 3], shape)
    read = next(csv.reader([line], dialect=dialect))
    assert read == ["a b", 'say "no", no', "", "七", '"', "", "3"]


@pytest.mark.parametrize("command", ["turns", "quantities", "times"])
def test_every_format_of_a_command_has_the_same_rows(
    invoke: Invoke, seeds: Path, command: str
) -> None:
    path = str(next(seeds.glob("000_*.txt")))
    tabs, commas, lines = (
        invoke(command, "--format", shape, path).stdout.splitlines()
        for shape in ("tsv", "csv", "jsonl")
    )
    rows = [*csv.reader(commas)]
    assert [*csv.reader(tabs, dialect="excel-tab")] == rows
    assert len(rows) == 1 + len(lines)
    for row, line in zip(rows[1:], map(json.loads, lines), strict=True):
        values = ["" if line[name] is None else str(line[name]) for name in rows[0]]
        assert [" ".join(value.split("\n")) for value in values] == row
