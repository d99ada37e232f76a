"""The chart: how fast each stage is, beside other programs and the floor."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.results import Table

# Where every axis begins, so that the bars of all panels can be compared.
_SLOWEST = 0.01
_OWN, _OTHER = "#1f6f8b", "#b0b0b0"


def draw(tables: Iterable[Table], path: Path) -> bool:
    """Write an SVG of all rows that have MB/s, a panel for each table; whether there was anything to draw.

    Raises ImportError without matplotlib (the extra `bench`).
    """
    import matplotlib as mpl

    drawn = [(table, found) for table in tables if len(found := _rates(table)) > 1]
    if not drawn:
        return False
    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "cqdocs", "svg.fonttype": "none"})
    from matplotlib import pyplot as plt

    fastest = max(rate for _, found in drawn for _, rate in found)
    heights = [len(found) for _, found in drawn]
    figure, panels = plt.subplots(
        len(drawn),
        figsize=(8, 0.3 * sum(heights) + 0.9 * len(drawn)),
        squeeze=False,
        height_ratios=heights,
        layout="constrained",
    )
    for (table, found), axes in zip(drawn, panels[:, 0], strict=True):
        names = [name for name, _ in reversed(found)]
        rates = [rate for _, rate in reversed(found)]
        colours = [_OWN if _is_own(table, name) else _OTHER for name in names]
        axes.set(xscale="log", xlim=(_SLOWEST, fastest * 8), title=table.title, xlabel="MB/s")
        axes.bar_label(axes.barh(names, rates, color=colours), [f" {r:.3g}" for r in rates])
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
    return True


def _rates(table: Table) -> list[tuple[str, float]]:
    if "MB/s" not in table.columns:
        return []
    at = table.columns.index("MB/s")
    return [(row.name, value) for row in table.rows if isinstance(value := row.values[at], float)]


def _is_own(table: Table, name: str) -> bool:
    return "other" not in table.title or name.startswith("cqdocs")
