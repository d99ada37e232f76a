"""What times and figures cost: `python tests/benchmarks/mentions.py [MEGABYTES]`.

The text is that of the two seeds, again and again. The floor is one scan of it for numerals with a unit
behind them, by a pattern that knows the commonest of both and gives nothing else. Each row is the
shortest of a few runs, in microseconds a character and as a multiple of the floor; compare the multiples.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

import regex

import cqdocs
from cqdocs.mentions.find import mention_finder
from cqdocs.mentions.quantities.find import find_quantities
from cqdocs.mentions.times.find import find_times
from cqdocs.text.fold import fold
from cqdocs.text.pairs import Pairs, find_pairs
from cqdocs.text.run import Run, make_run

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
RUNS = 5
FLOOR = regex.compile(
    "[0-9零〇一二三四五六七八九十百千万亿两]+"
    "(?:万亩|亿元|人次|公里|[个名件项处吨年月日届次级类条张艘段家天位倍度米元人户辆台座批%])"
)


def seconds(work: Callable[[], int]) -> tuple[float, int]:
    """The shortest time of some runs, and what was found."""
    found, times = work(), []
    for _ in range(RUNS):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times), found


def runs(text: str) -> list[tuple[Run, Pairs]]:
    """The runs of a text as a parse has them, with their marks in pairs."""
    folded = fold(text)
    made = [make_run(text, folded, part.pieces) for part in cqdocs.parse(text).paragraphs]
    return [(run, find_pairs(run.folded)) for run in made]


def main() -> None:
    """Print one row for each part of the work."""
    most = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    seeds = "\n".join(path.read_text(encoding="utf-8") for path in SEEDS) + "\n"
    copies = max(1, round(most * 1e6 / len(seeds.encode())))
    made = runs(seeds) * copies
    texts = [run.folded for run, _ in made]
    closed = [[(one.start, one.end) for one in find_times(text, None)] for text in texts]
    find = mention_finder(None, [])
    parts: dict[str, Callable[[], int]] = {
        "floor": lambda: sum(len(FLOOR.findall(text)) for text in texts),
        "times": lambda: sum(len(find_times(text, None)) for text in texts),
        "quantities": lambda: sum(
            len(find_quantities(text, spans)) for text, spans in zip(texts, closed, strict=True)
        ),
        "all mentions, as nodes": lambda: sum(len(find(run, pairs)) for run, pairs in made),
        "whole parse": lambda: len(cqdocs.parse(seeds * copies).quantities),
    }
    characters = sum(map(len, texts))
    floor = 0.0
    sys.stdout.write(f"{characters:,} characters in {len(texts):,} paragraphs\n")
    for name, work in parts.items():
        taken, found = seconds(work)
        floor = floor or taken
        cost = taken / characters * 1e6
        sys.stdout.write(
            f"{name:24} {taken:7.3f} s {cost:7.3f} us/char {taken / floor:6.1f} x {found:7,} found\n"
        )


if __name__ == "__main__":
    main()
