"""The files that an export reads: those that are named, and those in the directories that are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

# What is read of a directory; a file that is named is read whatever its name.
ENDINGS: Final = (".txt", ".md")


def find_files(given: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """Each file once: the named ones as named, those of a directory by name, subdirectories too.

    Raises OSError for a directory that cannot be read.
    """
    seen: set[str] = set()
    for path in (os.fspath(path) for path in given):
        for file in _inside(path) if Path(path).is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def document_name(path: str) -> str:
    r"""The name of a file as the id of its document; a byte that is no UTF-8 becomes \xff."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _inside(directory: str) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        raise error  # a directory that was passed over in silence would be documents lost

    for folder, inner, files in os.walk(directory, onerror=refuse):
        inner.sort()  # the walk goes on in this order
        yield from (
            os.path.join(folder, name)  # noqa: PTH118 - a Path would drop a leading ./
            for name in sorted(files)
            if name.lower().endswith(ENDINGS)
        )
