from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from cqdocs.cli import output

Invoke = Callable[..., Result]

HOSTILE = (
    "# \x1b[31m标题[bold]红[/bold] :smile: \x9b2J\u202e反\n\n"
    "**记\x07者:**[link=https://example.org]请问\x1b]0;own\x07?[/]\x00\n\n"
    "**王宁:**好\b\r[red。一是[/nothing]。二是\x7f水\x1b[5m于2021年达3个。\n"
)


@pytest.mark.parametrize("command", ["outline", "quantities", "times", "issues"])
def test_what_a_person_reads_holds_nothing_that_a_terminal_obeys(
    invoke: Invoke, command: str
) -> None:
    page = invoke(command, "-", stdin=HOSTILE.encode()).stdout
    assert not [character for character in page if character < " " and character != "\n"]
    assert not set(page) & set("\x7f\x9b\u202e")


def test_markup_and_emoji_names_of_rich_stand_as_they_are(invoke: Invoke) -> None:
    page = invoke("outline", "-", stdin=HOSTILE.encode()).stdout
    assert "␛[31m标题[bold]红[/bold] :smile: " in page
    assert "[link=https://example.org]" in page


def test_half_characters_do_no_harm(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes(rb"\u8bb0\u8005:\udfff?\u000a\u738b\u5b81:\ud800\u3002")
    for command in ("outline", "turns", "quantities", "times", "issues"):
        result = invoke(command, "--encoding", "raw_unicode_escape", str(path))
        assert result.exit_code == 0
        result.stdout_bytes.decode("utf-8")
    assert (
        rb"\udfff?" in invoke("turns", "--encoding", "raw_unicode_escape", str(path)).stdout_bytes
    )


def test_data_keeps_every_character_in_a_pipe(invoke: Invoke) -> None:
    text = "记者:红\x1b[31m色?\n王宁:好。\n"
    assert "红\x1b[31m色?" in invoke("turns", "-", stdin=text.encode()).stdout


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "路␛[31m\t\n".encode()),
        ("gb18030", "路␛[31m\t\n".encode("gb18030")),
        ("ascii", rb"\u8def\u241b[31m" + b"\t\n"),
    ],
)
def test_a_terminal_gets_its_own_encoding_and_signs_for_controls(
    monkeypatch: pytest.MonkeyPatch, encoding: str, written: bytes
) -> None:
    page = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(page, encoding=encoding))
    output.write_data("路\x1b[31m\t")
    assert page.getvalue() == written


def test_a_closed_standard_output_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    output.write_data("路")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("-", "<stdin>"),
        ("", "''"),
        ("a/路.txt", "a/路.txt"),
        ("a\nb\x1b[31m", "a b␛[31m"),
        (os.fsdecode(b"\xff.txt"), "�.txt"),
    ],
)
def test_any_file_name_can_be_printed_on_one_line(path: str, name: str) -> None:
    assert output.file_name(path) == name
