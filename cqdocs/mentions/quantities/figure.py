"""What a rule finds: a figure and where it stands, before it becomes a node."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

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
