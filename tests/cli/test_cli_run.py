from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs
from cqdocs.cli import inputs, main

Invoke = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

EOL = os.linesep.encode()
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


def test_the_module_runs_as_the_command_does(process: Process, press: str) -> None:
    result = process("json", press)
    assert result.returncode == 0
    assert result.stderr == b""
    assert cqdocs.from_json(result.stdout) == cqdocs.parse_file(press)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "cqdocs: Missing command; see 'cqdocs -h'\n"),
        (["outline"], "cqdocs: Missing argument 'FILE...'; see 'cqdocs outline -h'\n"),
        (["jsn", "x"], "cqdocs: No such command 'jsn'"),
        (["json", "--encoding", "nope", "x"], "cqdocs: Invalid value for '--encoding': 'nope' is"),
        (
            ["turns", "--reference-date", "2022", "x"],
            "cqdocs: Invalid value for '--reference-date'",
        ),
        (["issues", "--\x1b[31m", "x"], "cqdocs: No such option"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    capfd: pytest.CaptureFixture[str], arguments: list[str], line: str
) -> None:
    assert main(arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith(line)
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_a_file_that_cannot_be_read_gives_status_1(process: Process, press: str) -> None:
    result = process("issues", "nowhere.txt", press)
    assert result.returncode == 1
    assert result.stderr == b"cqdocs: nowhere.txt: there is no such file; check the name" + EOL


def test_help_and_version_give_status_0(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert main(["turns", "-h"]) == 0
    assert capfd.readouterr().err == ""


def test_an_interrupt_gives_status_130_and_no_traceback(
    capfd: pytest.CaptureFixture[str], press: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs, "parse_file", interrupt)
    assert main(["json", press]) == 130
    assert capfd.readouterr().err.strip() == ""


def test_an_error_of_the_library_is_not_hidden(press: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ModuleNotFoundError("no luck", name="luck")

    monkeypatch.setattr(inputs, "parse_file", fail)
    with pytest.raises(ModuleNotFoundError):
        main(["json", press])


@POSIX
@pytest.mark.parametrize("command", ["outline", "json", "turns", "quantities", "times", "issues"])
def test_a_reader_that_stops_early_is_no_trouble(seeds: Path, command: str) -> None:
    files = [str(path) for path in sorted(seeds.glob("000*.txt"))] * 20
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "cqdocs", command, *files],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["outline", "json", "turns", "quantities"])
def test_a_full_disk_costs_one_line_and_status_1(press: str, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "cqdocs", command, press],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(b"cqdocs: standard output: ")
    assert result.stderr.count(b"\n") == 1


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_cost_no_traceback(press: str, closed: str) -> None:
    result = subprocess.run(  # noqa: S602
        f'"{sys.executable}" -m cqdocs outline - nowhere.txt "{press}" {closed}',
        shell=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "utf-16"},
    ],
)
@pytest.mark.parametrize("command", ["outline", "json", "quantities"])
def test_output_is_utf_8_whatever_the_locale(
    invoke: Invoke, process: Process, press: str, command: str, environment: dict[str, str]
) -> None:
    result = process(command, press, **environment)
    assert result.stdout == invoke(command, press).stdout_bytes
    assert "建设文化强市".encode() in result.stdout
    assert b"\r" not in result.stdout


@POSIX
def test_a_file_name_of_odd_bytes_can_be_read_and_named(process: Process, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31m\xe8\xb7\xaf.txt"
    try:
        Path(os.fsdecode(name)).write_bytes("记者:何时?\n王宁:九月。".encode())
    except OSError:
        pytest.skip("the file system takes no such name")
    for command in ("outline", "turns", "issues", "json"):
        result = process(command, name)
        assert (result.returncode, result.stderr) == (0, b"")
        assert b"\x1b" not in result.stdout
    assert "/�␛[31m路.txt\t1\t".encode() in process("turns", name).stdout
    assert "/�␛[31m路x.txt: there is no".encode() in process("json", name[:-4] + b"x.txt").stderr


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_a_missing_extra_costs_one_line_that_says_how_to_install_it(missing: str) -> None:
    program = (
        f"import sys; sys.modules[{missing!r}] = None; import cqdocs.cli as cli; "
        "sys.exit(cli.main(['json', 'x']))"
    )
    result = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], capture_output=True, check=False
    )
    assert result.returncode == 2
    assert result.stdout == b""
    assert result.stderr.decode() == (
        'cqdocs: the command line needs click and rich; pip install "cqdocs[cli]"' + os.linesep
    )


def test_the_library_imports_neither_click_nor_rich() -> None:
    program = "import sys, cqdocs; sys.exit(bool({'click', 'rich'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", program], check=False)  # noqa: S603
    assert result.returncode == 0
