"""Fixed expressions: words that hold a numeral and count nothing (下一步, 三峡, 四面八方).

Two sources: the words of fixed.toml, and the families of phrases.py. Both are looked for
round Han numerals alone, with a few comparisons of characters at each.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.mentions.fixed.phrases import GOES_ON, PLAIN, is_free, match_phrase, opens_phrase

# What else makes a word look as if it counted: formal numerals that are parts of words, too (大陆).
_ANCHORS: Final = PLAIN | frozenset("零〇亿億兆卅陆陸伍肆拾柒捌玖")
# Reasons that settle what a word is, whatever phrase its numeral may seem to open.
_FIRM: Final = frozenset(["place", "person", "organisation", "product", "event", "work", "figure"])
# Room behind the text, so that no look at a neighbour falls off either end.
_ROOM: Final = "\0" * 8


# No fixed expression goes on for longer than this.
_REACH: Final = 8


@frozen
class FixedRow:
    """A row of fixed.toml."""

    reason: str
    words: tuple[str, ...]
    example: str


class _Word(NamedTuple):
    text: str
    anchor: int  # where its first numeral stands
    firm: bool
    counts: bool


# Where an expression stands, whether no longer phrase may hold it, and whether it counts after all.
_Found: TypeAlias = tuple[int, int, bool, bool]


@cache
def _words() -> dict[str, tuple[_Word, ...]]:
    """The words by the two characters at their first numeral, the longest first.

    The two are the numeral and what follows, or, in a word that ends with it, what precedes and it.
    """
    table: dict[str, list[_Word]] = {}
    for row in load("fixed", FixedRow):
        for text in row.words:
            anchor = next(at for at, character in enumerate(text) if character in _ANCHORS)
            first = anchor if anchor + 1 < len(text) else anchor - 1
            word = _Word(text, anchor, anchor > 0 or row.reason in _FIRM, row.reason == "figure")
            table.setdefault(text[first : first + 2], []).append(word)
    return {key: tuple(sorted(row, key=lambda word: -len(word.text))) for key, row in table.items()}


@cache
def _anchor() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_ANCHORS))}]")


def find_fixed(folded: str) -> list[tuple[int, int]]:
    """Where the fixed expressions of a text stand, in order and apart from each other.

    >>> text = "四面八方的客商来到四川，下一步要抓好三个方面。"
    >>> [text[start:end] for start, end in find_fixed(text)]
    ['四面八方', '四川', '下一步']
    """
    spans: list[tuple[int, int]] = []
    text = folded + _ROOM
    done = 0
    for anchor in _anchor().finditer(folded):
        at = anchor.start()
        found = _look(text, at, done) if at >= done else None
        if found is not None:
            start, done, _, counts = found
            if not counts:
                spans.append((start, done))
    return spans


def fixed_over(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The fixed expression that a stretch of a text touches; None where it touches none.

    >>> fixed_over("四面八方的客商", 2, 4), fixed_over("抓好三个方面", 2, 4)
    ((0, 4), None)
    """
    base = max(0, start - _REACH)
    text = folded[base : end + _REACH] + _ROOM
    done = 0
    for anchor in _anchor().finditer(text, 0, end - base):
        at = anchor.start()
        found = _look(text, at, done) if at >= done else None
        if found is not None:
            first, done, _, counts = found
            if not counts and first + base < end and done + base > start:
                return first + base, done + base
    return None


def _look(text: str, at: int, done: int) -> _Found | None:
    """The expression whose first numeral stands at `at`, if it begins behind `done`."""
    words_at = _words().get
    found = None
    if (rows := words_at(text[at : at + 2])) is not None:
        found = _match_word(text, at, done, rows)
    if (rows := words_at(text[at - 1 : at + 1])) is not None:
        before = _match_word(text, at, done, rows)
        # What ends here goes first where it counts: 三分之一以上 holds no 一以贯之.
        if before is not None and (found is None or before[3]):
            found = before
    # A name or a figure is what it says; a set word may open a longer phrase (一体两翼).
    if (found is None or not found[2]) and opens_phrase(text, at):
        phrase = match_phrase(text, at, done)
        if phrase is not None and (found is None or phrase[1] > found[1]):
            found = (*phrase, True, False)
    return found


def _match_word(text: str, at: int, done: int, words: tuple[_Word, ...]) -> _Found | None:
    """The first of some words, the longest first, that stands with its first numeral at `at`."""
    for word, anchor, firm, counts in words:
        start = at - anchor
        if not text.startswith(word, start) or start < done:
            continue
        end = start + len(word)
        # No numeral runs on over the border of a word: 联合一百家, 近百姓.
        runs_on = text[end] in GOES_ON and word[-1] in PLAIN
        if not runs_on and (anchor or is_free(text, start)):
            return (start, end, firm, counts)
    return None
