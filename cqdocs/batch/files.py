"""Many files parsed by all cores, one after the other as their documents come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from attrs import frozen

from cqdocs.batch.jobs import Failure, Job, Reading
from cqdocs.model.document import Document
from cqdocs.model.limits import MAX_DEPTH, check_limits
from cqdocs.parse import ReferenceDate, check_date
from cqdocs.text.decode import Errors


@frozen
class ParsedFile:
    """What became of a file: its `document`, or None and the `error` that says what was wrong."""

    path: str
    document: Document | None = None
    error: str | None = None


def parse_files(  # noqa: PLR0913 - each is one thing that a caller may know
    paths: Iterable[str | os.PathLike[str]],
    workers: int | None = None,
    encoding: str | None = None,
    errors: Errors = "strict",
    reference_date: ReferenceDate = None,
    *,
    max_chars: int | None = None,
    max_depth: int = MAX_DEPTH,
) -> Iterator[ParsedFile]:
    """Parse many files in `workers` processes (as many as there are cores), and yield them in order.

    A file that cannot be read, or is no text, is yielded with its error and stops nothing; so is one
    that kills the process that parses it. `paths` is read as the documents are taken, so that only a
    few of them are in memory at any time. The other arguments are those of `parse_file`.

    Raises ValueError for less than one worker and for a limit that is none, TypeError for a date or a
    number that is none, and WorkerError where no process can be started.

    >>> for file in parse_files(["seeds/000_844b2e748aff4e3c.txt", "seeds/none.txt"]):
    ...     print(len(file.document.turns) if file.document else file.error)
    12
    FileNotFoundError: No such file or directory
    """
    from cqdocs.batch.pool import cores

    check_date(reference_date)
    check_limits(max_chars, max_depth)
    if workers is not None and workers < 1:
        raise ValueError(f"workers is 1 or more, not {workers}")
    reading = Reading(encoding, errors, reference_date, max_chars, max_depth)
    names = (os.fspath(path) for path in paths)
    return _parsed((Job(path, path, reading) for path in names), workers or cores())


def _parsed(jobs: Iterable[Job], workers: int) -> Iterator[ParsedFile]:
    from cqdocs.batch.pool import answers

    for job, answer, _ in answers(jobs, workers):
        if isinstance(answer, Document):
            yield ParsedFile(job.path, answer)
        elif isinstance(answer, Failure):
            yield ParsedFile(job.path, error=f"{answer.kind}: {answer.message}")
