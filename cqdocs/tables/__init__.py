"""The layers of a document as tables: rows for other programs, one schema for every form of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cqdocs.tables.batches import flatten, parse_batches
from cqdocs.tables.columns import SCHEMA_VERSION

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BATCH_SCHEMA", "SCHEMAS", "SCHEMA_VERSION", "flatten", "parse_batches"]

# The Arrow schema of each table, and that of what parse_batches gives. They are made when asked for,
# since that takes pyarrow.
SCHEMAS: Mapping[str, pa.Schema]
BATCH_SCHEMA: pa.Schema


def __getattr__(name: str) -> object:
    if name in ("SCHEMAS", "BATCH_SCHEMA"):
        from cqdocs.tables import arrow

        return arrow.schemas() if name == "SCHEMAS" else arrow.batch_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
