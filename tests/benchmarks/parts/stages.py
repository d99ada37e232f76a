"""What a whole parse and each of its stages cost: on the seeds again and again, and on each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.results import Row, Table
from benchmarks.stages import stages
from benchmarks.texts import Setup, documents, megabytes, nodes, of_size, whole
from benchmarks.timing import best


def measure(setup: Setup) -> tuple[Table, ...]:
    """A table of the stages on the text of the seeds, and two of the documents of the corpus."""
    text = of_size(setup.size)
    title = f"stages, on {megabytes(text):.3g} MB of the seeds"
    rows = (Row(name, both) for name, both in _figures(text, setup.runs).items())
    table = Table(title, ("MB/s", "µs a node"), tuple(rows))
    return (table, *_of_documents(tuple(documents(setup.corpus)), setup.runs))


def _figures(text: str, runs: int) -> dict[str, tuple[float, float]]:
    """Megabytes a second and microseconds a node, for each stage."""
    doc = whole(text)
    size, count = megabytes(text), nodes(doc)
    taken = {name: best(work, runs) for name, work in stages(doc).items()}
    return {name: (size / least, least / count * 1e6) for name, least in taken.items()}


def _of_documents(found: Sequence[tuple[str, str]], runs: int) -> Iterator[Table]:
    """A table for each of the two figures, with a row for each document."""
    measured = {name: _figures(text, runs) for name, text in found}
    for place, what in enumerate(("MB/s", "µs a node") if measured else ()):
        rows = []
        for name, text in found:
            figures = [both[place] for both in measured[name].values()]
            rows.append(Row(name, (round(megabytes(text) * 1000), *figures)))
        columns = ("kB", *measured[found[0][0]])
        yield Table(f"each document, {what}", columns, tuple(rows))
