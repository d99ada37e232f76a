"""Many files exported as tables: in parts, each whole or not there, from where a stopped run ended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple

from attrs import frozen

from cqdocs.batch.atomic import sha256
from cqdocs.batch.directory import opened
from cqdocs.batch.inputs import document_name, find_files
from cqdocs.batch.jobs import Failure, Form, Job, Reading, Rendered
from cqdocs.batch.manifest import (
    Manifest,
    Settings,
    read_parts,
    summary,
    write_errors,
    write_manifest,
)
from cqdocs.batch.parts import Open
from cqdocs.batch.pool import answers, cores
from cqdocs.errors import ExportError
from cqdocs.model.limits import check_limits
from cqdocs.parse import check_date
from cqdocs.tables import SCHEMA_VERSION
from cqdocs.tables.layouts import TABLES
from cqdocs.version import __version__

_PLAIN: Final = Reading()


@frozen
class Plan:
    """How to export: the form and the tables, how to read, by how many processes.

    A part is written when it holds `part_characters` of source; that many, with their rows, are in
    memory at a time.
    """

    form: Form = "parquet"
    tables: tuple[str, ...] = tuple(TABLES)
    reading: Reading = _PLAIN
    workers: int | None = None
    part_characters: int = 4_000_000


class Progress(NamedTuple):
    """How far a run has come: files and bytes of those that it has to read, and those left out.

    `skipped` were exported by an earlier run.
    """

    files: int
    bytes: int
    all_files: int
    all_bytes: int
    failed: int
    skipped: int


def export_files(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    plan: Plan | None = None,
    report: Callable[[Progress], None] = lambda _: None,
) -> Manifest:
    """Export files, and the .txt and .md files of directories, as tables into the directory `out`.

    Each table is a directory of part files. `manifest.json` says how the export was made, and names
    each file with its SHA-256; a file that could not be read has its line in `errors.jsonl`. A run
    that was stopped, in whatever way, goes on when it is started again with the same arguments: no
    document is lost or there twice, and the part files are those of a run that was not stopped.
    Files that failed are tried again. `report` is called after each file.

    Raises ExportError where `out` holds anything but such an export, or where a file was changed
    since it was exported; OSError where `out` cannot be written, or a
    directory not be read; WorkerError where no process starts;
    ImportError for Parquet without the extra `arrow`.
    """
    plan = plan or Plan()
    settings, directory = _settings(plan), Path(out)
    with opened(directory, settings) as parts:
        done = {source.document: source.sha256 for part in parts for source in part.documents}
        files = [path for path in find_files(paths) if not _is_done(path, done)]
        number = max((part.number for part in parts), default=-1) + 1
        del parts
        try:
            _run(
                files, directory, plan, Open(number, settings), _Reporter(files, len(done), report)
            )
        except BaseException:
            _conclude(directory, settings, complete=False)
            raise
        return _conclude(directory, settings, complete=True)


def _settings(plan: Plan) -> Settings:
    """What of the plan decides the bytes. Raises the errors of wrong arguments."""
    check_date(plan.reading.reference_date)
    check_limits(plan.reading.max_chars, plan.reading.max_depth)
    if unknown := [table for table in plan.tables if table not in TABLES]:
        raise ExportError(f"no table {unknown[0]}; the tables are {', '.join(TABLES)}")
    if plan.workers is not None and plan.workers < 1:
        raise ExportError(f"workers is 1 or more, not {plan.workers}")
    if plan.form == "parquet":
        import cqdocs.tables.arrow  # noqa: F401  # a missing extra is found out before anything is done
    day = plan.reading.reference_date
    return Settings(
        __version__,
        SCHEMA_VERSION,
        plan.form,
        tuple(table for table in TABLES if table in plan.tables),
        plan.reading.encoding,
        plan.reading.errors,
        day.isoformat() if day else None,
        plan.part_characters,
        plan.reading.max_chars,
        plan.reading.max_depth,
    )


def _is_done(path: str, done: dict[str, str]) -> bool:
    """Whether an earlier run exported the file as it is."""
    before = done.get(document_name(path))
    if before is None:
        return False
    try:
        now = sha256(path)
    except OSError:
        return True  # what it was is exported, and no more can be said
    if now != before:
        raise ExportError(f"{path} was changed since it was exported; export to another directory")
    return True


def _run(files: list[str], directory: Path, plan: Plan, part: Open, reporter: _Reporter) -> None:
    """Parse the files and write them in parts, the first of which is `part`."""
    settings = part.settings
    jobs = (
        Job(path, document_name(path), plan.reading, plan.form, settings.tables) for path in files
    )
    first = part.number == 0
    for job, answer, size in answers(jobs, plan.workers or cores()):
        if not isinstance(answer, Rendered | Failure):
            raise TypeError(f"no tables but {type(answer).__name__}")
        part.add(job.name, size, answer)
        reporter.tell(size, failed=isinstance(answer, Failure))
        if part.characters >= plan.part_characters:
            part.write(directory)
            part = Open(part.number + 1, settings)
    # Without documents there is a part without rows, so that each table has a file to be read.
    if not part.is_empty or (first and part.number == 0):
        part.write(directory)


def _conclude(directory: Path, settings: Settings, complete: bool) -> Manifest:
    manifest, failed = summary(settings, read_parts(directory), complete)
    write_errors(directory, failed)
    write_manifest(directory, manifest)
    return manifest


class _Reporter:
    """Counts what is done, and tells."""

    def __init__(self, files: list[str], skipped: int, report: Callable[[Progress], None]) -> None:
        total = sum(_bytes(path) for path in files)
        self._at = Progress(0, 0, len(files), total, 0, skipped)
        self._report = report
        report(self._at)

    def tell(self, size: int, failed: bool) -> None:
        now = self._at
        self._at = now._replace(
            files=now.files + 1, bytes=now.bytes + size, failed=now.failed + failed
        )
        self._report(self._at)


def _bytes(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0
