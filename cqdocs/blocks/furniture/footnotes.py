"""Footnotes: the notes below a text, and the marks in it that lead to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim
from cqdocs.lines.passage import Passage
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span

_NAMES: Final = ("注释", "註釋", "注", "註", "脚注", "尾注", "注释:", "註釋:", "注:", "註:")


class Footnotes(NamedTuple):
    """The claims on the notes of a page, by where they begin, and the marks in its text."""

    claims: dict[int, Claim]
    marks: tuple[Span, ...]


@cache
def _mark() -> regex.Pattern[str]:
    return regex.compile(r"[①-⑳㉑-㉟㊱-㊿]|\[\d{1,3}\]|〔\d{1,3}〕")


@cache
def _rule() -> regex.Pattern[str]:
    return regex.compile(r"[—―_-]{4,}")


def find_footnotes(folded: str, passages: Sequence[Passage]) -> Footnotes:
    """The notes on a page, where the text above bears their marks.

    A note begins with a mark that also stands inside the text between it and the notes before. They stand
    below a rule or the word 注释, or at the end of the page, and then each has its mark in the text.
    """
    claims: dict[int, Claim] = {}
    marks: list[Span] = []
    place = begin = 0
    while place < len(passages):
        end = _run(folded, passages, place)
        if end > place > begin:
            found = _marks_above(folded, passages[begin:place], passages[place:end])
            begin = end
            above = passages[place - 1].words
            named = above in _NAMES or _rule().fullmatch(above) is not None
            whole = end == len(passages) and len({m.of(folded) for m in found}) == end - place
            if found and (named or whole):
                marks.extend(found)
                for note in passages[place - (above in _NAMES) : end]:
                    claims[note.span.start] = (FurnitureBlock(note.span, FurnitureKind.FOOTNOTE),)
        place = max(end, place + 1)
    return Footnotes(claims, tuple(sorted(set(marks))))


def _run(folded: str, passages: Sequence[Passage], place: int) -> int:
    """Where the passages end that begin with a mark each, from `place` on."""
    while place < len(passages) and _mark().match(folded, *passages[place].span):
        place += 1
    return place


def _marks_above(folded: str, above: Sequence[Passage], notes: Sequence[Passage]) -> list[Span]:
    """The marks of some notes inside the passages above them."""
    heads = (_mark().match(folded, *note.span) for note in notes)
    wanted = {head[0] for head in heads if head}
    return [
        Span(*match.span())
        for passage in above
        for match in _mark().finditer(folded, passage.span.start + 1, passage.span.end)
        if match[0] in wanted
    ]
