"""How the time of a parse grows with the text: `python tests/benchmarks/growth.py [MEGABYTES]`.

The text is that of the two seeds, again and again. Each row gives the time of a whole parse, all views
built, and how many times that of the row before; the best of a few runs each, so compare ratios.
"""

import gc
import sys
import time
from pathlib import Path

import cqdocs

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
VIEWS = "sections paragraphs turns exchanges points leads announcements captions sentences quotes"


def seconds(text: str, runs: int) -> float:
    """The shortest time of some parses."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        doc = cqdocs.parse(text)
        for view in VIEWS.split():
            getattr(doc, view)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print a row for each doubling up to the size asked for."""
    most = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    seeds = "\n".join(path.read_text(encoding="utf-8") for path in SEEDS) + "\n"
    seconds(seeds, 3)
    before, copies = 0.0, 1
    while copies * len(seeds.encode()) <= most * 1.1e6:
        megabytes = copies * len(seeds.encode()) / 1e6
        taken = seconds(seeds * copies, 5 if megabytes < 1 else 2)
        ratio = f"{taken / before:6.2f}" if before else ""
        sys.stdout.write(
            f"{megabytes:7.2f} MB {taken:7.3f} s {megabytes / taken:6.2f} MB/s{ratio}\n"
        )
        before = taken
        copies *= 2


if __name__ == "__main__":
    main()
