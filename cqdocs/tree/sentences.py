"""Where sentences end (GB/T 15834-2011): at 。？！ outside brackets, with the marks that close behind.

A semicolon, an ellipsis and a point between digits end no sentence. A question or exclamation inside
a quotation that the sentence goes on after (他问“为什么？”的时候) ends none either, nor does a quotation
that somebody is then said to have spoken (“好。”他说。).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.text.characters import BLANK, CLOSING
from cqdocs.text.pairs import WORD_MARKS, Pair, is_inside, outermost

_BRACKETS: Final = frozenset("([【〔")
# A clause that says who spoke is no longer than this before its verb.
_LONGEST_SPEAKER: Final = 12


@frozen
class ReportRow:
    """A row of sentences.toml."""

    verbs: tuple[str, ...]
    example: str


@cache
def _ends() -> re.Pattern[str]:
    """A run of ending marks and what closes behind; a Latin full stop only where a blank may follow."""
    # The engine of `re` looks for a class of characters three times as fast as that of `regex`.
    closing = re.escape(CLOSING + '"')
    return re.compile(rf"[。!?.](?:(?<!\.)|(?=\s|\Z))[。!?…]*(?P<close>[{closing}]+)?[{BLANK}]*")


@cache
def _latin_stop() -> regex.Pattern[str]:
    """A full stop behind a Latin word and before a new one."""
    return regex.compile(r"(?<=\p{Ll}{2})\.(?=\s++(?:\p{Lu}|\p{Han})|\s*+\Z)")


@cache
def _reported() -> regex.Pattern[str]:
    verbs = one_of(verb for row in load("sentences", ReportRow) for verb in row.verbs)
    return regex.compile(rf"[^。!?;:,、“”\n]{{0,{_LONGEST_SPEAKER}}}{verbs}")


def sentence_ends(folded: str, pairs: tuple[Pair, ...]) -> Iterator[int]:
    """Where each sentence of a paragraph ends, the blanks behind it included; the last at its end.

    >>> text = "产量1092.8万吨!“好。”他说。"
    >>> [text[:end] for end in sentence_ends(text, ())][0]
    '产量1092.8万吨!'
    """
    brackets = outermost(pairs, _BRACKETS)
    opened = {pair.end - 1: pair for pair in pairs if pair.mark in WORD_MARKS}
    begin = 0
    for match in _ends().finditer(folded):
        start, end = match.span()
        if folded[start] == "." and _latin_stop().match(folded, start) is None:
            continue
        if brackets and is_inside(brackets, start):
            continue
        # Most marks have nothing that closes behind them.
        if match.lastgroup and end < len(folded) and _goes_on(folded, begin, match, opened):
            continue
        begin = end
        yield begin
    if begin < len(folded):
        yield len(folded)


def _goes_on(folded: str, begin: int, match: re.Match[str], opened: dict[int, Pair]) -> bool:
    """Whether the sentence goes on behind a mark that a quotation closes after."""
    closing = [opened[at] for at in range(*match.span("close")) if at in opened]
    if not closing:
        return False
    quote = closing[-1]
    before = folded[max(begin, quote.start - 2) : quote.start].rstrip(BLANK)
    if not before:
        return _reported().match(folded, match.end()) is not None
    ended = folded[match.start() : match.start("close")]
    return not before.endswith((":", ",")) and "。" not in ended
