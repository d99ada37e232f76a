"""The layers of a document as tables: rows for other programs, one schema for every form of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from cqdocs.tables.batches import flatten, parse_batches

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BATCH_SCHEMA", "SCHEMAS", "SCHEMA_VERSION", "flatten", "parse_batches"]

# Counts up by one whenever a column of a table is added, removed, renamed or changed in meaning.
SCHEMA_VERSION: Final = 1
# The Arrow schema of each table, and that of what parse_batches gives. They are made when asked for,
# since that takes pyarrow.
SCHEMAS: Mapping[str, pa.Schema]
BATCH_SCHEMA: pa.Schema


def __getattr__(name: str) -> object:
    if name in ("SCHEMAS", "BATCH_SCHEMA"):
        from cqdocs.tables import arrow

        return arrow.schemas() if name == "SCHEMAS" else arrow.batch_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
