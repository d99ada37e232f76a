"""What engines map over their data gives the rows that a document gives."""

import datetime
import sys
from collections.abc import Iterator

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs.strategies import hostile_text
from cqdocs.tables import BATCH_SCHEMA, SCHEMAS, batches, flatten, parse_batches


def parsed(columns: dict[str, list[object]] | pa.RecordBatch) -> pa.RecordBatch:
    batch = columns if isinstance(columns, pa.RecordBatch) else pa.record_batch(columns)
    (out,) = parse_batches(iter([batch]))
    out.validate(full=True)
    assert out.schema.equals(BATCH_SCHEMA, check_metadata=True)
    return out


@given(st.lists(hostile_text(), min_size=1, max_size=4))
def test_batches_hold_the_tables_of_their_documents(texts: list[str]) -> None:
    whole = [text.encode("utf-8", "replace").decode() for text in texts]
    names = [f"text-{number}" for number in range(len(whole))]
    out = parsed({"document": [*names], "text": [*whole]})
    docs = [cqdocs.parse(text).to_arrow(name) for text, name in zip(whole, names, strict=True)]
    for table in SCHEMAS:
        expected = pa.concat_tables([doc[table] for doc in docs]).combine_chunks()
        assert pa.Table.from_batches([flatten(out, table)]).equals(expected)


def test_the_columns_of_file_readers_are_known() -> None:
    for column in ("content", "bytes"):
        out = parsed({"path": ["a.txt"], column: ["投资3亿元。".encode("gb18030")]})
        assert flatten(out, "quantities").column("document").to_pylist() == ["a.txt"]


def test_documents_without_a_name_are_named_by_their_text() -> None:
    out = parsed({"content": ["路。".encode("utf-16")]})
    (row,) = cqdocs.parse("路。").to_arrow()["documents"].to_pylist()
    assert out.column("document").to_pylist() == [row["id"]]


def test_a_reference_date_settles_times() -> None:
    day = datetime.date(2022, 8, 20)
    out = parsed({"text": ["去年好。", "去年好。"], "reference_date": [day, None]})
    assert flatten(out, "times").column("value").to_pylist() == ["2021", None]


def test_a_bad_document_costs_its_rows_and_no_other() -> None:
    out = parsed({"content": [b"\x89PNG\0\0\0", None, "路。".encode()]})
    errors = out.column("error").to_pylist()
    assert [error and error.partition(":")[0] for error in errors] == [
        "DecodeError",
        "there is no text",
        None,
    ]
    assert flatten(out, "documents").num_rows == 1


def test_a_batch_without_texts_is_an_error_that_names_its_columns() -> None:
    with pytest.raises(ValueError, match=r"text, content, bytes.*: id, body"):
        parsed({"id": ["a"], "body": ["路。"]})


def test_a_page_that_needs_an_extra_costs_its_row_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "resiliparse.parse.html", None)
    out = parsed({"content": [b"<!DOCTYPE html><p>x", "路。".encode()]})
    message = 'MissingExtraError: web pages need an extra: pip install "cqdocs[html]"'
    assert out.column("error").to_pylist() == [message, None]


def test_large_batches_come_out_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_MOST", 5)
    texts = pa.record_batch({"text": ["路好。"] * 5})
    assert [out.num_rows for out in parse_batches(iter([texts]))] == [2, 2, 1]


def test_nothing_is_read_before_it_is_wanted() -> None:
    def endless() -> Iterator[pa.RecordBatch]:
        while True:
            yield pa.record_batch({"text": ["路。"]})

    assert next(parse_batches(endless())).num_rows == 1


def test_what_engines_widen_is_narrowed_again() -> None:
    out = parsed({"text": ["# 会\n\n投资3亿元。"]})
    wide = [
        field.with_type(pa.large_string()) if field.type == pa.string() else field
        for field in SCHEMAS["quantities"]
    ]
    rows = out.column("quantities")
    lists = rows.cast(pa.large_list(pa.struct(wide)))
    again = flatten(pa.record_batch({"quantities": lists}), "quantities")
    assert again.equals(flatten(out, "quantities"))


def test_tables_are_flattened_too() -> None:
    out = parsed({"text": ["路。水。"]})
    both = pa.Table.from_batches([out, out])
    assert flatten(both, "sentences").num_rows == 4


def test_a_table_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError, match="no table 'facts'; the tables are documents"):
        flatten(parsed({"text": ["路。"]}), "facts")


def test_a_batch_is_read_up_to_its_limits() -> None:
    texts = pa.record_batch({"text": ["# 会\n\n一句。二句。"]})
    (out,) = parse_batches(iter([texts]), max_chars=8, max_depth=0)
    assert flatten(out, "sections").num_rows == 0
    assert flatten(out, "sentences").column("end").to_pylist() == [3, 8]
    with pytest.raises(ValueError, match="max_chars is 1 or more"):
        next(parse_batches(iter([texts]), max_chars=0))
