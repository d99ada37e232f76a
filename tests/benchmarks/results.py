"""What was measured, as rows of figures beside the bars that they should keep below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

Value = float | int | str | None


@frozen
class Bar:
    """A figure that should be no more than `most`."""

    name: str
    value: float
    most: float

    @property
    def met(self) -> bool:
        """Whether the figure keeps below its bar."""
        return self.value <= self.most

    def __str__(self) -> str:
        verdict = "met" if self.met else "MISSED"
        return f"{self.name}: {number(self.value)}, bar {number(self.most)}: {verdict}"


@frozen
class Row:
    """What was measured of one thing, a value for each column of its table."""

    name: str
    values: tuple[Value, ...]


@frozen
class Table:
    """What a part measured."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bars: tuple[Bar, ...] = ()

    @property
    def cells(self) -> Iterator[tuple[str, ...]]:
        """The rows as text."""
        for row in self.rows:
            yield (row.name, *map(number, row.values))


def number(value: Value) -> str:
    """A value as it is printed: three digits that count, and thousands set apart."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) or value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"


def as_json(parts: Iterable[tuple[str, tuple[Table, ...]]]) -> dict[str, object]:
    """The tables of each part as JSON values."""
    return {name: [_table(table) for table in tables] for name, tables in parts}


def _table(table: Table) -> dict[str, object]:
    columns = ("name", *table.columns)
    rows = [dict(zip(columns, (row.name, *row.values), strict=True)) for row in table.rows]
    bars = [
        {"name": bar.name, "value": bar.value, "most": bar.most, "met": bar.met}
        for bar in table.bars
    ]
    return {"title": table.title, "rows": rows, "bars": bars}
