"""The command: which parts to run, where the results go."""

from __future__ import annotations

import datetime
import json
import os
import platform
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click
from rich.console import Console

from benchmarks.chart import draw
from benchmarks.parts import growth, hostile, memory, mentions, peers, stages, start, workers
from benchmarks.results import Table, as_json
from benchmarks.show import markdown, show
from benchmarks.texts import ROOT, Setup

Tables = dict[str, tuple[Table, ...]]
PARTS: Mapping[str, Callable[[Setup], tuple[Table, ...]]] = {
    "stages": stages.measure,
    "mentions": mentions.measure,
    "peers": peers.measure,
    "memory": memory.measure,
    "start": start.measure,
    "growth": growth.measure,
    "hostile": hostile.measure,
    "workers": workers.measure,
}
BEGIN, END = "<!-- results -->", "<!-- end of results -->"
_DIRECTORY = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
@click.option("--corpus", type=_DIRECTORY, help="A directory of documents (.txt) to measure too.")
@click.option(
    "--out",
    type=_DIRECTORY,
    default=ROOT / "build" / "benchmarks",
    help="Where benchmarks.json and benchmarks.svg go; a benchmarks.md there gets the tables.",
)
def main(parts: tuple[str, ...], corpus: Path | None, out: Path) -> None:
    """Measure the PARTS that are named, or all; print tables, and write JSON and a chart."""
    # What is not printed on a terminal is read in an editor.
    console = Console() if Console().is_terminal else Console(width=120)
    setup = Setup(corpus=corpus)
    tables: Tables = {}
    for name in parts or tuple(PARTS):
        with console.status(name):
            tables[name] = PARTS[name](setup)
        for table in tables[name]:
            show(console, table)
        write(tables, out)  # a run that is stopped has what it measured until then
    missed = [bar for of in tables.values() for table in of for bar in table.bars if not bar.met]
    console.print(f"{len(missed)} bars missed" if missed else "no bar missed")
    console.print(f"written to {out}")


def write(tables: Tables, out: Path) -> None:
    """Write what was measured as JSON and as a chart, and into the page where there is one."""
    out.mkdir(parents=True, exist_ok=True)
    found = {"made": _made(), "parts": as_json(tables.items())}
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    (out / "benchmarks.json").write_text(text, encoding="utf-8")
    page = out / "benchmarks.md"
    if page.exists():
        page.write_text(_filled(page.read_text(encoding="utf-8"), tables), encoding="utf-8")
    try:
        draw([table for of in tables.values() for table in of[:1]], out / "benchmarks.svg")
    except ImportError:
        Console(stderr=True).print("no chart: it takes the extra bench (matplotlib)")


def _made() -> dict[str, str]:
    """When and on what machine."""
    return {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
    }


def _filled(page: str, tables: Tables) -> str:
    """The page with the tables between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = _made()
    head = f"Measured on {made['date']}, Python {made['python']}, {made['machine']}."
    lines: Iterable[str] = (
        line for of in tables.values() for table in of for line in markdown(table)
    )
    return "\n".join((before + BEGIN, "", head, "", *lines)) + END + after
