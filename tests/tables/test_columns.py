"""The columns are published: what a version of the schema holds is written down here."""

from pathlib import Path

from cqdocs.tables import SCHEMA_VERSION
from cqdocs.tables.columns import Column, Kind, columns
from cqdocs.tables.layouts import TABLES

HERE = Path(__file__).parent
WORDS = {
    Kind.TEXT: "string",
    Kind.TEXTS: "list of strings",
    Kind.INTEGER: "int32",
    Kind.BOOLEAN: "bool",
    Kind.DECIMAL: "decimal128(38, 12)",
}


def type_of(column: Column) -> str:
    return WORDS[column.kind] + (" or null" if column.nullable else "")


def test_a_version_of_the_schema_has_the_columns_that_it_had() -> None:
    """Where this fails, SCHEMA_VERSION goes up by one and the new columns into a new file."""
    lines = [f"{table}.{x.name}: {type_of(x)}" for table in TABLES for x in columns(table)]
    before = (HERE / f"schema-{SCHEMA_VERSION}.txt").read_text(encoding="utf-8")
    assert lines == before.splitlines()


def test_every_table_but_the_first_has_the_same_first_columns() -> None:
    shared = columns("issues")[:11]
    assert [column.name for column in shared] == (
        "id document section section_path turn role speaker affiliation point start end".split()
    )
    assert {columns(table)[:11] for table in TABLES if table != "documents"} == {shared}
