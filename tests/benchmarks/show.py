"""Tables for a terminal and for a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from benchmarks.results import Bar, Table

# Of more bars than this a page names those that are missed; the figures of all are in the table.
_MOST_BARS = 8


def show(console: Console, table: Table) -> None:
    """Print a table, and below it whether its bars are met."""
    grid = Grid(title=table.title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold")
    grid.add_column("")
    for name in table.columns:
        grid.add_column(Text(name), justify="right")
    for cells in table.cells:
        grid.add_row(*map(Text, cells))
    console.print(grid)
    for bar in _worst_first(table.bars):
        console.print(Text(f"  {bar}", style="green" if bar.met else "bold red"))


def markdown(table: Table) -> Iterator[str]:
    """The lines of a table and its bars in Markdown."""
    yield f"## {table.title[0].upper()}{table.title[1:]}"
    yield ""
    yield _line(("", *table.columns))
    yield _line(("---", *("---:" for _ in table.columns)))
    yield from (_line(cells) for cells in table.cells)
    yield ""
    told = _worst_first(table.bars)
    if len(told) > _MOST_BARS:
        missed = [bar for bar in told if not bar.met]
        yield f"{len(told) - len(missed)} of {len(told)} bars are met."
        yield ""
        told = missed
    yield from (f"- {_code(str(bar))}" for bar in told)
    if told:
        yield ""


def _worst_first(bars: Iterable[Bar]) -> list[Bar]:
    return sorted(bars, key=lambda bar: bar.met)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(_code, cells)) + " |"


def _code(words: str) -> str:
    """Words that Markdown would read as its own marks, as code."""
    return f"`{words}`" if set(words) & set("*_#`") else words
