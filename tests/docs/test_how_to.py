"""The pages that say how to extend the library are followed word by word, in a copy.

Each change is a block of `diff` behind `<!-- change -->`; each command stands behind `<!-- command: NAME -->`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docs_pages import ROOT

EXTENDING = [
    ROOT / f"docs/how-to/adding-a-{what}.md" for what in ("unit", "label-layout", "dimension")
]
CHANGE = re.compile(r"^<!-- change -->\n```diff\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^<!-- command: (\w+) -->\n```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PYTHON = ".venv/bin/python "

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None, reason="the changes are applied by git"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what a change touches."""
    for part in ("cqdocs", "docs", "tests", "seeds"):
        ignored = shutil.ignore_patterns("__pycache__", "_build", ".*")
        shutil.copytree(ROOT / part, tmp_path / part, ignore=ignored)
    for file in ("pyproject.toml", "README.md", "README.zh.md"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


def run(copy: Path, command: str) -> subprocess.CompletedProcess[str]:
    """A command of a page, with the interpreter that runs this test."""
    assert command.startswith(PYTHON)
    arguments = [word.strip('"') for word in command.removeprefix(PYTHON).split()]
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTEST_ADDOPTS": "-p no:cacheprovider"}
    return subprocess.run(  # noqa: S603 - our own page
        [sys.executable, *arguments],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("page", EXTENDING, ids=lambda page: page.stem)
def test_who_follows_the_page_gets_there(page: Path, copy: Path) -> None:
    text = page.read_text(encoding="utf-8")
    commands = dict(COMMAND.findall(text))
    changes = CHANGE.findall(text)
    assert changes
    for change in changes:
        subprocess.run(
            ["git", "apply", "-"],  # noqa: S607
            input=change.encode(),
            cwd=copy,
            check=True,
        )
    for command in commands.pop("make", "").splitlines():
        made = run(copy, command)
        assert made.returncode == 0, made.stderr
    done = run(copy, commands.pop("test").strip())
    assert done.returncode == 0, done.stdout[-3000:]
    assert commands == {}
