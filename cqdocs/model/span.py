"""A stretch of the source text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen


@frozen(order=True)
class Span:
    """Where something stands in the source: code points, half open, as Python slices count.

    >>> Span(2, 4).of("重庆日报")
    '日报'
    >>> start, end = Span(2, 4)
    """

    start: int
    end: int

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def of(self, text: str) -> str:
        """The stretch of `text` that this span names."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end
