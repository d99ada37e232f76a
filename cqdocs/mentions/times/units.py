"""The units in which lengths of time are counted."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of


@frozen
class UnitRow:
    """A row of time_units.toml."""

    words: tuple[str, ...]
    step: str
    example: str
    factor: int = 1
    needs: str = ""
    not_before: tuple[str, ...] = ()


@cache
def units() -> dict[str, UnitRow]:
    """The rows by their words."""
    return {word: row for row in load("time_units", UnitRow) for word in row.words}


@cache
def unit_pattern() -> str:
    """A unit of time, with what must not follow."""
    rows = load("time_units", UnitRow)
    words = [(word, row.not_before) for row in rows for word in row.words]
    words.sort(key=lambda pair: -len(pair[0]))
    return (
        "(?:"
        + "|".join(
            word + (f"(?!{one_of(not_before)})" if not_before else "") for word, not_before in words
        )
        + ")"
    )
