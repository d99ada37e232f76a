"""Figures as one line each, for tables that a reader can check against the text."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

import cqdocs
from cqdocs import Quantity
from cqdocs.model.ratio import Ratio

REFERENCE = datetime.date(2022, 8, 20)
# A text, and a line for each figure that it holds.
Row = tuple[str, ...]


def _number(value: Decimal | None) -> str:
    return str(value) if value is None or isinstance(value, Ratio) else f"{value:f}"


def line(figure: Quantity) -> str:
    """A figure as text, kind, value or bounds, unit and qualifier, without those that it has not.

    >>> line(cqdocs.parse_quantity("1092.8万吨")), line(cqdocs.parse_quantity("5—10个"))
    ('1092.8万吨 measure 10928000 吨', '5—10个 count 5..10 个')
    """
    one = figure.value is not None
    value = _number(figure.value) if one else f"{_number(figure.low)}..{_number(figure.high)}"
    words = [figure.text, figure.kind.value, value]
    words += [figure.unit.text] if figure.unit else []
    words += [figure.qualifier.value] if figure.qualifier else []
    return " ".join(words)


def lines(text: str) -> list[str]:
    """The figures of a text."""
    return [line(figure) for figure in cqdocs.parse(text, reference_date=REFERENCE).quantities]


def table(groups: dict[str, list[Row]]) -> pytest.MarkDecorator:
    """One test a row, named by its group and its place there."""
    return pytest.mark.parametrize(
        ("text", "figures"),
        [
            pytest.param(text, list(figures), id=f"{name} {number}")
            for name, rows in groups.items()
            for number, (text, *figures) in enumerate(rows, 1)
        ],
    )
