"""A worker process: jobs come in by standard input, answers go out by standard output, both pickled.

It is a plain process and none of multiprocessing's. So a script that starts it needs no `__main__`
guard, nothing of the caller's threads is forked, a job that kills its worker is known by name, and a
worker whose parent was killed finds its input closed and ends.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys

from cqdocs.batch.jobs import Failure
from cqdocs.batch.work import answer, failure

READY = b"cqdocs worker\n"


def main() -> None:
    """Answer jobs until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C stops
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what some package prints is no answer
    try:
        answers.write(READY)
        answers.flush()
        while True:
            answers.write(_answer())
            answers.flush()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        os._exit(0)  # the parent has gone or wants no more, and nothing is left to flush


def _answer() -> bytes:
    """The next job's answer, pickled as a whole before a byte of it is written."""
    job = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
    try:
        return pickle.dumps(answer(job), pickle.HIGHEST_PROTOCOL)
    except MemoryError as error:
        found: Failure = failure(error)
        return pickle.dumps(found)
