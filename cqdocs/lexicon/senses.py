"""Lexicon files whose rows are words of one sense each."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from cqdocs.lexicon.load import load


@frozen
class SenseRow:
    """A row of such a file: what its words show, and an example that holds one of them."""

    sense: str
    words: tuple[str, ...]
    example: str


@cache
def words_of(file: str, sense: str) -> tuple[str, ...]:
    """The words of one sense in a file, in its order.

    >>> words_of("speakers", "moderator")[:1]
    ('直播员',)
    """
    return tuple(word for row in load(file, SenseRow) if row.sense == sense for word in row.words)
