"""A row for each figure or time, its values as text."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from cqdocs.exports.context import LONGEST
from cqdocs.exports.mentions import Found
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.model.ratio import Ratio


@frozen
class QuantityRow:
    """One figure as a row; `start` and `end` are its place in the source, in characters."""

    document: str
    section: str | None
    speaker: str | None
    text: str
    kind: str
    value: str | None
    low: str | None
    high: str | None
    unit: str | None
    code: str | None
    qualifier: str | None
    sentence: str
    start: int
    end: int

    @classmethod
    def of(cls, document: str, found: Found[Quantity]) -> QuantityRow:
        """The row of a figure in the document of this name."""
        figure = found.mention
        return cls(
            document=document,
            section=found.around.heading,
            speaker=found.around.speaker,
            text=figure.text,
            kind=figure.kind.value,
            value=plain(figure.value),
            low=plain(figure.low),
            high=plain(figure.high),
            unit=figure.unit.text if figure.unit else None,
            code=figure.unit.code if figure.unit else None,
            qualifier=figure.qualifier.value if figure.qualifier else None,
            sentence=found.excerpt(LONGEST)[0],
            start=figure.span.start,
            end=figure.span.end,
        )


@frozen
class TimeRow:
    """One time as a row; `start` and `end` are its place in the source, in characters."""

    document: str
    section: str | None
    speaker: str | None
    text: str
    kind: str
    value: str | None
    qualifier: str | None
    sentence: str
    start: int
    end: int

    @classmethod
    def of(cls, document: str, found: Found[TimeExpression]) -> TimeRow:
        """The row of a time in the document of this name."""
        time = found.mention
        return cls(
            document=document,
            section=found.around.heading,
            speaker=found.around.speaker,
            text=time.text,
            kind=time.kind.value,
            value=time.value,
            qualifier=time.qualifier.value if time.qualifier else None,
            sentence=found.excerpt(LONGEST)[0],
            start=time.span.start,
            end=time.span.end,
        )


def plain(value: Decimal | Ratio | None) -> str | None:
    """A number in digits alone: 38000000 and never 3.8E+7; a share as 1/3.

    >>> plain(Decimal("3.8E+7")), plain(Decimal("99.90")), plain(Ratio(1, 3)), plain(None)
    ('38000000', '99.90', '1/3', None)
    """
    if value is None:
        return None
    return str(value) if isinstance(value, Ratio) else f"{value:f}"
