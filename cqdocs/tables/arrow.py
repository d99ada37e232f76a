"""The tables as those of Apache Arrow; this file alone knows pyarrow's types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from types import MappingProxyType

from cqdocs.errors import MissingExtraError

try:
    import pyarrow as pa
except ModuleNotFoundError:
    raise MissingExtraError("Arrow tables need", "arrow") from None

from cqdocs.model.document import Document
from cqdocs.tables import SCHEMA_VERSION
from cqdocs.tables.columns import PRECISION, SCALE, Kind, columns
from cqdocs.tables.layouts import TABLES, AnyRow
from cqdocs.tables.rows import Rows, table_rows

_TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.TEXTS: pa.list_(pa.field("element", pa.string(), nullable=False)),
    Kind.INTEGER: pa.int32(),
    Kind.BOOLEAN: pa.bool_(),
    Kind.DECIMAL: pa.decimal128(PRECISION, SCALE),
}


@cache
def schemas() -> Mapping[str, pa.Schema]:
    """The schema of each table, by its name.

    >>> schemas()["quantities"].field("value").type
    Decimal128Type(decimal128(38, 12))
    """
    return MappingProxyType({table: _schema(table) for table in TABLES})


@cache
def batch_schema() -> pa.Schema:
    """The schema of what `parse_batches` gives: a row for each document, a list for each table."""
    first = [pa.field("document", pa.string(), nullable=False), pa.field("error", pa.string())]
    lists = [
        pa.field(
            table, pa.list_(pa.field("element", pa.struct(list(schema)), nullable=False)), False
        )
        for table, schema in schemas().items()
    ]
    return pa.schema([*first, *lists], {"cqdocs.schema": f"cqdocs.batch/{SCHEMA_VERSION}"})


def to_arrow(doc: Document, name: str | None = None) -> dict[str, pa.Table]:
    """The tables of a document; see `Document.to_arrow`."""
    return {
        table: pa.Table.from_batches([batch])
        for table, batch in to_batches(table_rows(doc, name)).items()
    }


def to_batches(rows: Rows) -> dict[str, pa.RecordBatch]:
    """The rows of each table as one record batch."""
    return {
        table: pa.RecordBatch.from_arrays(_arrays(table, of), schema=schemas()[table])
        for table, of in rows.items()
    }


def to_ipc(batch: pa.RecordBatch) -> bytes:
    """A record batch as an Arrow IPC stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def from_ipc(data: bytes) -> pa.RecordBatch:
    """The record batch of an Arrow IPC stream."""
    with pa.ipc.open_stream(data) as stream:
        return stream.read_next_batch()


def write_parquet(path: Path, table: str, batches: Sequence[pa.RecordBatch]) -> None:
    """Write the record batches of a table as one Parquet file."""
    from pyarrow import parquet

    whole = pa.Table.from_batches(batches, schemas()[table]).combine_chunks()
    parquet.write_table(whole, path, compression="zstd")


def nest(documents: Sequence[tuple[str, Rows, str | None]]) -> pa.RecordBatch:
    """One batch in which each document is a row that holds its rows of every table.

    A document is its name, its rows, and what was wrong with it (then there are no rows).
    """
    names, rows, errors = zip(*documents, strict=True)
    first = (pa.array(texts, pa.string()) for texts in (names, errors))
    lists = (_lists(table, [of.get(table, []) for of in rows]) for table in TABLES)
    return pa.RecordBatch.from_arrays([*first, *lists], schema=batch_schema())


def unnest(batch: pa.RecordBatch | pa.Table, table: str) -> pa.RecordBatch | pa.Table:
    """The rows of one table out of what `parse_batches` gave."""
    if table not in TABLES:
        raise KeyError(f"no table {table!r}; the tables are {', '.join(TABLES)}")
    if isinstance(batch, pa.Table):
        parts = [unnest(part, table) for part in batch.to_batches()]
        return pa.Table.from_batches(parts, schemas()[table])
    # Engines widen types on the way (large_string), and the schema is a promise.
    rows = batch.column(table).flatten()
    arrays = [rows.field(at).cast(field.type) for at, field in enumerate(schemas()[table])]
    return pa.RecordBatch.from_arrays(arrays, schema=schemas()[table])


def _schema(table: str) -> pa.Schema:
    made = [
        pa.field(x.name, _TYPES[x.kind], x.nullable, {"description": x.description})
        for x in columns(table)
    ]
    return pa.schema(made, {"cqdocs.schema": f"cqdocs.{table}/{SCHEMA_VERSION}"})


def _arrays(table: str, rows: Sequence[AnyRow]) -> list[pa.Array]:
    return [
        pa.array([getattr(row, x.name) for row in rows], _TYPES[x.kind]) for x in columns(table)
    ]


def _lists(table: str, rows: Sequence[Sequence[AnyRow]]) -> pa.ListArray:
    field = batch_schema().field(table)
    flat = [*chain.from_iterable(rows)]
    structs = pa.StructArray.from_arrays(_arrays(table, flat), fields=list(schemas()[table]))
    offsets = pa.array([*accumulate(map(len, rows), initial=0)], pa.int32())
    return pa.ListArray.from_arrays(offsets, structs, type=field.type)
