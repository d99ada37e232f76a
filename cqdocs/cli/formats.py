"""Rows for other programs: tab or comma separated below a header, or JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Literal, TypeVar

from attrs import AttrsInstance, asdict, fields

from cqdocs.cli.output import on_one_line, write_data

Format = Literal["tsv", "csv", "jsonl"]
Value = str | int | None


# A class of rows: its fields are strings, integers or None, but for a `span`.
R = TypeVar("R", bound=AttrsInstance)


def write_rows(shape: Format, kind: type[R], rows: Iterable[R]) -> None:
    """Write rows of one class as they come; the header first, where the format has one."""
    names = columns(kind)
    if shape != "jsonl":
        write_data(as_fields(names, shape))
    for row in rows:
        if shape == "jsonl":
            write_data(as_json(row))
        else:
            write_data(as_fields((getattr(row, name) for name in names), shape))


def columns(kind: type[AttrsInstance]) -> tuple[str, ...]:
    """The names of the columns: those of the fields, without the span."""
    return tuple(field.name for field in fields(kind) if field.name != "span")


def as_fields(row: Iterable[Value], shape: Literal["tsv", "csv"]) -> str:
    """One line of the dialect that Python's csv calls excel-tab or excel; None is an empty field."""
    line = io.StringIO()
    values = (on_one_line("" if value is None else str(value)) for value in row)
    dialect = "excel-tab" if shape == "tsv" else "excel"
    csv.writer(line, dialect=dialect, lineterminator="").writerow(values)
    return line.getvalue()


def as_json(row: AttrsInstance) -> str:
    """One JSON object on one line; a span is `[start, end]`."""
    return json.dumps(asdict(row, recurse=False), ensure_ascii=False, default=list)
