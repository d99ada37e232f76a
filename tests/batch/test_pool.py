"""Workers: one that dies costs its job, none outlives its use."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cqdocs.batch import pool
from cqdocs.batch.jobs import Failure, Job, Reading
from cqdocs.batch.pool import answers
from cqdocs.errors import WorkerError
from cqdocs.model.document import Document

# A worker that is killed by one name of a file, and ends by itself on another.
DEADLY = """
import os, signal
from cqdocs.batch import worker
parse = worker.answer
def answer(job):
    if job.name == "kill": os.kill(os.getpid(), signal.SIGKILL)
    if job.name == "exit": os._exit(3)
    if job.name == "abort": os.kill(os.getpid(), signal.SIGSEGV)
    if job.name == "print": print("noise", flush=True)
    if job.name == "memory": raise MemoryError
    return parse(job)
worker.answer = answer
worker.main()
"""


def jobs(texts: list[Path], names: str) -> list[Job]:
    return [Job(str(texts[0]), name, Reading()) for name in names.split()]


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_START", DEADLY)


@pytest.mark.usefixtures("deadly")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_worker_that_dies_costs_the_job_that_killed_it(texts: list[Path], workers: int) -> None:
    found = [*answers(jobs(texts, "a kill b exit c abort d"), workers)]
    assert [job.name for job, *_ in found] == ["a", "kill", "b", "exit", "c", "abort", "d"]
    told = {job.name: answer for job, answer, _ in found}
    assert all(isinstance(told[name], Document) for name in "abcd")
    died = "the process that parsed it "
    assert told["kill"] == Failure("WorkerDied", died + "was killed; was there too little memory?")
    assert told["exit"] == Failure("WorkerDied", died + "ended with status 3")
    assert told["abort"] == Failure("WorkerDied", died + f"died of signal {signal.SIGSEGV.value}")


@pytest.mark.usefixtures("deadly")
def test_what_a_worker_prints_is_no_answer(texts: list[Path]) -> None:
    ((_, answer, size),) = answers(jobs(texts, "print"), 1)
    assert isinstance(answer, Document)
    assert size == texts[0].stat().st_size


@pytest.mark.usefixtures("deadly")
def test_too_little_memory_is_an_answer(texts: list[Path]) -> None:
    assert [type(answer).__name__ for _, answer, _ in answers(jobs(texts, "memory a"), 1)] == [
        "Failure",
        "Document",
    ]


def test_a_worker_that_does_not_start_is_an_error(
    texts: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_START", "raise SystemExit(7)")
    with pytest.raises(WorkerError, match=r"does not start: it ended with status 7"):
        [*answers(jobs(texts, "a"), 1)]


def children(parent: int) -> list[int]:
    """The processes that a process started, by what Linux says of them."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if fields[0] != "Z" and int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc of Linux")


@linux
def test_who_takes_no_more_leaves_no_worker_behind(texts: list[Path]) -> None:
    before = {*children(os.getpid())}
    found = answers(jobs(texts, "a " * 100), 2)
    next(iter(found))
    assert len({*children(os.getpid())} - before) >= 1
    found.close()  # type: ignore[attr-defined]
    assert {*children(os.getpid())} <= before


@linux
def test_workers_end_when_their_parent_is_killed(texts: list[Path]) -> None:
    code = (
        "import sys, itertools; from cqdocs.batch.files import parse_files\n"
        "for file in parse_files(itertools.repeat(sys.argv[1]), 2): print('.', flush=True)"
    )
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, texts[0]], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        parent.stdout.read(40)
        workers = children(parent.pid)
        assert workers
        parent.kill()
    until = time.monotonic() + 20
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until
        time.sleep(0.05)
