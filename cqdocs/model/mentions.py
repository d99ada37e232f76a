"""What running text says: figures, times, quotations, and how many points are announced."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from cqdocs.model.kinds import Qualifier, QuantityKind, QuoteKind, TimeKind
from cqdocs.model.node import TextNode
from cqdocs.model.ratio import Ratio, exact_decimal

if TYPE_CHECKING:
    import pint


@frozen
class Unit:
    """A unit or measure word.

    `text` is as written, without the scale word (吨 in 1092.8万吨). `code` is the UCUM code, or the
    ISO 4217 code of a currency, and None for measure words. `factor` takes a value to the SI base
    unit of `dimension`, exactly (a 亩 is 2000/3 square metres); None where no multiple does, as for
    degrees of temperature.
    """

    text: str
    code: str | None = None
    dimension: str | None = None
    factor: Decimal | Ratio | None = None

    def to_base(self, value: Decimal) -> Decimal:
        """A value in this unit as one in the SI base unit of its dimension, exactly.

        Money comes in the main unit of its currency, and data in bits. Raises ValueError where no
        factor leads there: measure words, and scales of temperature.

        >>> Unit("亩", None, "area", Ratio(2000, 3)).to_base(Decimal(300))
        Decimal('200000')
        """
        if self.factor is None:
            raise ValueError(f"{self.text} is no multiple of a base unit")
        return exact_decimal(Fraction(value) * Fraction(self.factor))


@frozen
class Quantity(TextNode):
    """A figure with its unit, as exact as it was written.

    `value` is a Decimal (a Ratio where `kind` is fraction); of a range it is None, and `low` and
    `high` hold the bounds.
    """

    kind: QuantityKind = field(kw_only=True)
    value: Decimal | Ratio | None = field(default=None, kw_only=True)
    low: Decimal | Ratio | None = field(default=None, kw_only=True)
    high: Decimal | Ratio | None = field(default=None, kw_only=True)
    unit: Unit | None = field(default=None, kw_only=True)
    qualifier: Qualifier | None = field(default=None, kw_only=True)

    def to_base(self) -> Decimal:
        """The exact value in the SI base unit of the unit's dimension (`unit.dimension` names it).

        Raises ValueError where the quantity is a range (`unit.to_base` takes one bound), or where no
        factor leads to a base unit.

        >>> import cqdocs
        >>> cqdocs.parse_quantity("1092.8万吨").to_base(), cqdocs.parse_quantity("300亩").to_base()
        (Decimal('10928000000'), Decimal('200000'))
        """
        if self.value is None:
            raise ValueError(f"{self.text} has no single value; unit.to_base takes one bound")
        if self.unit is None:
            raise ValueError(f"{self.text} has no unit")
        return self.unit.to_base(self.value)

    def to_pint(self) -> pint.Quantity[Decimal]:
        """The value with its unit as a quantity of the pint library, to convert and to reckon with.

        Needs the extra `pint`. Raises ValueError where the quantity is a range, or where UCUM has no
        code for its unit (currencies, measure words, 亩), and ImportError without the extra.
        """
        # A leaf of the library may be called from here, as document.py calls the JSON writer.
        from cqdocs.exports.as_pint import to_pint

        return to_pint(self)


@frozen
class TimeExpression(TextNode):
    """A date, an interval, a duration or a recurring time.

    `value` is EDTF level 1 for dates and intervals and ISO 8601-1 for the rest; None where nothing
    settles it.
    """

    kind: TimeKind = field(kw_only=True)
    value: str | None = field(default=None, kw_only=True)
    qualifier: Qualifier | None = field(default=None, kw_only=True)


@frozen
class Quote(TextNode):
    """A quotation (“…”) or the title of a work (《…》), with its marks."""

    kind: QuoteKind = field(kw_only=True)


@frozen
class Announcement(TextNode):
    """A clause that says how many points follow: `count` as announced, `found` as counted."""

    count: int = field(kw_only=True)
    found: int = field(kw_only=True)


Mention = Quantity | TimeExpression | Quote | Announcement
