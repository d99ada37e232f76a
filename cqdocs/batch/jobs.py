"""What a worker process is asked to do with one file, and what it answers."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from cqdocs.model.document import Document
from cqdocs.model.limits import MAX_DEPTH
from cqdocs.text.decode import Errors

Form = Literal["parquet", "jsonl", "csv"]


class Reading(NamedTuple):
    """How files are read: as `cqdocs.parse_file` takes it."""

    encoding: str | None = None
    errors: Errors = "strict"
    reference_date: datetime.date | datetime.datetime | None = None
    max_chars: int | None = None
    max_depth: int = MAX_DEPTH


class Job(NamedTuple):
    """A file to parse; without a form the answer is the document, else its tables in that form."""

    path: str
    name: str
    reading: Reading
    form: Form | None = None
    tables: tuple[str, ...] = ()


class Rendered(NamedTuple):
    """A document as tables: the bytes and the number of rows of each, and what the file was."""

    tables: dict[str, bytes]
    rows: dict[str, int]
    characters: int
    sha256: str


class Failure(NamedTuple):
    """What was wrong with a file: the name of the error, and its message."""

    kind: str
    message: str


Answer = Document | Rendered | Failure
