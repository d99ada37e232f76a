"""Time: the least that some work takes, in seconds of the processor, which other programs disturb least."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

import cqdocs

# When the runs of one piece of work have taken so long, no further one begins.
_ENOUGH = 6.0
# A setting of the caller by which every run would compile the library again.
_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
Clock = Callable[[], float]
Work = Callable[[], object]


def best(work: Work, runs: int, clock: Clock = time.process_time) -> float:
    """The shortest of up to `runs` runs, and of two where one alone takes long."""
    taken: list[float] = []
    while len(taken) < runs and (len(taken) < 2 or sum(taken) < _ENOUGH):
        taken.append(_once(work, clock))
    return min(taken)


def alternating(
    works: Sequence[Work], runs: int, clock: Clock = time.process_time, enough: float = inf
) -> list[float]:
    """The shortest of up to `runs` runs of each, one after the other in turn, so that a slow minute hits all.

    No further round begins when all have taken `enough` seconds.
    """
    rounds: list[list[float]] = []
    while len(rounds) < runs and sum(map(sum, rounds)) < enough:
        rounds.append([_once(work, clock) for work in works])
    return [min(taken) for taken in zip(*rounds, strict=True)]


def _once(work: Work, clock: Clock) -> float:
    gc.collect()
    start = clock()
    work()
    return clock() - start


def children() -> float:
    """The time of the processor that the processes took which this one started and which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def python(code: str, *arguments: str) -> str:
    """What a fresh Python prints that runs some code, with the library of this one.

    From the second time on all modules are compiled, as those of an installed library are.
    """
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, *arguments],
        env={
            **{name: value for name, value in os.environ.items() if name != _NOT_COMPILED},
            "PYTHONPATH": str(Path(cqdocs.__file__).parents[1]),
            "PYTHONPYCACHEPREFIX": _compiled().name,
        },
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return run.stdout


@cache
def _compiled() -> TemporaryDirectory[str]:
    """A directory for compiled modules, which is there until the end."""
    return TemporaryDirectory()
