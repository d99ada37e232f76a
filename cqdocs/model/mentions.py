"""What running text says: figures, times, quotations, and how many points are announced."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from cqdocs.model.kinds import Qualifier, QuantityKind, QuoteKind, TimeKind
from cqdocs.model.node import TextNode


@frozen
class Unit:
    """A unit or measure word.

    `text` is as written, without the scale word (吨 in 1092.8万吨). `code` is the UCUM code, or the
    ISO 4217 code of a currency, and None for measure words. `factor` takes a value to the SI base
    unit of `dimension`.
    """

    text: str
    code: str | None = None
    dimension: str | None = None
    factor: Decimal | None = None


@frozen
class Quantity(TextNode):
    """A figure with its unit, as exact as it was written.

    `value` is a Decimal (a Fraction where `kind` is fraction); of a range it is None, and `low` and
    `high` hold the bounds.
    """

    kind: QuantityKind = field(kw_only=True)
    value: Decimal | Fraction | None = field(default=None, kw_only=True)
    low: Decimal | Fraction | None = field(default=None, kw_only=True)
    high: Decimal | Fraction | None = field(default=None, kw_only=True)
    unit: Unit | None = field(default=None, kw_only=True)
    qualifier: Qualifier | None = field(default=None, kw_only=True)


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
