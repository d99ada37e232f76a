"""The export of many documents: a progress bar on a terminal, and what came of it in one line."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.progress import Progress as Bar

from cqdocs.batch.export import Plan, Progress, export_files
from cqdocs.batch.manifest import ERRORS, Manifest
from cqdocs.cli.output import complain, file_name
from cqdocs.errors import ExportError, MissingExtraError, WorkerError

_MEGABYTE: Final = 1e6

Report = Callable[[Progress], None]


def export(files: tuple[str, ...], out: str, plan: Plan) -> None:
    """Export the files; raises click's Exit with status 1 where one failed or nothing can be done."""
    begun = time.monotonic()
    last: list[Progress] = []
    try:
        with _bar() as show:

            def report(progress: Progress) -> None:
                last[:] = [progress]
                show(progress)

            manifest = export_files(files, out, plan, report)
    except KeyboardInterrupt:
        complain("stopped; the same command goes on from here")
        raise
    except OSError as error:
        place = file_name(str(error.filename or out))
        complain(f"{place}: {error.strerror or error}; mend that and run the same command again")
        raise click.exceptions.Exit(1) from None
    except (ExportError, MissingExtraError, WorkerError) as error:
        complain(str(error))
        raise click.exceptions.Exit(1) from None
    complain(_told(manifest, last[-1], time.monotonic() - begun, out))
    if manifest.failed:
        raise click.exceptions.Exit(1)


def _told(manifest: Manifest, at: Progress, seconds: float, out: str) -> str:
    """What a run did, and what the directory holds now."""
    size, done = at.bytes / _MEGABYTE, at.files - at.failed
    line = f"{done:,} documents ({size:.1f} MB) exported to {out} in {seconds:.1f} s"
    if not at.files:
        line = f"nothing to do: {at.skipped:,} documents were in {out} before"
    elif at.skipped:
        line += f"; {at.skipped:,} were there before"
    if manifest.failed:
        line += f"; {manifest.failed:,} could not be read: see {Path(out) / ERRORS}"
    return line


@contextmanager
def _bar() -> Iterator[Report]:
    """A bar on standard error, with the rate and the time left; nothing where that is no terminal."""
    console = _console()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[files]}"),
    )
    with Bar(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("cqdocs", total=None, files="")

        def show(at: Progress) -> None:
            files = f"{at.files:,}/{at.all_files:,} files" + (
                f", {at.failed:,} failed" if at.failed else ""
            )
            bar.update(task, completed=at.bytes, total=at.all_bytes, files=files)

        yield show


def _console() -> Console:
    return Console(stderr=True)
