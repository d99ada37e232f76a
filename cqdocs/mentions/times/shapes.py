"""The shape of a text: one letter a character, for what each may be in a time expression.

Patterns look at a shape faster than at the text, for its letters stand for classes of characters.
"""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple

from cqdocs.errors import LexiconError
from cqdocs.mentions.times.script import TRADITIONAL

# Letters of their own: figures, the marks inside a date, and what joins two figures.
_LETTERS: Final = {
    **dict.fromkeys("0123456789", "0"),
    **dict.fromkeys("〇○零一二三四六七八九廿卅两百千万亿半几", "1"),
    "五": "2",
    "十": "3",
    "数": "4",
    **dict.fromkeys("/·", "m"),
    **dict.fromkeys("—–~～-−", "-"),
    **dict.fromkeys("至到", "z"),
    **dict.fromkeys("、和及与", "a"),
    **dict.fromkeys('“"', "q"),
    **dict.fromkeys(":., ", ""),
}
FIGURE: Final = "0-4"
# The letters of words are made of what their characters may be.
TAIL, UNIT, SECOND, FIRST = 1, 2, 4, 8
_WORD: Final = 0x40
_OTHER: Final = "?"
_OLD: Final = "t"
# A table of the codec has room for so many characters.
_ROOM: Final = 255


class Words(NamedTuple):
    """Characters by what they may be: first or second of a word, a unit, or between figure and unit."""

    first: frozenset[str]
    second: frozenset[str]
    unit: frozenset[str]
    tail: frozenset[str]


class Shapes:
    """What makes shapes, for the words that it was given."""

    def __init__(self, words: Words) -> None:
        letters = {character: letter or character for character, letter in _LETTERS.items()}
        bits = (
            (words.first, FIRST),
            (words.second, SECOND),
            (words.unit, UNIT),
            (words.tail, TAIL),
        )
        for character in sorted(frozenset().union(*words)):
            is_of = sum(bit for characters, bit in bits if character in characters)
            letters.setdefault(character, chr(_WORD + is_of))
        for character in TRADITIONAL:
            letters.setdefault(character, _OLD)
        letters[_OTHER] = _OTHER
        if len(letters) > _ROOM:
            raise LexiconError(f"the words for times begin with more than {_ROOM} characters")
        # The codec wants the first of its 256 places for NUL, and U+FFFE where there is none.
        table = "\0" + "".join(letters)
        self._codes = codecs.charmap_build(table.ljust(256, "\ufffe"))
        classes = _OTHER + "".join(letters.values())
        self._classes = classes.ljust(256, _OTHER).encode("latin-1")

    def of(self, text: str) -> bytes:
        """The letters of the characters of a text."""
        return codecs.charmap_encode(text, "replace", self._codes)[0].translate(self._classes)


def letters_with(bits: int) -> str:
    """The letters of the characters that may be something, as the inside of a class.

    >>> letters_with(FIRST), letters_with(TAIL | UNIT | SECOND)
    ('H-O', 'A-GI-O')
    """
    ranges: list[list[int]] = []
    for letter in (_WORD + bit for bit in range(1, 16) if bit & bits):
        if ranges and ranges[-1][1] == letter - 1:
            ranges[-1][1] = letter
        else:
            ranges.append([letter, letter])
    # A pattern looks through the members of a class one by one: a range is one.
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges)
