"""What times and figures cost, beside one scan for numerals with a unit behind them."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.floor import NUMERAL
from benchmarks.results import Row, Table
from benchmarks.stages import runs_of
from benchmarks.texts import Setup, of_size, whole
from benchmarks.timing import best
from cqdocs.mentions.find import mention_finder
from cqdocs.mentions.quantities.find import find_quantities
from cqdocs.mentions.times.find import find_times


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for the floor and for each part of the work."""
    made = runs_of(whole(of_size(setup.size)))
    texts = [run.folded for run, _ in made]
    closed = [[(one.start, one.end) for one in find_times(text, None)] for text in texts]
    both = list(zip(texts, closed, strict=True))
    find = mention_finder(None, [])
    works: dict[str, Callable[[], int]] = {
        "floor: numerals with a unit": lambda: sum(len(NUMERAL.findall(text)) for text in texts),
        "times": lambda: sum(len(find_times(text, None)) for text in texts),
        "quantities": lambda: sum(len(find_quantities(text, spans)) for text, spans in both),
        "all mentions, as nodes": lambda: sum(len(find(run, pairs)) for run, pairs in made),
    }
    characters = sum(map(len, texts))
    rows = []
    floor = 0.0
    for name, work in works.items():
        found, seconds = work(), best(work, setup.runs)
        floor = floor or seconds
        rows.append(Row(name, (seconds / characters * 1e6, seconds / floor, found)))
    columns = ("µs a character", "times the floor", "found")
    return (Table(f"mentions, in {characters:,} characters of paragraphs", columns, tuple(rows)),)
