"""How much memory a parse takes, for each byte of the text in UTF-8."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

import cqdocs
from benchmarks.results import Bar, Row, Table
from benchmarks.texts import Setup, of_size, seeds
from benchmarks.timing import python

MOST = 25.0
# The peak of a fresh process behind the parse, less that before it, when all words are loaded.
_PEAK = """
import resource, sys
import cqdocs
from pathlib import Path
text, seeds = (Path(path).read_text(encoding="utf-8") for path in sys.argv[1:])
cqdocs.parse(seeds)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
doc = cqdocs.parse(text)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) * (1 if sys.platform == "darwin" else 1024))
"""


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for what the document holds, the most that its parse holds, and the peak of a process."""
    text = of_size(setup.size)
    size = len(text.encode())
    held, peak = _traced(text)
    measured = {
        "the document": held,
        "the most at a time, by tracemalloc": peak,
        "the most at a time, by the process (RSS)": _resident(text),
    }
    rows = [Row(name, (taken / 1e6, taken / size)) for name, taken in measured.items()]
    bars = [Bar(f"bytes a byte, {name}", taken / size, MOST) for name, taken in measured.items()]
    title = f"memory, {size / 1e6:.3g} MB of the seeds"
    return (Table(title, ("MB", "bytes for a byte of text"), tuple(rows), tuple(bars)),)


def _traced(text: str) -> tuple[int, int]:
    """What a parse leaves, and the most that it held, in bytes."""
    cqdocs.parse(seeds())
    gc.collect()
    tracemalloc.start()
    doc = cqdocs.parse(text)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del doc
    return held, peak


def _resident(text: str) -> int:
    with TemporaryDirectory() as directory:
        paths = Path(directory) / "text.txt", Path(directory) / "seeds.txt"
        for path, words in zip(paths, (text, seeds()), strict=True):
            path.write_text(words, encoding="utf-8")
        return int(python(_PEAK, *map(str, paths)))
