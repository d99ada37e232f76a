"""Files that are there whole or not at all, whenever the machine stops."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

# What a killed run may leave behind; readers that look for *.parquet and its like do not see it.
TEMPORARY: Final = ".partial"
# A name of three bytes a character, and the ending, are no longer than file systems allow.
_LONGEST_NAME: Final = 80
_CHUNK: Final = 1 << 20


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make a file under another name, bring it to the disk, and give it its own.

    Where that fails the old file stays, and nothing of the new one.
    """
    partial = path.with_name(path.name[:_LONGEST_NAME] + TEMPORARY)
    try:
        write(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    _sync_directory(path.parent)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a small file whole."""
    write_whole(path, lambda partial: _write(partial, data))


def sha256(path: str | Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _sync_directory(directory: Path) -> None:
    """Bring a new name to the disk, where the system knows how."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
