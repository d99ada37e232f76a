"""Rows as CSV and JSON Lines: every value comes back."""

import csv
import io
import json
from decimal import Decimal

from hypothesis import given

import cqdocs
from cqdocs.strategies import hostile_text
from cqdocs.tables.columns import Kind, columns
from cqdocs.tables.layouts import TABLES
from cqdocs.tables.lines import csv_header, to_csv, to_jsonl
from cqdocs.tables.rows import table_rows

TEXT = "# 会\n\n投资12.50亿元,占三分之一,“好”。\n"


def from_csv(kind: Kind, field: str) -> object:
    if field == "":
        return None
    match kind:
        case Kind.TEXTS:
            return tuple(json.loads(field))
        case Kind.INTEGER:
            return int(field)
        case Kind.BOOLEAN:
            return {"true": True, "false": False}[field]
        case Kind.DECIMAL:
            return Decimal(field)
        case Kind.TEXT:
            return field


@given(hostile_text())
def test_csv_comes_back(text: str) -> None:
    for table, rows in table_rows(cqdocs.parse(text)).items():
        data = csv_header(table) + to_csv(table, rows)
        lines = [*csv.DictReader(io.StringIO(data.decode(), newline=""))]
        assert len(lines) == len(rows)
        for line, row in zip(lines, rows, strict=True):
            for column in columns(table):
                value = getattr(row, column.name)
                assert from_csv(column.kind, line[column.name]) == (None if value == "" else value)


@given(hostile_text())
def test_json_lines_come_back(text: str) -> None:
    for table, rows in table_rows(cqdocs.parse(text)).items():
        lines = [json.loads(line) for line in to_jsonl(table, rows).split(b"\n") if line]
        assert len(lines) == len(rows)
        for line, row in zip(lines, rows, strict=True):
            for column in columns(table):
                value = getattr(row, column.name)
                read = line[column.name]
                if column.kind is Kind.DECIMAL and read is not None:
                    read = Decimal(read)
                assert (tuple(read) if isinstance(read, list) else read) == value


def test_decimals_are_text_in_json_and_have_no_zeros_behind() -> None:
    rows = table_rows(cqdocs.parse(TEXT), "x")["quantities"]
    first, second = map(json.loads, to_jsonl("quantities", rows).splitlines())
    assert (first["value"], first["value_text"]) == ("1250000000", "1250000000")
    assert (second["value"], second["value_text"]) == (None, "1/3")


def test_zero_is_a_digit() -> None:
    rows = table_rows(cqdocs.parse("新增0例。"))["quantities"]
    assert json.loads(to_jsonl("quantities", rows))["value"] == "0"


def test_every_table_has_a_header() -> None:
    assert all(csv_header(table).startswith(b"id,") for table in TABLES)
