"""The markers of points: 一是, 第一, 第一个优势, 首先, （一）, ① — where they stand and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.numerals.integer import integer
from cqdocs.text.pairs import QUOTE_MARKS, Pair, is_inside, outermost

# Figures in circles, white and black.
_CIRCLED: Final = "".join(
    chr(code)
    for first, last in ("①⑳", "㉑㉟", "㊱㊿", "❶❿", "⓫⓴")
    for code in range(ord(first), ord(last) + 1)
)
_NUMERALS: Final = {
    "han": "[〇零一二三四五六七八九十百千]{1,7}+",
    "digit": r"\d{1,3}+(?!\d)",
    "circled": f"[{_CIRCLED}]",
    "any": r"(?:[〇零一二三四五六七八九十百千]{1,7}+|\d{1,4}+)",
}
# 一是一 is a phrase, 一、二产业 joins two numbers, and 1.5 is one.
_NEVER_BEHIND: Final = {
    "han": r"(?!(?P=n)(?:[,。;、!?]|\Z))(?<!、(?=[一二三四五六七八九十]))",
    "digit": r"(?!\d)",
}
# What may set a marker off from its text. A listing comma before another number joins two numbers.
_DELIMITERS: Final = {
    "required": r"(?P<delimiter>\s*+(?:[,:]|、(?![〇零一二三四五六七八九十\d]))\s*+)",
    "optional": r"(?P<delimiter>\s*+(?:[,:、]\s*+)?+)",
    "blank": r"(?P<delimiter>\s++|\Z|(?=【))",
    "none": r"(?P<delimiter>\s*+)",
}
_LONGEST_NOUN: Final = 6
_LONGEST_MARKER: Final = 30


@frozen
class PointRow:
    """A row of points.toml."""

    series: str
    delimiter: str
    example: str
    before: str = ""
    numerals: str = "han"
    after: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    traditional: tuple[str, ...] = ()
    behind: str = ""
    opens_behind: str = ""
    noun: bool = False
    bullet: bool = False
    closing: bool = False
    alone: bool = False


class Marker(NamedTuple):
    """A marker in the text of a paragraph.

    `series` is what its fellows share; `ordinal` is None for a bullet, and 0 for a word that closes a
    list of any length. The text of the point begins at `text`. `opens`: a list may begin here.
    """

    start: int
    end: int
    text: int
    series: str
    ordinal: int | None
    alone: bool = False
    opens: bool = True


@cache
def _rows() -> tuple[PointRow, ...]:
    return load("points", PointRow)


def _shape(row: PointRow) -> str:
    if row.words:
        return f"(?P<word>{one_of((*row.words, *row.traditional))})" + (
            "" if row.bullet else "是?+"
        )
    blank = r"\s?" if row.alone else ""
    numeral = rf"{regex.escape(row.before)}{blank}(?P<n>{_NUMERALS[row.numerals]}){blank}"
    if not row.after:
        return numeral
    after = rf"(?P<after>{one_of(row.after)})"
    if row.alone:
        # An article put between two others: 第一百二十条之一.
        return numeral + after + rf"(?:之{_NUMERALS['han']})?+"
    if not row.noun:
        # A bracket ends a number, whatever follows: (1)5公升.
        enclosed = bool(row.before) and row.numerals == "digit"
        return numeral + after + ("" if enclosed else _NEVER_BEHIND[row.numerals])
    return rf"{numeral}{after}(?:是|(?P<noun>\p{{Han}}{{0,{_LONGEST_NOUN}}}?)(?=\s*+[,:、]))"


@cache
def _markers() -> regex.Pattern[str]:
    options = []
    for index, row in enumerate(_rows()):
        delimiter = _DELIMITERS["optional" if row.noun else row.delimiter]
        # Only looked at, since the comma behind one marker is the mark before the next.
        options.append(rf"(?P<row{index}>{_shape(row)})(?={delimiter})")
    behind = regex.escape("".join({mark for row in _rows() for mark in row.behind}))
    return regex.compile(rf"(?:\A|(?P<left>[{behind}]))\s*+(?:{'|'.join(options)})")


@cache
def _openings() -> re.Pattern[str]:
    """Where a marker may stand: at the start or behind a mark, before the first character of one.

    Found by the engine of `re`, which spares the long pattern all other marks of the text.
    """
    behind = re.escape("".join(sorted({mark for row in _rows() for mark in row.behind})))
    firsts = re.escape("".join(sorted({first for row in _rows() for first in _firsts(row)})))
    return re.compile(rf"(?:\A|[{behind}])(?=\s*[{firsts}\d])")


def _firsts(row: PointRow) -> str:
    """The characters with which the markers of a row begin; digits aside."""
    if row.words:
        return "".join(word[0] for word in (*row.words, *row.traditional))
    return row.before[:1] or {"han": "〇零一二三四五六七八九十百千", "circled": _CIRCLED}.get(
        row.numerals, ""
    )


def find_markers(folded: str, pairs: tuple[Pair, ...]) -> Iterator[Marker]:
    """What looks like a marker in the text of a paragraph, in order; nothing inside quotation marks.

    >>> [(marker.start, marker.series, marker.ordinal) for marker in find_markers("一是甲;二是乙。", ())]
    [(0, 'is', 1), (4, 'is', 2)]
    """
    quoted = outermost(pairs, QUOTE_MARKS)
    done = 0
    for opening in _openings().finditer(folded):
        match = _markers().match(folded, opening.start()) if opening.start() >= done else None
        if match is None:
            continue
        done = match.end()
        marker = _read(match)
        if marker is not None and not is_inside(quoted, marker.start):
            yield marker


def opens_with_marker(folded: str, start: int, end: int) -> bool:
    """Whether a stretch of the folded text begins with what looks like a marker."""
    head = folded[start : min(end, start + _LONGEST_MARKER)]
    return _markers().match(head) is not None


def _read(match: regex.Match[str]) -> Marker | None:
    index = next(index for index in range(len(_rows())) if match[f"row{index}"] is not None)
    row = _rows()[index]
    if match["left"] and match["left"] not in row.behind:
        return None
    start, end = match.span(f"row{index}")
    series = row.series
    ordinal: int | None = None
    if row.noun:
        series += f":{match['after']}{match['noun'] or ''}"
    if row.words and not row.bullet:
        ordinal = _word_ordinal(row, match["word"])
    elif not row.bullet:
        ordinal = integer(match["n"])
        if ordinal is None:
            return None
    opens = not (row.opens_behind and match["left"]) or match["left"] in row.opens_behind
    return Marker(start, end, match.end("delimiter"), series, ordinal, row.alone, opens)


def _word_ordinal(row: PointRow, word: str) -> int:
    words = row.words if word in row.words else row.traditional
    at = words.index(word)
    return 0 if row.closing and at == len(words) - 1 else at + 1
