"""Reading the rows of a lexicon file into typed records."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

import attrs

from cqdocs.errors import LexiconError

Row = TypeVar("Row", bound=attrs.AttrsInstance)


def load(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of the lexicon file `name`, each a `row`; read once.

    Raises LexiconError naming file, row and field where a field is missing, unknown or of another
    type than the record's.
    """
    return typing.cast("tuple[Row, ...]", _load(name, row))


@cache
def _load(name: str, row: type[attrs.AttrsInstance]) -> tuple[attrs.AttrsInstance, ...]:
    # Imported here and not from importlib.resources, which loads what makes temporary files.
    import pkgutil

    file = f"{name}.toml"
    data = pkgutil.get_data("cqdocs.lexicon", file)
    if data is None:
        raise LexiconError(f"{file}: the files of the lexicon cannot be read where cqdocs stands")
    return tuple(read_rows(data.decode("utf-8"), file, row))


def read_rows(text: str, file: str, row: type[Row]) -> Iterable[Row]:
    """The rows of the text of a lexicon file; `file` is its name for error messages."""
    # Imported here, for it costs as much as the rest of the library.
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file}: {error}") from None
    rows = tables.get("row")
    if not isinstance(rows, list) or not rows or len(tables) != 1:
        raise LexiconError(f"{file}: expected [[row]] tables and nothing else")
    types_ = typing.get_type_hints(row)
    for number, table in enumerate(rows, 1):
        yield _read_row(table, f"{file}: row {number}", row, types_)


def _read_row(table: object, place: str, row: type[Row], types_: dict[str, object]) -> Row:
    if not isinstance(table, dict):
        raise LexiconError(f"{place}: expected a table, not {table!r}")
    fields = {field.name: field for field in attrs.fields(row)}
    for name in table:
        if name not in fields:
            raise LexiconError(f"{place}: unknown field {name!r}; known are {', '.join(fields)}")
    values: dict[str, object] = {}
    for name, field in fields.items():
        if name in table:
            values[name] = _read_value(table[name], types_[name], f"{place}, field {name!r}")
        elif field.default is attrs.NOTHING:
            raise LexiconError(f"{place}: field {name!r} is missing")
    return row(**values)


def _read_value(value: object, wanted: object, place: str) -> object:
    if isinstance(wanted, types.UnionType):
        wanted = next(option for option in typing.get_args(wanted) if option is not type(None))
    if typing.get_origin(wanted) is tuple:
        item, _ = typing.get_args(wanted)
        if isinstance(value, list):
            return tuple(_read_value(part, item, place) for part in value)
        raise LexiconError(f"{place}: expected a list, not {value!r}")
    if isinstance(wanted, type) and isinstance(value, wanted):
        return value
    name = getattr(wanted, "__name__", str(wanted))
    raise LexiconError(f"{place}: expected {name}, not {value!r}")
