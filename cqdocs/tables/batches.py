"""Record batches of texts in, record batches of parsed documents out: what an engine maps over its data.

Nothing here knows an engine. Importing costs nothing: pyarrow and the rows wait for the first call.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from cqdocs.errors import CqdocsError
from cqdocs.model.limits import MAX_DEPTH, check_limits
from cqdocs.parse import parse
from cqdocs.readers.read import read

if TYPE_CHECKING:
    import pyarrow as pa

    from cqdocs.tables.rows import Rows

# The columns that are read, the first that is there: Spark's binaryFile calls them path and content,
# Ray's read_binary_files path and bytes.
TEXTS: Final = ("text", "content", "bytes")
NAMES: Final = ("document", "path")
DATES: Final = ("reference_date",)
# A batch that goes out holds no more characters of source than this, but for the last document.
_MOST: Final = 2_000_000


class _Given(NamedTuple):
    """A document as it came in."""

    text: str | bytes | None
    name: str | None
    reference_date: datetime.date | None


def parse_batches(
    batches: Iterator[pa.RecordBatch], *, max_chars: int | None = None, max_depth: int = MAX_DEPTH
) -> Iterator[pa.RecordBatch]:
    """Parse the documents of record batches, one to a row; for Spark's mapInArrow and its like.

    A batch that comes in has a column `text` (or `content` or `bytes`: bytes that are decoded as
    `parse_bytes` does), and may have `document` (or `path`), which names the documents, and
    `reference_date`, a date. A batch that goes out has `BATCH_SCHEMA`: a row for each document in
    the order of the input, with one list of rows for each table; `flatten` makes a table of them. A
    document that could not be read (a web page without the extra `html` is one) has its `error` and
    empty lists. Memory is that of one batch. `max_chars` and `max_depth` are those of `cqdocs.parse`.

    Raises ValueError where no column holds texts, or for a limit that is none, and ImportError without the extra `arrow`.

    >>> import cqdocs, pyarrow
    >>> texts = pyarrow.record_batch({"document": ["a"], "text": ["投资3亿元,占三分之一。"]})
    >>> (batch,) = cqdocs.tables.parse_batches(iter([texts]))
    >>> cqdocs.tables.flatten(batch, "quantities").column("value_text").to_pylist()
    ['300000000', '1/3']
    """
    from cqdocs.tables.arrow import nest

    check_limits(max_chars, max_depth)
    for batch in batches:
        waiting: list[tuple[str, Rows, str | None]] = []
        size = 0
        for given in _given(batch):
            waiting.append(_parse(given, max_chars, max_depth))
            size += len(given.text or "")
            if size > _MOST:
                yield nest(waiting)
                waiting, size = [], 0
        if waiting:
            yield nest(waiting)


def flatten(batch: pa.RecordBatch, table: str) -> pa.RecordBatch:
    """The rows of one table out of a batch (or table) that `parse_batches` gave, by `SCHEMAS[table]`.

    Raises KeyError for a table that there is not, and ImportError without the extra `arrow`.
    """
    from cqdocs.tables.arrow import unnest

    return unnest(batch, table)


def _given(batch: pa.RecordBatch) -> Iterator[_Given]:
    names = batch.schema.names
    text, name, date = (
        next((batch.column(x) for x in known if x in names), None)
        for known in (TEXTS, NAMES, DATES)
    )
    if text is None:
        raise ValueError(
            f"no column {', '.join(TEXTS)} among those of the batch: {', '.join(names)}"
        )
    for at in range(batch.num_rows):
        # Row by row, so that only one document at a time is a Python object.
        yield _Given(*(None if x is None else x[at].as_py() for x in (text, name, date)))


def _parse(given: _Given, max_chars: int | None, max_depth: int) -> tuple[str, Rows, str | None]:
    """The name of a document with its rows, or with what was wrong with it."""
    from cqdocs.tables.rows import content_id, table_rows

    text, name, day = given
    if text is None:
        return name or "", {}, "there is no text: the value is null"
    try:
        source = text if isinstance(text, str) else read(bytes(text)).text
        doc = parse(source, day, max_chars=max_chars, max_depth=max_depth)
        rows = table_rows(doc, name)
    except (CqdocsError, MemoryError, ValueError) as error:
        return name or content_id(text), {}, f"{type(error).__name__}: {error}"
    return rows["documents"][0].id, rows, None
