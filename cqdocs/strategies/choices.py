"""Choices read from drawn bytes: what Hypothesis draws once serves a whole paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from attrs import define, field
from hypothesis import strategies as st

T = TypeVar("T")


@define
class Choices:
    """One choice after the other, a byte for each; the first option where no byte is left.

    A draw costs Hypothesis as much for a byte as for a hundred, so a text of many words is one draw.
    Bytes shrink to fewer and to zeros, so that a failing text shrinks to the first words there are.

    >>> choices = Choices(bytes([1, 5]))
    >>> choices.one("甲乙丙"), choices.one("甲乙丙"), choices.one("甲乙丙")
    ('乙', '丙', '甲')
    """

    _bytes: bytes
    _at: int = field(default=0, init=False)

    def one(self, options: Sequence[T]) -> T:
        """One of some options (no more than 256)."""
        byte = self._bytes[self._at] if self._at < len(self._bytes) else 0
        self._at += 1
        return options[byte % len(options)]

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return self.one(range(low, high + 1))

    def once_in(self, times: int) -> bool:
        """Whether a thing happens that happens once in so many times."""
        return self.number(1, times) == times


def choices(size: int) -> st.SearchStrategy[Choices]:
    """So many choices, drawn at once."""
    return st.binary(min_size=size, max_size=size).map(Choices)
