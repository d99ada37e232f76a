"""The columns of each table, read off its class of rows; every form of a table is made from these."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Final, NamedTuple, get_args, get_origin, get_type_hints

import attrs

from cqdocs.tables.layouts import TABLES, Texts

# A decimal has so many digits, so many of them behind the point.
PRECISION: Final = 38
SCALE: Final = 12


class Kind(Enum):
    """What a column holds."""

    TEXT = str
    TEXTS = Texts
    INTEGER = int
    BOOLEAN = bool
    DECIMAL = Decimal


class Column(NamedTuple):
    """A column: its name, what it holds, whether it may be empty, and what it says."""

    name: str
    kind: Kind
    nullable: bool
    description: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order.

    >>> [column.name for column in columns("issues")][-4:]
    ['code', 'message', 'line', 'column']
    """
    row = TABLES[table]
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in attrs.fields(row))


def _column(name: str, hint: object) -> Column:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"column {name} says nothing about itself")
    held, description = get_args(hint)
    kinds = get_args(held) if isinstance(held, UnionType) else (held,)
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    return Column(name, Kind(kind), NoneType in kinds, description)
