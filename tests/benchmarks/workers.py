"""How an export grows with the workers: `python tests/benchmarks/workers.py [MEGABYTES [DIRECTORY]]`.

The documents are those of a directory (else the two seeds), again and again until there are so many
megabytes. A row for each number of workers: the time, how many times as fast as one, and the
processor time of this process, which is what cannot be shared out.
"""

import sys
import time
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from cqdocs.batch.export import Plan, export_files
from cqdocs.batch.pool import cores

SEEDS = Path(__file__).parents[2] / "seeds"


def copies(source: Path, directory: Path, megabytes: float) -> None:
    """Fill a directory with copies of the texts of another."""
    directory.mkdir()
    size = 0
    for number, path in enumerate(cycle(sorted(source.glob("*.txt")))):
        if size >= megabytes * 1e6:
            return
        data = path.read_bytes()
        (directory / f"{number:06}.txt").write_bytes(data)
        size += len(data)


def seconds(texts: Path, out: Path, workers: int) -> tuple[float, float]:
    """The time of an export, and the processor time of this process."""
    start, own = time.perf_counter(), time.process_time()
    export_files([texts], out, Plan("parquet", workers=workers))
    return time.perf_counter() - start, time.process_time() - own


def main() -> None:
    """Print a row for each number of workers, up to the number of cores."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    source = Path(sys.argv[2]) if len(sys.argv) > 2 else SEEDS
    with TemporaryDirectory() as directory:
        texts = Path(directory) / "texts"
        copies(source, texts, megabytes)
        alone = 0.0
        for workers in range(1, cores() + 1):
            taken, own = seconds(texts, Path(directory) / f"out-{workers}", workers)
            alone = alone or taken
            sys.stdout.write(
                f"{workers} workers {taken:7.1f} s {megabytes / taken:6.2f} MB/s "
                f"{alone / taken:5.2f} times, own {own:5.1f} s\n"
            )


if __name__ == "__main__":
    main()
