"""How the words around a time hedge it: 近10年, 约30天, 30日以内, 2020年3月左右."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.model.kinds import Qualifier


@frozen
class HedgeRow:
    """A row of time_hedges.toml."""

    words: tuple[str, ...]
    side: str
    qualifier: str
    example: str
    not_after: tuple[str, ...] = ()


@cache
def _hedges(side: str) -> tuple[tuple[str, Qualifier, tuple[str, ...]], ...]:
    rows = (row for row in load("time_hedges", HedgeRow) if row.side == side)
    found = ((word, Qualifier(row.qualifier), row.not_after) for row in rows for word in row.words)
    return tuple(sorted(found, key=lambda hedge: -len(hedge[0])))


@cache
def _edges(side: str) -> frozenset[str]:
    return frozenset(word[-1 if side == "before" else 0] for word, *_ in _hedges(side))


def hedge_before(text: str, start: int) -> Qualifier | None:
    """What the words before a length say of it.

    >>> hedge_before("不超过30天", 3)
    <Qualifier.AT_MOST: 'at_most'>
    """
    if not start or text[start - 1] not in _edges("before"):
        return None
    return next(
        (
            found
            for word, found, not_after in _hedges("before")
            if text.endswith(word, max(0, start - 6), start)
            and not text.endswith(not_after, max(0, start - 8), start - len(word))
        ),
        None,
    )


def hedge_behind(text: str, end: int) -> tuple[Qualifier, int] | None:
    """What the words behind a length say of it, and where they end."""
    if end >= len(text) or text[end] not in _edges("behind"):
        return None
    for word, found, _ in _hedges("behind"):
        if text.startswith(word, end):
            return found, end + len(word)
    return None
