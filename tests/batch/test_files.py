"""Many files parsed by several processes give what each gives alone, in their order."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cqdocs

SCRIPT = """
import cqdocs, sys
print([file.document is not None for file in cqdocs.parse_files(sys.argv[1:], workers=2)])
"""


def test_documents_come_in_the_order_of_the_paths(texts: list[Path]) -> None:
    files = [*cqdocs.parse_files(texts, workers=2)]
    assert [file.path for file in files] == [str(path) for path in texts]
    assert [file.document for file in files] == [cqdocs.parse_file(path) for path in texts]
    assert {file.error for file in files} == {None}


def test_what_cannot_be_read_stops_nothing(texts: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x89PNG\0\0\0")
    paths = [texts[0], bad, tmp_path / "none.txt", tmp_path, texts[1]]
    files = [*cqdocs.parse_files(paths, workers=2)]
    assert [file.document is None for file in files] == [False, True, True, True, False]
    errors = [(file.error or "").partition(":")[0] for file in files]
    assert errors == ["", "DecodeError", "FileNotFoundError", "IsADirectoryError", ""]


def test_the_options_are_those_of_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("去年好。".encode("big5"))
    day = datetime.date(2022, 8, 20)
    (file,) = cqdocs.parse_files([path], 1, "big5", reference_date=day)
    assert file.document == cqdocs.parse_file(path, "big5", reference_date=day)
    (file,) = cqdocs.parse_files([path], 1, "big5", max_chars=2, max_depth=0)
    assert file.document == cqdocs.parse("去年好。", max_chars=2, max_depth=0)
    with pytest.raises(ValueError, match="max_depth is a number from 0 to 64"):
        cqdocs.parse_files([path], max_depth=-1)


def test_an_unknown_encoding_costs_the_file(texts: list[Path]) -> None:
    (file,) = cqdocs.parse_files(texts[:1], workers=1, encoding="nope")
    assert file.error == "LookupError: unknown encoding: nope"


def test_no_files_give_nothing() -> None:
    assert [*cqdocs.parse_files([])] == []


@pytest.mark.parametrize("workers", [0, -1])
def test_less_than_one_worker_is_an_error(workers: int) -> None:
    with pytest.raises(ValueError, match="workers is 1 or more"):
        cqdocs.parse_files([], workers=workers)


def test_a_date_that_is_none_is_an_error() -> None:
    with pytest.raises(TypeError, match="reference_date"):
        cqdocs.parse_files([], reference_date="2022")  # type: ignore[arg-type]


def test_paths_are_read_as_documents_are_taken(texts: list[Path]) -> None:
    taken = 0

    def endless() -> Iterator[Path]:
        nonlocal taken
        while True:
            taken += 1
            yield texts[taken % len(texts)]

    files = cqdocs.parse_files(endless(), workers=1)
    assert next(files).document
    files.close()  # type: ignore[attr-defined]
    assert taken < 50


def test_a_script_needs_no_guard(texts: list[Path], tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, script, *texts[:2]], capture_output=True, check=True, timeout=60
    )
    assert run.stdout == b"[True, True]\n"
    assert run.stderr == b""
