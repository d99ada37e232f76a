"""Texts that no author writes: whatever they are, twice the text takes twice the time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from benchmarks.results import Bar, Row, Table
from benchmarks.texts import Setup, of_size, whole
from benchmarks.timing import alternating, best

DOUBLING, BESIDE_SEEDS = 2.3, 5.0
UNITS = (
    *("一", "9", "百", "（", "“", "《", "：", "#", "*", "、", "。", "\n", "1,234,", "十万"),
    *("第", "%", "年", "一是", "问：", "**a:**", "王宁:a\n李明:b\n"),
)
# A pair of texts gets no further round when it has taken so many seconds.
_ENOUGH = 4.0


def measure(setup: Setup) -> tuple[Table, ...]:
    """A row for each text at two lengths, of which the longer is twice the shorter."""
    seeds = of_size(setup.size)
    base = best(lambda: whole(seeds), setup.runs) / len(seeds) * 1e6
    rows = [Row("the seeds", (len(seeds), base, None, 1.0))]
    bars: list[Bar] = []
    for name, make in _texts(setup).items():
        works = [partial(whole, make(times)) for times in (1, 2)]
        short, long = alternating(works, setup.runs * 2, enough=_ENOUGH)
        length = len(make(2))
        cost, doubling = long / length * 1e6, long / short
        rows.append(Row(name, (length, cost, doubling, cost / base)))
        bars.append(Bar(f"{name}: doubling", doubling, DOUBLING))
        bars.append(Bar(f"{name}: a character, times the seeds", cost / base, BESIDE_SEEDS))
    columns = ("characters", "µs a character", "times the half", "times the seeds")
    return (Table("hostile texts", columns, tuple(rows), tuple(bars)),)


def _texts(setup: Setup) -> dict[str, Callable[[int], str]]:
    """What makes each text, once or twice as long."""
    made: dict[str, Callable[[int], str]] = {
        f"{unit!r} × {2 * setup.hostile:,}": (unit * setup.hostile).__mul__ for unit in UNITS
    }
    made[f"{setup.nested:,} nested brackets"] = partial(_nested, setup.nested // 2)
    line = of_size(setup.line // 2).replace("\n", "")
    made[f"one line of {setup.line / 1e6:g} MB"] = line.__mul__
    return made


def _nested(depth: int, times: int) -> str:
    return "（" * (depth * times) + "）" * (depth * times)
