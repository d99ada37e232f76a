from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cqdocs.cli.app import app

Invoke = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]

PRESS = """# 新闻发布会

## 一、建设文化强市

**重庆日报记者:**请问,成效如何?

**姜辉:**主要有两个方面。一是修路。二是通水。

下一步,我们继续努力。
"""


@pytest.fixture
def press(tmp_path: Path) -> str:
    """The name of a file that holds a question and an answer with two points."""
    path = tmp_path / "press.txt"
    path.write_text(PRESS, encoding="utf-8")
    return str(path)


@pytest.fixture
def seeds() -> Path:
    return Path(__file__).parents[2] / "seeds"


@pytest.fixture
def invoke() -> Invoke:
    """Run a command in this process: arguments, and bytes for standard input."""

    def run(*arguments: str, stdin: bytes = b"") -> Result:
        return CliRunner().invoke(app, arguments, input=stdin)

    return run


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Make standard output a colour terminal of that many columns."""

    def become(columns: int) -> None:
        monkeypatch.setattr(sys, "stdout", _Terminal())
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm")
        for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
            monkeypatch.delenv(name, raising=False)

    return become


@pytest.fixture
def process() -> Process:
    """Run `python -m cqdocs` for real: arguments, bytes for standard input, more environment."""

    def run(
        *arguments: str | bytes, stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603
            [sys.executable, "-m", "cqdocs", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, **environment},
        )

    return run
