"""The Arrow tables of a document: valid by their schemas, and the same rows."""

import sys
from decimal import Decimal

import attrs
import pyarrow as pa
import pytest
from hypothesis import given

import cqdocs
from cqdocs.strategies import Drawn, documents, hostile_text
from cqdocs.tables import SCHEMA_VERSION, SCHEMAS
from cqdocs.tables.layouts import TABLES
from cqdocs.tables.rows import table_rows


def check(doc: cqdocs.Document) -> None:
    rows = table_rows(doc, "name")
    tables = doc.to_arrow("name")
    assert [*tables] == [*TABLES] == [*SCHEMAS]
    for name, table in tables.items():
        table.validate(full=True)
        assert table.schema.equals(SCHEMAS[name], check_metadata=True)
        expected = [attrs.asdict(row, recurse=False) for row in rows[name]]
        assert [{**row} for row in table.to_pylist()] == [
            {key: [*value] if isinstance(value, tuple) else value for key, value in row.items()}
            for row in expected
        ]


@given(documents())
def test_tables_of_drawn_documents_are_valid_and_hold_the_rows(drawn: Drawn) -> None:
    check(cqdocs.parse(drawn.text))


@given(hostile_text())
def test_tables_of_any_text_are_valid_and_hold_the_rows(text: str) -> None:
    check(cqdocs.parse(text))


def test_schemas_say_their_version_and_what_each_column_is() -> None:
    for table, schema in SCHEMAS.items():
        assert schema.metadata == {b"cqdocs.schema": f"cqdocs.{table}/{SCHEMA_VERSION}".encode()}
        assert all(field.metadata[b"description"] for field in schema)


def test_spans_are_int32_and_numbers_decimal128() -> None:
    schema = SCHEMAS["quantities"]
    assert schema.field("start").type == schema.field("end").type == pa.int32()
    assert schema.field("value").type == pa.decimal128(38, 12)


def test_no_value_passes_through_a_float() -> None:
    table = cqdocs.parse("投资12345678901234567.000000000001亿元。").to_arrow()["quantities"]
    assert table["value"].to_pylist() == [Decimal("1234567890123456700000000.0001")]


def test_an_empty_document_has_all_tables() -> None:
    tables = cqdocs.parse("").to_arrow()
    assert tables["turns"].num_rows == 0
    assert tables["documents"].num_rows == tables["issues"].num_rows == 1


def test_there_is_nothing_else_to_ask_the_module_for() -> None:
    with pytest.raises(AttributeError, match="SCHEMATA"):
        cqdocs.tables.SCHEMATA  # noqa: B018


@pytest.mark.parametrize("ask", ["doc.to_arrow()", "cqdocs.tables.SCHEMAS"])
def test_without_the_extra_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "cqdocs.tables.arrow", raising=False)
    monkeypatch.delattr(cqdocs.tables, "arrow", raising=False)
    doc = cqdocs.parse("路。")
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[arrow\]"'):
        doc.to_arrow() if ask.startswith("doc") else cqdocs.tables.SCHEMAS
