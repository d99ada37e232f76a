"""A row for each figure or time, its values as text."""

from __future__ import annotations

from attrs import frozen

from cqdocs.exports.context import LONGEST
from cqdocs.exports.mentions import Found
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.tables.numbers import in_digits


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
            value=in_digits(figure.value),
            low=in_digits(figure.low),
            high=in_digits(figure.high),
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
