"""Growth told in doublings: 翻一番, 翻了两番."""

from __future__ import annotations

from decimal import Decimal

from cqdocs.mentions.quantities.amount import Amount
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit

_TURNS = ("翻了", "翻")
# More doublings than this are no figure of a text; a power of two with it would have no end.
_MOST = 64


def read_doubling(text: str, amount: Amount) -> Figure | None:
    """The multiple that so many doublings make: 翻一番 is twice as much, 翻两番 four times."""
    if text[amount.stop : amount.stop + 1] != "番":
        return None
    turn = next((word for word in _TURNS if text.endswith(word, 0, amount.start)), None)
    if turn is None or amount.low != int(amount.low) or not 0 < amount.low <= _MOST:
        return None
    value = Decimal(2 ** int(amount.low))
    start = amount.start - len(turn)
    return Figure(start, amount.stop + 1, QuantityKind.MULTIPLE, value, unit=Unit("番"))
