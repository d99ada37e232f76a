"""What a page shows of the command line is what the command writes.

A block of `console` holds `$ ` commands, each with its output; `…` stands for lines or words left out.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs_pages import PAGES, ROOT, blocks, name

SHOWN = [
    (path, block) for path in PAGES for block in blocks(path.read_text(encoding="utf-8"), "console")
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A directory with the seeds, in which `cqdocs` is a command."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    command = tmp_path / "bin" / "cqdocs"
    command.parent.mkdir()
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m cqdocs "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    return tmp_path


def fits(shown: str, written: str) -> bool:
    """Whether what was written is what is shown, where … stands for anything."""
    pattern = r"[\s\S]*?".join(map(re.escape, shown.rstrip().split("…")))
    return re.fullmatch(pattern, written.rstrip()) is not None


def test_some_pages_show_commands() -> None:
    assert {name(path) for path, _ in SHOWN} >= {"README.md", "README.zh.md", "docs/tutorial.md"}


@pytest.mark.skipif(os.name == "nt", reason="the pages are written for a shell")
@pytest.mark.parametrize(
    ("path", "block"), SHOWN, ids=[f"{name(path)} {n}" for n, (path, _) in enumerate(SHOWN)]
)
def test_a_command_writes_what_is_shown(path: Path, block: str, place: Path) -> None:
    environment = os.environ | {"PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    for part in block.split("$ ")[1:]:
        command, _, shown = part.partition("\n")
        done = subprocess.run(  # noqa: S602 - our own page
            command,
            shell=True,
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert fits(shown, done.stdout), done.stdout[:2000]
