"""Years of the era names of the dynasties: 康熙二十年."""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from cqdocs.calendar.partial import Partial, one
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.figures import SMALL, small
from cqdocs.mentions.times.setting import Grain, Point


@frozen
class ReignRow:
    """A row of reigns.toml: an era name and its first year."""

    words: tuple[str, ...]
    first: int
    example: str


@cache
def _reign() -> regex.Pattern[str]:
    names = one_of(word for row in load("reigns", ReignRow) for word in row.words)
    return regex.compile(rf"(?P<name>{names})(?P<count>{SMALL}|元)年")


@cache
def _reigns() -> dict[str, int]:
    return {word: row.first for row in load("reigns", ReignRow) for word in row.words}


@cache
def _firsts() -> frozenset[str]:
    return frozenset(name[0] for name in reign_names())


def read_reign(text: str, start: int) -> Point | None:
    """A year of a reign.

    >>> read_reign("康熙二十年", 0).extent.edtf
    '1681'
    """
    match = _reign().match(text, start) if text[start] in _firsts() else None
    if match is None:
        return None
    count = 1 if match["count"] == "元" else small(match["count"])
    if not count:
        return None
    return Point(match.end(), one(Partial(_reigns()[match["name"]] + count - 1)), Grain.YEAR)


@cache
def reign_names() -> tuple[str, ...]:
    """The era names."""
    return tuple(_reigns())
