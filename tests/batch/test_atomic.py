"""A file is there whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cqdocs.batch.atomic import sha256, write_bytes, write_whole


def test_what_is_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.json", b"1")
    write_bytes(tmp_path / "a.json", b"2")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.json": b"2"}


def test_what_fails_leaves_the_old_file(tmp_path: Path) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    write_bytes(tmp_path / "a", b"whole")
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "a", fail)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"whole"}


def test_a_name_may_be_as_long_as_a_name_may_be(tmp_path: Path) -> None:
    name = "通" * 83 + ".json"
    write_bytes(tmp_path / name, b"1")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_hashes_are_those_of_the_files(tmp_path: Path) -> None:
    data = b"x" * 3_000_001
    (tmp_path / "a").write_bytes(data)
    assert sha256(tmp_path / "a") == hashlib.sha256(data).hexdigest()
