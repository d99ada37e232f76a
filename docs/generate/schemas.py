"""The pages of the two schemas: JSON documents and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cqdocs.exports.as_json import SCHEMA
from cqdocs.exports.schema import build_schema
from cqdocs.tables import SCHEMA_VERSION
from cqdocs.tables.columns import Column, Kind, columns
from cqdocs.tables.layouts import TABLES
from docs.generate.markdown import described, page, table

WORDS = {
    Kind.TEXT: "string",
    Kind.TEXTS: "list of strings",
    Kind.INTEGER: "int32",
    Kind.BOOLEAN: "bool",
    Kind.DECIMAL: "decimal128(38, 12)",
}
# The columns that every table but the first has.
SHARED = 11
JsonObject = Mapping[str, Any]  # type: ignore[explicit-any, unused-ignore]  # a schema is JSON of any shape


def tables_page() -> str:
    """The page of the tables: every column with its type and what it says."""
    return page(
        "Table schemas",
        f"The tables of `doc.to_arrow()`, `cqdocs export` and `cqdocs.tables.parse_batches`: version {SCHEMA_VERSION}. "
        "[Tables](../how-to/tables.md) shows how to use them. `cqdocs.tables.SCHEMAS` has the Arrow schema of each, and "
        "`cqdocs.tables.SCHEMA_VERSION` goes up whenever a column is added, removed, renamed or changed in meaning.",
        "## Every table but the first",
        _columns(columns("issues")[:SHARED]),
        *(part for name in TABLES for part in _table(name)),
    )


def _table(name: str) -> Iterator[str]:
    own = columns(name) if name == "documents" else columns(name)[SHARED:]
    yield f"## {name}"
    yield described(TABLES[name])
    yield _columns(own)


def _columns(held: tuple[Column, ...]) -> str:
    rows = [(f"`{column.name}`", type_of(column), column.description) for column in held]
    return table(("column", "type", "what it says"), rows)


def type_of(column: Column) -> str:
    """The Arrow type of a column, in words."""
    return WORDS[column.kind] + (" or null" if column.nullable else "")


def json_page() -> str:
    """The page of the JSON form: every type with its fields."""
    schema: JsonObject = build_schema()
    return page(
        "The JSON schema",
        f"`doc.to_json()` writes, and `cqdocs.from_json` reads, JSON of the version `{SCHEMA}`. "
        "`cqdocs.json_schema()` is the schema itself (JSON Schema 2020-12), for validators of any language. Every "
        "object names its `type`; a field that equals its default is left out; views such as `turns` are not "
        "written, for they follow from `children`.",
        "A document is a [`Document`](#document); the types are in the order of the alphabet.",
        *(part for name, held in schema["$defs"].items() for part in _definition(name, held)),
    )


def _definition(name: str, held: JsonObject) -> Iterator[str]:
    yield f"## {name}"
    yield held["description"]
    if "enum" in held:
        yield ", ".join(f"`{word}`" for word in held["enum"])
    elif "properties" in held:
        required = held["required"]
        rows = [
            (f"`{field}`", _type(value), "yes" if field in required else "")
            for field, value in held["properties"].items()
        ]
        yield table(("field", "what it holds", "always there"), rows)
    else:
        yield f"A {held['type']}" + (
            f" that matches `{held['pattern']}`." if "pattern" in held else " of two integers."
        )


def _type(value: JsonObject) -> str:
    if "anyOf" in value:
        return " or ".join(map(_type, value["anyOf"]))
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in value:
        return f"`{value['const']}`"
    if value["type"] == "array":
        return f"list of {_type(value['items'])}"
    return str(value["type"])
