"""Which closing mark belongs to which opening mark: quotation marks, titles and brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import cache
from typing import Final, NamedTuple

# Each closing mark and the mark that it closes, as they stand after folding.
_OPENER = {
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
    "》": "《",
    "〉": "〈",
    ")": "(",
    "】": "【",
    "]": "[",
    "〕": "〔",
}
_OPENERS = frozenset(_OPENER.values())
# The opening marks of quoted words, and those of titles beside them.
WORD_MARKS: Final = frozenset("“‘「『")
TITLE_MARKS: Final = frozenset("《〈")
QUOTE_MARKS: Final = WORD_MARKS | TITLE_MARKS
QUOTE_CLOSERS: Final = frozenset(mark for mark in _OPENER if _OPENER[mark] in QUOTE_MARKS)


class Pair(NamedTuple):
    """An opening and a closing mark; `end` is behind the closing one."""

    start: int
    end: int
    mark: str


class Pairs(NamedTuple):
    """The pairs of a text in the order in which they open, and the marks that found no partner."""

    pairs: tuple[Pair, ...]
    unpaired: tuple[int, ...]


@cache
def _marks() -> re.Pattern[str]:
    # Several times as fast as `regex`, for a class of characters and nothing else.
    return re.compile("[" + re.escape("".join((*_OPENER, *_OPENERS))) + "]")


def find_pairs(folded: str) -> Pairs:
    """Match the marks of one paragraph.

    A closing mark belongs to the nearest open mark of its kind; what was opened inside and never
    closed stays unpaired. An apostrophe (’ without ‘) is no closing mark.

    >>> find_pairs("“甲《乙》”").pairs
    (Pair(start=0, end=6, mark='“'), Pair(start=2, end=5, mark='《'))
    """
    pairs: list[Pair] = []
    unpaired: list[int] = []
    waiting: list[tuple[int, str]] = []
    open_marks = dict.fromkeys(_OPENERS, 0)
    for match in _marks().finditer(folded):
        at = match.start()
        mark = folded[at]
        if mark in _OPENERS:
            waiting.append((at, mark))
            open_marks[mark] += 1
            continue
        opener = _OPENER[mark]
        if not open_marks[opener]:
            unpaired += [at] if mark != "’" else []
            continue
        open_marks[opener] -= 1
        start, last = waiting.pop()
        while last != opener:
            open_marks[last] -= 1
            unpaired.append(start)
            start, last = waiting.pop()
        pairs.append(Pair(start, at + 1, opener))
    unpaired.extend(at for at, _ in waiting)
    return Pairs(tuple(sorted(pairs)), tuple(sorted(unpaired)))


def outermost(pairs: Sequence[Pair], marks: Container[str]) -> list[Pair]:
    """The pairs of some marks that stand in no other pair of them, in order."""
    outer: list[Pair] = []
    for pair in pairs:
        if pair.mark in marks and (not outer or pair.start >= outer[-1].end):
            outer.append(pair)
    return outer


def is_inside(outer: Sequence[Pair], at: int) -> bool:
    """Whether the character at `at` stands between the marks of one of these outermost pairs."""
    found = bisect_left(outer, (at,)) - 1
    return found >= 0 and at < outer[found].end - 1
