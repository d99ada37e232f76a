"""A whole parse beside other programs that do a part of its work, on the same text in the same run."""

from __future__ import annotations

from benchmarks.floor import NUMERAL
from benchmarks.others import OTHERS, Do
from benchmarks.results import Row, Table
from benchmarks.texts import Setup, megabytes, of_size, whole
from benchmarks.timing import best

# A program that would take longer than so many seconds for the whole text gets a part of it.
_PATIENCE = 3.0
_SAMPLE = 30


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for each: what it does, on how much, how fast, and how many times as fast a whole parse is."""
    text = of_size(setup.size)
    own = megabytes(text) / best(lambda: whole(text), setup.runs)
    floors: dict[str, Do] = {
        "str.splitlines": lambda text: text.splitlines(),
        "floor: numerals with a unit": lambda text: [m.span() for m in NUMERAL.finditer(text)],
    }
    rows = [Row("cqdocs, a whole parse", (megabytes(text), own, 1.0, ""))]
    rows += [_row(name, do, text, own, setup.runs) for name, do in floors.items()]
    for name, load in OTHERS.items():
        try:
            do = load()
        except ImportError:
            rows.append(Row(name, (None, None, None, "not installed")))
        else:
            rows.append(_row(name, do, text, own, setup.runs))
    columns = ("MB read", "MB/s", "a whole parse is so many times as fast", "")
    return (Table("beside other programs", columns, tuple(rows)),)


def _row(name: str, do: Do, text: str, own: float, runs: int) -> Row:
    sample = text[: len(text) // _SAMPLE + 1]
    do(sample)
    expected = best(lambda: do(sample), 1) * _SAMPLE
    part = text if expected < _PATIENCE else text[: int(len(text) * _PATIENCE / expected)]
    rate = megabytes(part) / best(lambda: do(part), runs)
    return Row(name, (megabytes(part), rate, own / rate, "" if part is text else "on a part"))
