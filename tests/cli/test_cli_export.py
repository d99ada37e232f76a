from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from rich.console import Console

from cqdocs.batch.export import Progress
from cqdocs.cli import export as module
from cqdocs.errors import MissingExtraError

Invoke = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_files_become_tables(invoke: Invoke, press: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = invoke("export", press, "--to", "jsonl", "--out", str(out), "--workers", "1")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith(f"cqdocs: 1 documents (0.0 MB) exported to {out} in ")
    turns = (out / "turns" / "part-000000.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["act"] for line in turns] == ["question", "answer"]


def test_a_second_run_says_what_was_there(invoke: Invoke, press: str, tmp_path: Path) -> None:
    command = ("export", press, "--to", "csv", "--out", str(tmp_path / "out"), "--table", "turns")
    invoke(*command)
    result = invoke(*command)
    assert result.exit_code == 0
    assert (
        result.stderr == f"cqdocs: nothing to do: 1 documents were in {tmp_path / 'out'} before\n"
    )


def test_files_that_cannot_be_read_have_status_1(
    invoke: Invoke, press: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = invoke("export", press, str(tmp_path / "none"), "--to", "jsonl", "--out", str(out))
    assert result.exit_code == 1
    assert f"1 could not be read: see {out / 'errors.jsonl'}" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-"], "not standard input"),
        (["x", "--workers", "0"], "--workers"),
        (["x", "--table", "facts"], "--table"),
    ],
)
def test_wrong_usage(invoke: Invoke, tmp_path: Path, arguments: list[str], message: str) -> None:
    result = invoke("export", *arguments, "--to", "csv", "--out", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert message in result.stderr
    assert not (tmp_path / "out").exists()


def test_the_command_of_the_docs_runs(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "how-to" / "many-documents.md").read_text(encoding="utf-8")
    command = page.partition("<!-- command: export -->\n```sh\n")[2].partition("\n")[0]
    program, *arguments = shlex.split(command)
    assert program == "cqdocs"
    (tmp_path / "seeds").symlink_to(root / "seeds")
    monkeypatch.chdir(tmp_path)
    assert invoke(*arguments).exit_code == 0
    manifest = json.loads((tmp_path / "tables" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["complete"], manifest["documents"]) == (True, 2)


@pytest.mark.parametrize("missing", ["--to", "--out"])
def test_form_and_directory_are_asked_for(invoke: Invoke, press: str, missing: str) -> None:
    given = {"--to": "csv", "--out": "out"}
    del given[missing]
    result = invoke("export", press, *[word for pair in given.items() for word in pair])
    assert result.exit_code == 2
    assert missing in result.stderr


def test_a_directory_that_is_none_costs_a_line(process: Process, press: str) -> None:
    done = process("export", press, "--to", "csv", "--out", press)
    assert done.returncode == 1
    assert done.stderr.decode() == f"cqdocs: {press} is a file; name a directory\n"


def test_a_directory_that_cannot_be_written_costs_a_line(process: Process, press: str) -> None:
    done = process("export", press, "--to", "csv", "--out", f"{press}/out")
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"; mend that and run the same command again" in done.stderr


def test_a_missing_extra_costs_a_line(
    invoke: Invoke, press: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(*_: object) -> None:
        raise MissingExtraError("Arrow tables need", "arrow")

    monkeypatch.setattr(module, "export_files", without)
    result = invoke("export", press, "--to", "parquet", "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert result.stderr == 'cqdocs: Arrow tables need an extra: pip install "cqdocs[arrow]"\n'


def test_a_stopped_run_says_how_to_go_on(
    process: Process, press: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, invoke: Invoke
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "export_files", stopped)
    result = invoke("export", press, "--to", "csv", "--out", str(tmp_path / "out"))
    assert "stopped; the same command goes on from here" in result.stderr


def test_a_terminal_gets_a_bar_with_rate_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(force_terminal=True, record=True, width=120, color_system=None)
    monkeypatch.setattr(module, "_console", lambda: console)
    with module._bar() as show:
        show(Progress(0, 0, 3, 3_000_000, 0, 0))
        show(Progress(2, 2_000_000, 3, 3_000_000, 1, 0))
    line = console.export_text().splitlines()[-1]
    assert "2.0/3.0 MB" in line
    assert "2/3 files, 1 failed" in line
    assert "MB/s" in line or "?" in line
    assert ":" in line
