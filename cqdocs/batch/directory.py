"""The directory of an export: its own, locked while it is written, and cleared of unfinished parts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from attrs import fields

from cqdocs.batch.atomic import TEMPORARY
from cqdocs.batch.manifest import (
    MANIFEST,
    PARTS,
    Manifest,
    Part,
    Settings,
    read_manifest,
    read_parts,
    write_manifest,
)
from cqdocs.errors import ExportError

_LOCK: Final = ".lock"
_OURS_FROM_THE_START: Final = {_LOCK, MANIFEST + TEMPORARY}


@contextmanager
def opened(directory: Path, settings: Settings) -> Iterator[list[Part]]:
    """Take a directory for an export, and give the parts that are finished there.

    A new directory gets its manifest; one with an export of the same settings is cleared of what no
    finished part owns. Raises ExportError for a directory that holds anything else, or into which
    another process writes at this moment, and OSError where it cannot be written.
    """
    if directory.exists() and not directory.is_dir():
        raise ExportError(f"{directory} is a file; name a directory")
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / _LOCK).open("a") as lock:
        _take(lock, directory)
        _check(directory, settings)
        for name in (*settings.tables, PARTS):
            (directory / name).mkdir(exist_ok=True)
        parts = [*read_parts(directory)]
        _clear(directory, settings, parts)
        yield parts


def _take(lock: IO[str], directory: Path) -> None:
    """Hold the lock for as long as its file is open; a killed process holds none."""
    try:
        import fcntl
    except ModuleNotFoundError:  # on Windows it is for the user to see to
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        message = f"another process exports to {directory}; wait for it, or name another directory"
        raise ExportError(message) from None


def _check(directory: Path, settings: Settings) -> None:
    if not (directory / MANIFEST).exists():
        if {path.name for path in directory.iterdir()} - _OURS_FROM_THE_START:
            raise ExportError(f"{directory} holds other files; name a new or empty directory")
        write_manifest(directory, Manifest(settings))
        return
    there = read_manifest(directory).settings
    names = [field.name for field in fields(Settings)]
    for name in names:
        before, now = getattr(there, name), getattr(settings, name)
        if before != now:
            raise ExportError(
                f"{directory} holds an export with {name} {before}, not {now}; name another directory"
            )


def _clear(directory: Path, settings: Settings, parts: list[Part]) -> None:
    """Remove the files of parts that were not finished; check that those of the others are there."""
    sizes = {output.file: output.bytes for part in parts for output in part.outputs}
    for table in (*settings.tables, PARTS):
        for path in (directory / table).glob("part-*"):
            name = path.relative_to(directory).as_posix()
            if path.name.endswith(TEMPORARY) or (table != PARTS and name not in sizes):
                path.unlink()
    for name, size in sizes.items():
        path = directory / name
        if not path.is_file() or path.stat().st_size != size:
            raise ExportError(f"{path} is not as it was written; export to another directory")
