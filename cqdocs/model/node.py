"""What every node of the tree has and can do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import Factory, field, frozen

from cqdocs.model.span import Span

N = TypeVar("N", bound="Node")


def is_latin(character: str) -> bool:
    """Whether words of this character's script are set apart by spaces, in letters of either width."""
    return character.isalnum() and (character < "\u2e80" or "\uff10" <= character <= "\uff5a")


@frozen
class Node:
    """A part of a document that knows where it stood in the source."""

    span: Span

    @property
    def parts(self) -> tuple[Node, ...]:
        """The nodes directly inside this one, in source order."""
        return ()

    @property
    def cover(self) -> tuple[Span, ...]:
        """The stretches of the source that a leaf of the tree accounts for; else nothing."""
        return ()

    def holds(self, offset: int) -> bool:
        """Whether the source character at `offset` is inside this node."""
        return any(start <= offset < end for start, end in self.cover or (self.span,))

    def walk(self) -> Iterator[Node]:
        """Yield this node and all nodes inside it, each before its parts."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if parts := node.parts:
                waiting += parts[::-1]

    def find_all(self, kind: type[N]) -> tuple[N, ...]:
        """All nodes of one type in this node (itself included), in source order.

        >>> import cqdocs
        >>> point = cqdocs.parse("办了两件事:一是修路;二是通水。").points[0]
        >>> [paragraph.text for paragraph in point.find_all(cqdocs.Paragraph)]
        ['修路;']
        """
        found = (node for node in self.walk() if isinstance(node, kind))
        return tuple(sorted(found, key=_start))


def _start(node: Node) -> int:
    return node.span.start


def _whole(node: TextNode) -> tuple[Span, ...]:
    return (node.span,)


@frozen
class TextNode(Node):
    """A node with a reading text: what a reader sees, markup and page breaks gone.

    `pieces` are the spans whose slices of the source make up `text`. They are joined by nothing,
    or by one space where a Latin word would run into the next.
    """

    text: str
    pieces: tuple[Span, ...] = field(default=Factory(_whole, takes_self=True), kw_only=True)

    def holds(self, offset: int) -> bool:
        """Whether the source character at `offset` is in the text, or in what frames it."""
        return any(start <= offset < end for start, end in self.cover or self.pieces)

    @property
    def piece_starts(self) -> tuple[int, ...]:
        """Where in `text` each of the pieces begins.

        >>> import cqdocs
        >>> cqdocs.parse("甲**乙**丙").paragraphs[0].piece_starts
        (0, 1, 2)
        """
        starts: list[int] = []
        begin = 0
        for start, end in self.pieces:
            begin += 0 < begin < len(self.text) and _space_joins(self.text, begin)
            starts.append(begin)
            begin += end - start
        return tuple(starts)

    def source_offset(self, index: int) -> int:
        """Where in the source the character `text[index]` stands.

        A space that joins two pieces stands nowhere: it is given the offset at which the first of
        them ends. `len(text)` gives the end of the last piece. Raises IndexError beyond that.

        >>> import cqdocs
        >>> cqdocs.parse("## 一月").sections[0].heading.source_offset(1)
        4
        """
        if not 0 <= index <= len(self.text):
            raise IndexError(f"the text has {len(self.text)} characters, so no index {index}")
        end = self.span.start
        for begin, (start, stop) in zip(self.piece_starts, self.pieces, strict=True):
            if index < begin:
                return end
            if index < begin + stop - start:
                return start + index - begin
            end = stop
        return end


def _space_joins(text: str, at: int) -> bool:
    """Whether the character `at` a joint is the space put between two Latin words.

    A piece that would begin or end with a space there gives it up to the joint, so no other space
    stands between Latin characters at the joint of two pieces.
    """
    return (
        text[at : at + 1] == " "
        and is_latin(text[at - 1])
        and is_latin(text[at + 1 : at + 2] or "。")
    )
