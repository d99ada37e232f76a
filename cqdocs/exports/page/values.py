"""What a figure, a time or an announcement says, in the words that the page shows for it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cqdocs.model.mentions import Announcement, Quantity, TimeExpression, Unit
from cqdocs.model.ratio import Ratio

# More digits than any figure of a text has; a number from elsewhere may have a million.
_MOST_DIGITS: Final = 120
# What is repeated in an outline or in rows is to be read at a glance.
_LONGEST: Final = 60


def brief(text: str) -> str:
    """A text that is short, or the beginning of one."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def number(value: Decimal | Ratio | None) -> str:
    """A number in groups of three digits, exactly: 38,000,000; a share as 1/3; nothing for None.

    >>> number(Decimal("3.8E+7")), number(Ratio(1, 3)), number(Decimal("1E+9999"))
    ('38,000,000', '1/3', '1E+9999')
    """
    if value is None:
        return ""
    if isinstance(value, Ratio) or abs(value.adjusted()) > _MOST_DIGITS:
        return str(value)
    return f"{value:,f}"


def amount(quantity: Quantity) -> str:
    """The value of a figure, or the bounds of its range: 5 – 10."""
    if quantity.value is not None:
        return number(quantity.value)
    return " – ".join(filter(None, (number(quantity.low), number(quantity.high))))


def unit(quantity: Quantity) -> str:
    """The unit as it is written, and its code where that says more: 吨 (t)."""
    match quantity.unit:
        case Unit(text=text, code=str(code)) if code != text:
            return f"{text} ({code})"
        case Unit(text=text):
            return text
    return ""


def says(mention: Quantity | TimeExpression | Announcement) -> str:
    """What the hand of a reader finds behind a mention: a line for each thing, key: value.

    >>> import cqdocs
    >>> print(says(cqdocs.parse_quantity("3800万余亩")))
    value: 38,000,000
    unit: 亩
    hedge: above
    kind: measure
    """
    return "\n".join(f"{key}: {value}" for key, value in _lines(mention) if value)


def _lines(mention: Quantity | TimeExpression | Announcement) -> Iterator[tuple[str, str]]:
    if isinstance(mention, Announcement):
        yield "announces", f"{mention.count:,}"
        yield "found", f"{mention.found:,}"
        return
    if isinstance(mention, Quantity):
        yield "value", amount(mention)
        yield "unit", unit(mention)
    else:
        yield "value", mention.value or "open: nothing settles it"
    yield "hedge", (mention.qualifier or "").replace("_", " ")
    yield "kind", mention.kind.replace("_", " ")
