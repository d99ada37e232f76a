"""Worker processes that answer jobs in their order, a bounded number at a time."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, NamedTuple

from cqdocs.batch.jobs import Answer, Failure, Job
from cqdocs.batch.worker import READY
from cqdocs.errors import WorkerError

# What may wait ahead of the answer that is next: so many jobs a worker, of so many bytes in all.
_JOBS_AHEAD: Final = 16
_BYTES_AHEAD: Final = 16_000_000
# How many seconds a worker whose pipe has closed gets to say how it ended.
_ENDING: Final = 5
_START: Final = "from cqdocs.batch.worker import main; main()"


class Answered(NamedTuple):
    """A job with its answer, and the size of its file in bytes."""

    job: Job
    answer: Answer
    size: int


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def answers(jobs: Iterable[Job], workers: int) -> Iterator[Answered]:
    """The answer to each job, in the order of the jobs, by so many worker processes.

    A job whose worker dies is answered by a Failure, and the next one gets a new worker. Raises
    WorkerError where no worker starts. All workers have ended when the iterator has.
    """
    crew = _Crew()
    threads = ThreadPoolExecutor(workers, "cqdocs")
    waiting: deque[tuple[Job, int, Future[Answer]]] = deque()
    ahead = 0
    try:
        for job in jobs:
            size = _size(job)
            waiting.append((job, size, threads.submit(crew.ask, job)))
            ahead += size
            while len(waiting) > workers and (
                len(waiting) > _JOBS_AHEAD * workers or ahead > _BYTES_AHEAD * workers
            ):
                ahead -= waiting[0][1]
                yield _next(waiting)
        while waiting:
            yield _next(waiting)
    finally:
        for *_, future in waiting:
            future.cancel()
        crew.dismiss()
        threads.shutdown()


def _next(waiting: deque[tuple[Job, int, Future[Answer]]]) -> Answered:
    job, size, future = waiting.popleft()
    return Answered(job, future.result(), size)


def _size(job: Job) -> int:
    try:
        return Path(job.path).stat().st_size
    except (OSError, ValueError):
        return 0  # the worker will say what is wrong with it


class _Crew:
    """The worker processes, each of which is asked by one thread at a time."""

    def __init__(self) -> None:
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._all: list[_Worker] = []
        self._dismissed = False

    def ask(self, job: Job) -> Answer:
        """The answer to a job, by an idle worker or a new one."""
        try:
            worker = self._idle.get_nowait()
        except Empty:
            worker = _Worker()
            self._all.append(worker)
            if self._dismissed:
                worker.kill()
        answer = worker.ask(job)
        if answer is None:
            self._all.remove(worker)
            return Failure("WorkerDied", f"the process that parsed it {worker.end()}")
        self._idle.put(worker)
        return answer

    def dismiss(self) -> None:
        """End all workers, whatever they are doing."""
        self._dismissed = True
        for worker in [*self._all]:
            worker.kill()


class _Worker:
    """One worker process."""

    def __init__(self) -> None:
        # It finds the library, and what the library needs, where this process found them.
        path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert self._process.stdin is not None  # noqa: S101 - they are pipes
        assert self._process.stdout is not None  # noqa: S101
        self._jobs, self._answers = self._process.stdin, self._process.stdout
        if self._answers.readline() != READY:
            raise WorkerError(
                f"a worker process of {sys.executable} does not start: it {self.end()}"
            )

    def ask(self, job: Job) -> Answer | None:
        """The answer to a job; None where the worker died of it."""
        try:
            pickle.dump(job, self._jobs)
            self._jobs.flush()
            answer: Answer = pickle.load(self._answers)  # noqa: S301 - our own worker wrote it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return None
        return answer

    def end(self) -> str:
        """Wait for the end of a worker that is ending, and say how it ended."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING)
        self.kill()
        status = self._process.returncode
        if status == -9:
            return "was killed; was there too little memory?"
        return f"died of signal {-status}" if status < 0 else f"ended with status {status}"

    def kill(self) -> None:
        """End the worker at once; one that has ended keeps the status that it ended with."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._jobs, self._answers):
            with suppress(OSError):  # there may be half a job in it
                pipe.close()
