from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs
from cqdocs.version import __version__

Invoke = Callable[..., Result]

COMMANDS = [
    "outline",
    "json",
    "turns",
    "quantities",
    "times",
    "chunks",
    "issues",
    "view",
    "convert",
    "export",
]


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_help_text_shows_examples(invoke: Invoke, command: list[str], flag: str) -> None:
    result = invoke(*command, flag)
    assert result.exit_code == 0
    assert f"Examples:\n    cqdocs {' '.join(command)}" in result.stdout


def test_the_help_text_fits_a_terminal_of_eighty_columns_but_for_examples(invoke: Invoke) -> None:
    for name in COMMANDS:
        text, _, _ = invoke(name, "-h").stdout.partition("Examples:")
        assert max(map(len, text.splitlines())) <= 80


def test_the_summary_of_each_command_is_whole(invoke: Invoke) -> None:
    assert "..." not in invoke("-h").stdout.partition("Commands:")[2]


def test_version_names_program_and_version(invoke: Invoke) -> None:
    assert invoke("--version").stdout == f"cqdocs {__version__}\n"


def test_json_of_one_file_is_the_document(invoke: Invoke, press: str) -> None:
    result = invoke("json", press)
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert cqdocs.from_json(result.stdout) == cqdocs.parse_file(press)


def test_json_spreads_over_lines_where_an_indent_is_given(invoke: Invoke, press: str) -> None:
    assert invoke("json", "--indent", "2", press).stdout.startswith('{\n  "')


def test_json_of_several_files_is_one_object_a_line_in_their_order(
    invoke: Invoke, press: str, seeds: Path
) -> None:
    seed = str(next(seeds.glob("000_*.txt")))
    lines = invoke("json", press, seed, press).stdout.rstrip("\n").split("\n")
    assert [cqdocs.from_json(line) for line in lines] == [
        cqdocs.parse_file(path) for path in (press, seed, press)
    ]


def test_json_of_several_files_refuses_an_indent(invoke: Invoke, press: str) -> None:
    result = invoke("json", "--indent", "2", press, press)
    assert result.exit_code == 2
    assert "--indent takes one file" in result.stderr


def test_json_is_utf_8_whatever_half_characters_the_text_holds(
    invoke: Invoke, tmp_path: Path
) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes(rb"\ud800 \u8def")
    result = invoke("json", "--encoding", "raw_unicode_escape", str(path))
    assert json.loads(result.stdout_bytes.decode("utf-8"))["source"] == "\ud800 路"
