"""Writing a file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from cqdocs.batch.atomic import write_bytes


def replace(path: Path, data: bytes) -> None:
    """Put a file with this content in the place of `path`; where that fails, the old one stays.

    Raises OSError. A device or a pipe is written to as it is.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    write_bytes(target, data)
