"""How the time of a whole parse grows with the text."""

from __future__ import annotations

from functools import partial

from benchmarks.results import Bar, Row, Table
from benchmarks.texts import Setup, megabytes, of_size, whole
from benchmarks.timing import best

MOST = 11.0
_STEPS = 3


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for each text, ten times as long as the one before it."""
    rows = []
    before = ratio = 0.0
    for step in range(_STEPS, -1, -1):
        text = of_size(setup.longest // 10**step)
        seconds = best(partial(whole, text), setup.runs)
        ratio = seconds / before if before else 0.0
        rows.append(
            Row(
                f"{megabytes(text) * 1000:,.0f} kB",
                (seconds, megabytes(text) / seconds, ratio or None),
            )
        )
        before = seconds
    bar = Bar("ten times the text, at its longest, times the time", ratio, MOST)
    return (Table("growth", ("seconds", "MB/s", "times the row above"), tuple(rows), (bar,)),)
