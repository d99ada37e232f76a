"""An export that is killed at random, again and again, loses no document and doubles none.

`CQDOCS_KILLS=20 python -m pytest tests/batch/test_kill.py` kills it twenty times, and with
CQDOCS_KILL_FORM=parquet as it writes Parquet.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

KILLS = int(os.environ.get("CQDOCS_KILLS", "2"))
FORM = os.environ.get("CQDOCS_KILL_FORM", "jsonl")
RUN = """
import sys
from pathlib import Path
from cqdocs.batch.export import Plan, export_files
plan = Plan(sys.argv[3], workers=2, part_characters=2000)
export_files([sys.argv[1]], sys.argv[2], plan, lambda at: print(at.files + at.skipped, flush=True))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL, which Windows has not")
def test_no_kill_loses_or_doubles_a_document(
    tmp_path: Path, write_texts: Callable[[Path, int], list[Path]]
) -> None:
    paths = write_texts(tmp_path / "texts", 40 * KILLS)
    with start(tmp_path / "texts", tmp_path / "whole") as whole:
        whole.communicate()
    chance = random.Random(KILLS)  # noqa: S311 - no secret
    killed = sum(kill(tmp_path, chance) for _ in range(KILLS))
    assert killed == KILLS
    with start(tmp_path / "texts", tmp_path / "out") as last:
        last.communicate()
    assert last.returncode == 0
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
    records = sorted((tmp_path / "out" / "parts").iterdir())
    parts = [json.loads(record.read_bytes()) for record in records]
    found = [source["document"] for part in parts for source in part["documents"]]
    assert found == [str(path) for path in paths]


def kill(directory: Path, chance: random.Random) -> bool:
    """Start the export and kill it somewhere; whether it was still running."""
    with start(directory / "texts", directory / "out") as run:
        assert run.stdout
        for _ in range(chance.randrange(30)):  # so many files, the first line comes before any
            run.stdout.readline()
        time.sleep(chance.random() * 0.02)
        run.kill()
    return run.returncode == -signal.SIGKILL


def start(texts: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", RUN, texts, out, FORM], stdout=subprocess.PIPE
    )


def contents(directory: Path) -> dict[str, bytes]:
    paths = (path for path in directory.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in sorted(paths)}
