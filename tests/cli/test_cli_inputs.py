from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs
from cqdocs.cli import inputs

Invoke = Callable[..., Result]


def test_a_missing_file_costs_one_line_and_status_1(invoke: Invoke) -> None:
    result = invoke("json", "nowhere.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "cqdocs: nowhere.txt: there is no such file; check the name\n"


@pytest.mark.parametrize("command", ["outline", "json", "turns", "quantities", "times", "issues"])
def test_the_other_files_are_done_where_one_cannot_be_read(
    invoke: Invoke, press: str, tmp_path: Path, command: str
) -> None:
    alone = invoke(command, press)
    result = invoke(command, str(tmp_path), press, "nowhere.txt")
    assert result.exit_code == 1
    assert result.stdout == alone.stdout
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        str(tmp_path),
        "nowhere.txt",
    ]


def test_a_directory_is_named_as_one(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("issues", str(tmp_path))
    assert result.stderr == f"cqdocs: {tmp_path}: this is a directory; name the files in it\n"


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (PermissionError(13, "Permission denied"), "no permission to read it; "),
        (OSError(5, "Input/output error"), "it cannot be read (Input/output error); "),
        (MemoryError(), "it does not fit into memory; "),
        (UnicodeError("label too long"), "no text in this encoding (label too long); "),
        (cqdocs.errors.FormatError("no document\nhere"), "no document here"),
    ],
)
def test_each_failure_says_what_is_wrong_and_what_to_do(
    invoke: Invoke, press: str, monkeypatch: pytest.MonkeyPatch, error: Exception, what: str
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(inputs, "parse_file", fail)
    result = invoke("outline", press)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"cqdocs: {press}: {what}")
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_named_as_one(invoke: Invoke, press: str) -> None:
    Path(press).chmod(0)
    assert "no permission to read it" in invoke("outline", press).stderr


def test_a_binary_file_costs_one_line_that_says_what_it_is(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    result = invoke("outline", str(path))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        f"cqdocs: {path}: this is an image (PNG), which is not read; give the text that it shows\n"
    )


def test_a_file_with_a_bad_byte_costs_one_line_that_names_the_line_of_the_byte(
    invoke: Invoke, tmp_path: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes("一是修路。\n\n二是通水。".encode() + b"\xff\n")
    for options, byte in [
        ((), "utf-8: byte 0xff at offset 32, line 3 (invalid start byte)"),
        (
            ("--encoding", "ascii"),
            "ascii: byte 0xe4 at offset 0, line 1 (ordinal not in range(128))",
        ),
    ]:
        result = invoke("issues", *options, str(path))
        assert result.exit_code == 1
        assert result.stdout == ""
        assert result.stderr == (
            f"cqdocs: {path}: the bytes are not {byte}; name its --encoding, or read it with "
            "--errors replace\n"
        )


def test_bad_bytes_are_replaced_where_asked_and_reported_as_an_issue(
    invoke: Invoke, tmp_path: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes("一是修路。\n\n二是通水。".encode() + b"\xff\xff\n")
    assert invoke("issues", str(path)).exit_code == 1
    result = invoke("issues", "--errors", "replace", str(path))
    assert result.exit_code == 0
    assert f"{path}:3:6: replaced-bytes: " in result.stdout
    assert result.stdout.count("replaced-bytes") == 1


def test_an_empty_file_works_and_is_an_issue(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    result = invoke("issues", str(path))
    assert result.exit_code == 0
    assert result.stdout == f"{path}:1:1: empty-document: the text is empty\n"
    for command in ("outline", "json", "turns", "quantities", "times"):
        assert invoke(command, str(path)).exit_code == 0


def test_a_dash_is_the_bytes_of_standard_input(invoke: Invoke) -> None:
    result = invoke("issues", "-", stdin="三是修路。".encode("gb18030"))
    assert result.exit_code == 0
    document = invoke("json", "-", stdin="一是修路。二是通水。".encode("utf-16"))
    assert [point.lead for point in cqdocs.from_json(document.stdout).points] == ["修路", "通水"]


def test_standard_input_can_stand_among_files(invoke: Invoke, press: str) -> None:
    lines = invoke("json", press, "-", stdin="路".encode()).stdout.splitlines()
    assert cqdocs.from_json(lines[1]).source == "路"


def test_standard_input_is_read_once_only(invoke: Invoke) -> None:
    result = invoke("json", "-", "-")
    assert result.exit_code == 2
    assert "only once" in result.stderr
