"""One file parsed: what a worker does with a job."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cqdocs.batch.jobs import Answer, Failure, Form, Job, Rendered
from cqdocs.parse import parse_bytes
from cqdocs.tables.layouts import AnyRow


def answer(job: Job) -> Answer:
    """The document of a job or its tables; a failure for whatever goes wrong."""
    try:
        return _parse(job)
    except Exception as error:  # noqa: BLE001 - one bad file must cost a line, never the run
        return failure(error)


def failure(error: Exception) -> Failure:
    """An error as data."""
    message = error.strerror if isinstance(error, OSError) else str(error)
    return Failure(type(error).__name__, message or "no more is known")


def _parse(job: Job) -> Answer:
    data = Path(job.path).read_bytes()
    encoding, errors, day, chars, depth = job.reading
    doc = parse_bytes(data, encoding, errors, day, max_chars=chars, max_depth=depth)
    if job.form is None:
        return doc
    from cqdocs.tables.rows import table_rows

    rows = {table: of for table, of in table_rows(doc, job.name).items() if table in job.tables}
    counts = {table: len(of) for table, of in rows.items()}
    digest = hashlib.sha256(data).hexdigest()
    return Rendered(_render(job.form, rows), counts, len(doc.source), digest)


def _render(form: Form, rows: dict[str, list[AnyRow]]) -> dict[str, bytes]:
    if form == "parquet":
        from cqdocs.tables.arrow import to_batches, to_ipc

        return {table: to_ipc(batch) for table, batch in to_batches(rows).items()}
    from cqdocs.tables.lines import to_csv, to_jsonl

    write = to_csv if form == "csv" else to_jsonl
    return {table: write(table, of) for table, of in rows.items()}
