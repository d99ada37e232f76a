"""Runs the tests that reach a mutant, in a fork of the process that collected them, for each mutant."""

import gc
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from mutation.calls import Calls
from mutation.mutants import Mutant
from mutation.transplant import changed_functions, transplant

# A mutant that takes so many seconds of the processor will not end.
LONGEST = 60
# Tests of speed fail by chance where many processes run; layouts are drawn too many for each mutant.
LEFT_OUT = ("linear", "grows", "cost", "length[", "processes", "test_layouts")
NOBODY = "-"


class Runner:
    """A pytest plugin: forks for every mutant, and keeps those that no test fails for."""

    def __init__(self, mutants: Sequence[Mutant], root: Path, report: Path) -> None:
        self.mutants = mutants
        self.root = root
        self.report = report
        self.kills: Counter[str] = Counter()
        self.survivors: list[Mutant] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every test without a change, then every mutant against the tests that reach it."""
        items = [one for one in session.items if not any(word in one.nodeid for word in LEFT_OUT)]
        calls = Calls()
        for item in items:
            if calls.watch(item.nodeid, partial(_fails, item)):
                pytest.exit(f"{item.nodeid} fails without any change", 3)
        gc.collect()
        for number, mutant in enumerate(self.mutants, 1):
            start = time.monotonic()
            killer = self._try(mutant, items, calls)
            self.kills[killer] += 1
            if killer == NOBODY:
                self.survivors.append(mutant)
            self._write(number, mutant, killer, time.monotonic() - start)
        return True

    def _write(self, number: int, mutant: Mutant, killer: str, seconds: float) -> None:
        word = "SURVIVED" if killer == NOBODY else f"killed by {killer}"
        with self.report.open("a", encoding="utf-8") as report:
            report.write(f"{number}/{len(self.mutants)} {word} ({seconds:.1f} s) {mutant}\n")

    def _try(self, mutant: Mutant, items: Sequence[pytest.Item], calls: Calls) -> str:
        """The test that fails for a mutant, or nobody."""
        names = changed_functions(mutant, mutant.path.read_text(encoding="utf-8"))
        functions = [(str(mutant.path), name) for name in names]
        everywhere = not names or any(one in calls.shared for one in functions)
        reach = set().union(*(calls.by_function[one] for one in functions))
        tried = [one for one in items if everywhere or one.nodeid in reach]
        tried.sort(key=lambda one: (-self.kills[one.nodeid], calls.seconds[one.nodeid]))
        name = ".".join(mutant.path.relative_to(self.root).with_suffix("").parts)
        return _in_fork(
            lambda: _first_failure(partial(transplant, mutant, name, everywhere), tried)
        )


def _in_fork(run: Callable[[], str]) -> str:
    """What a function gives in a fork of this process, or how that ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        # Whatever is raised, the child ends here, and does not go on as the parent.
        try:
            os.close(reading)
            os.write(writing, run().encode()[:4000])
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        given = answer.read().decode()
    _, status = os.waitpid(child, 0)
    return given if status == 0 else f"the end of the process ({status})"


def _first_failure(change: Callable[[], None], items: Sequence[pytest.Item]) -> str:
    """The first test that fails behind a change, or nobody."""
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + LONGEST, used + LONGEST))
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.__stdout__.fileno() if sys.__stdout__ else 1)
    os.dup2(quiet, 2)
    try:
        change()
    except Exception as error:  # noqa: BLE001 - a mutant that cannot be imported is killed
        return f"import: {type(error).__name__}"
    return next((item.nodeid for item in items if _fails(item)), NOBODY)


def _fails(item: pytest.Item) -> bool:
    """Run a test, and say whether it fails."""
    watch = _Watch()
    item.config.pluginmanager.register(watch)
    item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
    item.config.pluginmanager.unregister(watch)
    return watch.failed


class _Watch:
    """Sees what becomes of one test."""

    failed = False

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        self.failed = self.failed or report.failed
