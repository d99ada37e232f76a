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
# The peak of a fresh process during the parse, less what it held before, when all words are loaded. The
# peak of `resource` is no help: a process begins with that of the one which started it.
_PEAK = """
import gc, re, sys
import cqdocs
from pathlib import Path
def kilobytes(name):
    return int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
text, seeds = (Path(path).read_text(encoding="utf-8") for path in sys.argv[1:])
cqdocs.parse(seeds)
gc.collect()
Path("/proc/self/clear_refs").write_text("5")  # the peak from now on
before = kilobytes("VmRSS")
doc = cqdocs.parse(text)
print((kilobytes("VmHWM") - before) * 1024)
"""


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for what the document holds, the most that its parse holds, and the peak of a process."""
    text = of_size(setup.size)
    size = len(text.encode())
    held, peak = _traced(text)
    measured = {"the document": held, "the most at a time, by tracemalloc": peak}
    if Path("/proc/self/clear_refs").exists():
        measured["the most at a time, by the process (RSS)"] = _resident(text)
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
