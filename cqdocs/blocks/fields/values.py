"""The values of fields: a stretch without what stands around it, and whether it is a date."""

from __future__ import annotations

from typing import Final

from cqdocs.calendar.dates import find_dates
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

_ENCLOSING: Final = "()[]【】"


def trim(folded: str, start: int, end: int) -> Span:
    """The stretch without blanks and brackets around it; at its start where nothing is left."""
    text = folded[start:end]
    left = len(text) - len(text.lstrip(BLANK + "([【"))
    inner = text.strip(BLANK + _ENCLOSING)
    if text.count("(") == text.count(")"):
        left, inner = len(text) - len(text.lstrip(BLANK)), text.strip(BLANK)
    return Span(start + left, start + left + len(inner)) if inner else Span(start, start)


def without_blanks_behind(folded: str, span: Span) -> Span:
    """The stretch without the blanks at its end."""
    return Span(span.start, span.start + len(span.of(folded).rstrip(BLANK)))


def is_date(words: str) -> bool:
    """Whether words are a date, with the time of day or without, and nothing else."""
    found = next(find_dates(words), None)
    return found is not None and (found.start, found.end) == (0, len(words))
