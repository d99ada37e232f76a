"""A paragraph as one string over the pieces of the source it stands in.

This is the only map from the place of a word in a paragraph back to its offset in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from attrs import frozen

from cqdocs.model.node import is_latin
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK
from cqdocs.text.fold import fold


class Place(NamedTuple):
    """Where a stretch of a run stands: what a text node is made of."""

    span: Span
    text: str
    pieces: tuple[Span, ...]


@frozen
class Run:
    """The text of a paragraph, as written and folded, with the source offset of each piece.

    `starts[k]` is where `pieces[k]` begins in `text`.
    """

    text: str
    folded: str
    pieces: tuple[Span, ...]
    starts: tuple[int, ...]

    @property
    def span(self) -> Span:
        """From the first character of the first piece to the last of the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def offset(self, index: int) -> int:
        """The source offset of the character at `index`."""
        at = bisect_right(self.starts, index) - 1
        start, end = self.pieces[at]
        return min(start + index - self.starts[at], end)

    def place(self, start: int, end: int) -> Place:
        """Where the stretch from `start` to `end` stands in the source."""
        pieces = self.pieces_of(start, end)
        return Place(span_of(pieces), self.text[start:end], pieces)

    def pieces_of(self, start: int, end: int) -> tuple[Span, ...]:
        """The pieces of the source in which the stretch from `start` to `end` stands."""
        if len(self.pieces) == 1:
            base = self.pieces[0].start
            return (Span(base + start, base + end),)
        return tuple(self._cut(start, end)) or (Span(self.offset(start), self.offset(start)),)

    def _cut(self, start: int, end: int) -> Iterable[Span]:
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end)
        for begin, piece in zip(self.starts[first:last], self.pieces[first:last], strict=True):
            low, high = max(start - begin, 0), min(end - begin, piece.end - piece.start)
            if low < high:
                yield Span(piece.start + low, piece.start + high)


def span_of(pieces: tuple[Span, ...]) -> Span:
    """From the first character of some pieces to the last."""
    return pieces[0] if len(pieces) == 1 else Span(pieces[0].start, pieces[-1].end)


def make_run(source: str, folded: str, pieces: Sequence[Span]) -> Run:
    """Join pieces of the source into one run.

    Nothing is put between two pieces, but one space where Latin words meet; blanks that stand there
    already give way to it, so that the place of every character can be told from text and pieces.
    """
    if len(pieces) == 1:
        return Run(pieces[0].of(source), pieces[0].of(folded), tuple(pieces), (0,))
    kept: list[Span] = []
    texts: list[str] = []
    for piece in pieces:
        start, words = piece.start, piece.of(source)
        if texts and _latin_joint(texts[-1], words):
            before = texts[-1].rstrip(BLANK)
            kept[-1] = Span(kept[-1].start, kept[-1].start + len(before))
            texts[-1] = before + " "
            words = words.lstrip(BLANK)
            start = piece.end - len(words)
        kept.append(Span(start, piece.end))
        texts.append(words)
    text = "".join(texts)
    starts = accumulate(map(len, texts[:-1]), initial=0)
    return Run(text, fold(text), tuple(kept), tuple(starts))


def _latin_joint(before: str, after: str) -> bool:
    left, right = before.rstrip(BLANK), after.lstrip(BLANK)
    return bool(left and right) and is_latin(left[-1]) and is_latin(right[0])
