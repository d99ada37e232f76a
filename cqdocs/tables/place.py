"""Where in a document a row stands: under which headings, in whose turn, in which point and sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve, frozen

from cqdocs.exports.context import heading_text, shorten
from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Paragraph
from cqdocs.model.node import Node


@frozen
class Place:
    """What is around a node; the strings are the ids of rows.

    `path` holds the headings from the outermost to the nearest, without those of untitled parts.
    All else is None where nothing of its sort is around. A section, turn or point is around itself.
    """

    path: tuple[str, ...] = ()
    section: str | None = None
    turn: str | None = None
    point: str | None = None
    sentence: str | None = None
    speech: Turn | None = None


class Ids:
    """The ids of the rows of one document: its own, the table, and the number there from 1."""

    def __init__(self, name: str, doc: Document) -> None:
        self._name = name
        self._numbers: dict[int, str] = {}
        self._number("sections", doc.sections)
        self._number("turns", doc.turns)
        self._number("points", doc.points)
        self._number("sentences", doc.sentences)

    def _number(self, table: str, nodes: tuple[Node, ...]) -> None:
        # By identity: nodes that are equal are not the same, and a hash would walk the whole node.
        self._numbers |= {id(node): self.nth(table, at) for at, node in enumerate(nodes, 1)}

    def nth(self, table: str, number: int) -> str:
        """The id of a row by its number, from 1."""
        return f"{self._name}#{table}-{number}"

    def of(self, node: Node) -> str:
        """The id of a section, turn, point or sentence of the document."""
        return self._numbers[id(node)]


class Places:
    """The place of each node of a document, and of any offset in its source."""

    def __init__(self, doc: Document, ids: Ids) -> None:
        self._ids = ids
        self._places: dict[int, Place] = {}
        self._parents: dict[int, Place] = {}
        self._holders: list[Section | Turn | Point] = []
        self._outside = Place()
        waiting: list[tuple[Node, Place]] = [(doc, self._outside)]
        while waiting:
            node, around = waiting.pop()
            waiting.extend(self._enter(node, around))

    def of(self, node: Node) -> Place:
        """The place of a node."""
        return self._places[id(node)]

    def parent(self, node: Node) -> Place:
        """What is around a section, turn or point, itself left out."""
        return self._parents[id(node)]

    def at(self, offsets: list[int]) -> Iterator[Place]:
        """The places of some offsets in ascending order: those of the innermost holders there."""
        holders = iter(sorted(self._holders, key=lambda node: (node.span.start, -node.span.end)))
        coming = next(holders, None)
        open_: list[Section | Turn | Point] = []
        for offset in offsets:
            while coming and coming.span.start <= offset:
                open_.append(coming)
                coming = next(holders, None)
            while open_ and open_[-1].span.end <= offset:
                open_.pop()
            yield self.of(open_[-1]) if open_ else self._outside

    def _enter(self, node: Node, around: Place) -> Iterator[tuple[Node, Place]]:
        """Note the place of a node, and give its parts with theirs."""
        inside = self._inside(node, around)
        self._places[id(node)] = inside
        if isinstance(node, Section | Turn | Point):
            self._parents[id(node)] = around
            self._holders.append(node)
        if not isinstance(node, Paragraph):
            yield from ((part, inside) for part in reversed(node.parts))
            return
        starts = [sentence.span.start for sentence in node.sentences]
        for part in node.parts:
            at = max(0, bisect_right(starts, part.span.start) - 1)
            sentence = self._ids.of(node.sentences[at]) if starts else None
            yield part, evolve(inside, sentence=sentence)

    def _inside(self, node: Node, around: Place) -> Place:
        match node:
            case Section(heading=None):
                return evolve(around, section=self._ids.of(node))
            case Section():
                path = (*around.path, shorten(heading_text(node)))
                return evolve(around, section=self._ids.of(node), path=path)
            case Turn():
                return evolve(around, turn=self._ids.of(node), speech=node)
            case Point():
                return evolve(around, point=self._ids.of(node))
        return around
