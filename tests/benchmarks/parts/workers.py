"""How an export grows with the workers, on the documents of the corpus or else the seeds."""

from __future__ import annotations

import time
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.results import Row, Table
from benchmarks.texts import SEEDS, Setup
from cqdocs.batch.export import Plan, export_files
from cqdocs.batch.pool import cores


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for each number of workers: the time, and that of this process, which cannot be shared out."""
    rows = []
    with TemporaryDirectory() as directory:
        texts = Path(directory) / "texts"
        size = _copy(setup, texts) / 1e6
        alone = 0.0
        for workers in range(1, cores() + 1):
            taken, own = _seconds(texts, Path(directory) / f"out-{workers}", workers)
            alone = alone or taken
            values = (taken, size / taken, alone / taken, own)
            rows.append(Row(f"{workers} workers", values))
    columns = ("seconds", "MB/s", "times as fast as one", "seconds of its own")
    return (Table(f"export of {size:.3g} MB to CSV, by the clock", columns, tuple(rows)),)


def _copy(setup: Setup, directory: Path) -> int:
    """Fill a directory with copies of documents; how many bytes there are."""
    directory.mkdir()
    found = sorted(setup.corpus.glob("*.txt")) if setup.corpus else []
    size = 0
    for number, path in enumerate(cycle(found or SEEDS)):
        if size >= setup.longest / 2:
            break
        data = path.read_bytes()
        (directory / f"{number:06}.txt").write_bytes(data)
        size += len(data)
    return size


def _seconds(texts: Path, out: Path, workers: int) -> tuple[float, float]:
    start, own = time.perf_counter(), time.process_time()
    export_files([texts], out, Plan("csv", workers=workers))
    return time.perf_counter() - start, time.process_time() - own
