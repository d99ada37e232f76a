"""What a rule finds: a figure and where it stands, before it becomes a node."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import attrs

from cqdocs.model.kinds import Qualifier, QuantityKind
from cqdocs.model.mentions import Unit


class Figure(NamedTuple):
    """A quantity with its place in a folded text.

    `written` is where its unit stands, if it stands in one place; `is_hedged_outside` where the
    qualifier is that of a word before or behind it.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: Unit | None = None
    qualifier: Qualifier | None = None
    written: tuple[int, int] | None = None
    is_hedged_outside: bool = False


def written_unit(text: str, figure: Figure) -> Unit | None:
    """The unit of a figure in the characters of the text as it was before folding: ％, not %."""
    if figure.unit is None or figure.written is None:
        return figure.unit
    words = text[slice(*figure.written)]
    return figure.unit if words == figure.unit.text else attrs.evolve(figure.unit, text=words)
