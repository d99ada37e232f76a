"""A stretch of the source text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Where something stands in the source: code points, half open, as Python slices count.

    >>> Span(2, 4).of("重庆日报")
    '日报'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The stretch of `text` that this span names."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end
