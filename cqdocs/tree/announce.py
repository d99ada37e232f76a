"""Clauses that say how many points follow: 主要抓了五个方面的工作."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.numerals.integer import integer
from cqdocs.text.characters import BLANK

_LONGEST_CLAUSE: Final = 200
_CLAUSE_ENDS: Final = "。!?;:,"
_BEHIND_CLAUSE: Final = "。:,;!" + BLANK


@frozen
class AnnouncementRow:
    """A row of announcements.toml."""

    measures: tuple[str, ...]
    things: tuple[str, ...]
    example: str


@cache
def _counted() -> regex.Pattern[str]:
    """A number, its measure word, and what is counted, where that is a part of a whole."""
    rows = load("announcements", AnnouncementRow)
    measures = one_of({word for row in rows for word in row.measures})
    things = one_of({word for row in rows for word in row.things})
    numeral = r"(?<![第\d〇零一二三四五六七八九十百千万两.])(?P<n>[一二三四五六七八九十两兩]{1,3}+|\d{1,2}+)"
    return regex.compile(rf"{numeral}(?:{measures}(?P<thing>{things})?|(?P<thing>{things}))")


def _last_clause(words: str) -> tuple[int, int] | None:
    """Where the last clause of a text stands, without the mark behind it."""
    stop = len(words.rstrip(_BEHIND_CLAUSE))
    start = 1 + max(words.rfind(mark, 0, stop) for mark in _CLAUSE_ENDS)
    start += len(words[start:stop]) - len(words[start:stop].lstrip())
    return (start, stop) if start < stop else None


def find_announcement(folded: str, end: int, found: int) -> tuple[int, int, int] | None:
    """The clause that ends a text before a list of `found` points, if it says how many follow.

    Gives where it begins and ends, and the number it announces. Words for the parts of a whole
    (方面, 任务) announce even a wrong number; anything else that is counted only the right one.

    >>> find_announcement("主要抓了五个方面的工作。", 12, 4)
    (0, 11, 5)
    """
    low = max(0, end - _LONGEST_CLAUSE)
    clause = _last_clause(folded[low:end])
    if clause is None:
        return None
    start, stop = low + clause[0], low + clause[1]
    for match in reversed(list(_counted().finditer(folded, start, stop))):
        numeral = match["n"].replace("两", "二").replace("兩", "二")
        count = integer(numeral)
        if count is not None and count > 1 and (match["thing"] or count == found):
            return start, stop, count
    return None
