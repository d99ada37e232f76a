"""Which files are read: the named ones, and the texts of directories, each once and in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from cqdocs.batch.inputs import document_name, find_files


def test_a_directory_gives_its_texts_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", "d.pdf", "z/a.txt", "m/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [Path(path).relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["a.md", "b.txt", "c.TXT", "m/b.txt", "z/a.txt"]


def test_a_named_file_is_read_whatever_it_is_called_and_once(tmp_path: Path) -> None:
    file = tmp_path / "x.log"
    file.touch()
    (tmp_path / "a.txt").touch()
    given = [file, tmp_path / "none", tmp_path, tmp_path / "a.txt", file]
    assert [Path(path).name for path in find_files(given)] == ["x.log", "none", "a.txt"]


def test_a_directory_that_cannot_be_read_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr("os.scandir", refused)
    with pytest.raises(PermissionError):
        [*find_files([tmp_path])]


def test_a_name_is_utf_8_whatever_its_bytes() -> None:
    assert document_name("甲.txt") == "甲.txt"
    assert document_name("a\udcff.txt") == r"a\xff.txt"
