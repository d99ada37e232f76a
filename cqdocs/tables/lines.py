"""Rows as lines of text: comma separated values, and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal

from cqdocs.tables.columns import columns
from cqdocs.tables.layouts import AnyRow, Texts

Value = str | Texts | int | bool | Decimal | None


def csv_header(table: str) -> bytes:
    """The first line of a table as comma separated values: the names of its columns."""
    return _csv([[column.name for column in columns(table)]])


def to_csv(table: str, rows: Sequence[AnyRow]) -> bytes:
    r"""The rows as lines of RFC 4180 in UTF-8, without a header, a line break as `\n`.

    An empty field is a null; a list is a JSON array; booleans are true and false.
    """
    names = [column.name for column in columns(table)]
    return _csv([[_field(getattr(row, name)) for name in names] for row in rows])


def to_jsonl(table: str, rows: Sequence[AnyRow]) -> bytes:
    """The rows as JSON objects, one a line, in UTF-8; a decimal is a string."""
    names = [column.name for column in columns(table)]
    objects = ({name: getattr(row, name) for name in names} for row in rows)
    lines = (json.dumps(row, ensure_ascii=False, default=_decimal) for row in objects)
    return "".join(f"{line}\n" for line in lines).encode()


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def _field(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case Decimal():
            return _decimal(value)
    return str(value)


def _decimal(value: Decimal) -> str:
    """A decimal in digits, without the zeros that fill its scale."""
    return f"{value:f}".rstrip("0").removesuffix(".") if value else "0"
