"""What it costs to begin: the import, and a fresh process that parses one document."""

from __future__ import annotations

from functools import partial

from benchmarks.results import Bar, Row, Table
from benchmarks.texts import SEEDS, Setup
from benchmarks.timing import alternating, children, python

IMPORT, PROCESS = 1.8, 6.0
_TIMED = "import time; t = time.process_time(); import {}; print(time.process_time() - t)"


def measure(setup: Setup) -> tuple[Table, ...]:
    """Rows for imports and for processes, each the shortest of many runs in turn."""
    names = ("regex, attrs", "cqdocs")
    taken = [[float(python(_TIMED.format(name))) for name in names] for _ in range(setup.processes)]
    base, own = (min(times) for times in zip(*taken, strict=True))
    codes = (
        "import regex, attrs",
        "import cqdocs",
        "import sys, cqdocs; cqdocs.parse_file(sys.argv[1])",
    )
    works = [partial(python, code, str(SEEDS[0])) for code in codes]
    empty, imports, parses = alternating(works, setup.processes, children)
    rows = (
        Row("import regex, attrs", (base * 1e3, 1.0)),
        Row("import cqdocs", (own * 1e3, own / base)),
        Row("process: import regex, attrs", (empty * 1e3, 1.0)),
        Row("process: import cqdocs", (imports * 1e3, imports / empty)),
        Row("process: import cqdocs, parse a seed", (parses * 1e3, parses / empty)),
    )
    bars = (
        Bar("import cqdocs, times import regex, attrs", own / base, IMPORT),
        Bar("a process that parses a seed, times one that imports", parses / empty, PROCESS),
    )
    title = f"beginning, the shortest of {setup.processes} runs"
    return (Table(title, ("ms", "times the first"), rows, bars),)
