"""The figures or times of a document, each with its sentence and with what is around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Generic, TypeVar

from attrs import frozen

from cqdocs.exports.context import Around, walk
from cqdocs.model.document import Document
from cqdocs.model.leaves import Caption, Heading, MetadataLine, Paragraph
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.model.node import TextNode

M = TypeVar("M", Quantity, TimeExpression)


@frozen
class Found(Generic[M]):
    """A mention; the sentence that holds it, or the heading, caption or field; and its index there."""

    mention: M
    around: Around
    sentence: TextNode
    index: int

    def excerpt(self, room: int) -> tuple[str, int]:
        """At most `room` characters of the sentence, and the index of the mention in them.

        They are those around the mention, with … where the sentence is cut.
        """
        text, end = self.sentence.text, len(self.sentence.text)
        if end <= room:
            return text.rstrip(), self.index
        before = max(1, (room - len(self.mention.text)) // 2)
        start = max(0, min(self.index - before, end - room))
        shown = text[start : start + room]
        if start:
            shown = f"…{shown[1:]}"
        if start + room < end:
            shown = f"{shown[:-1]}…"
        return shown.rstrip(), self.index - start


def find(document: Document, kind: type[M], kinds: Collection[str] = ()) -> list[Found[M]]:
    """All quantities or all times of a document, in source order; of these kinds, if any are named."""
    found = [
        one
        for node, around in walk(document)
        if isinstance(node, Paragraph | Heading | Caption | MetadataLine)
        for one in _inside(node, around, kind)
        if not kinds or one.mention.kind in kinds
    ]
    return sorted(found, key=attrgetter("mention.span.start"))


def _inside(
    node: Paragraph | Heading | Caption | MetadataLine, around: Around, kind: type[M]
) -> Iterator[Found[M]]:
    sentences: Sequence[TextNode] = (node,)
    if isinstance(node, Paragraph):
        sentences = node.sentences or sentences
    starts = [sentence.span.start for sentence in sentences]

    def place(mention: M) -> int:
        return max(0, bisect_right(starts, mention.span.start) - 1)

    mentions = (mention for mention in node.mentions if isinstance(mention, kind))
    for number, together in groupby(mentions, key=place):
        sentence: TextNode = sentences[number]
        begins = [*sentence.piece_starts]
        offsets = [piece.start for piece in sentence.pieces]
        for mention in together:
            piece = max(0, bisect_right(offsets, mention.span.start) - 1)
            index = begins[piece] + mention.span.start - offsets[piece]
            yield Found(mention, around, sentence, index)
