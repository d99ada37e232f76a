"""The text of a document as stretches: what one speaker says under one heading, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import define, evolve, field, frozen

from cqdocs.model.branches import Branch, Child, Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Caption, Paragraph
from cqdocs.model.node import TextNode
from cqdocs.model.span import Span
from cqdocs.retrieval.chunk import ChunkKind
from cqdocs.retrieval.numbering import Numbering

# The rank of a border between sentences of one paragraph: below every border between paragraphs.
BETWEEN_SENTENCES: Final = 1_000_000


class Unit(NamedTuple):
    """What no chunk cuts: a sentence with the markers before it, or a marker that nothing follows.

    `opens` says that it begins a line. `rank` is that of the border before it: 1 before a paragraph
    or an outermost point, one more for each point around. `inside` are the points that hold it and
    began before it; `marked` says that it begins one.
    """

    text: str
    pieces: tuple[Span, ...]
    opens: bool
    rank: int
    inside: tuple[str, ...] = ()
    marked: bool = False


@frozen(eq=False)
class Place:
    """Where a text stands: the headings above it, and whose turn it is."""

    path: tuple[str, ...] = ()
    turn: Turn | None = None

    def inner(self, node: Child) -> Place:
        """Where the children of a node stand that itself stands here."""
        match node:
            case Section(heading=None):
                return Place(self.path, self.turn)
            case Section():
                return Place((*self.path, evolve(node, children=()).text), self.turn)
            case Turn():
                return Place(self.path, node)
            case _:
                return self


@frozen(eq=False)
class Stretch:
    """Text that one chunk could hold, were it short enough."""

    kind: ChunkKind
    place: Place
    units: list[Unit] = field(factory=list)


def find_stretches(document: Document) -> list[Stretch]:
    """All stretches in the order of the tree. No speaker, no heading and no caption stands inside one.

    Every paragraph is in one, sentence by sentence, and every marker; every caption is one of its
    own, and so is every heading under which there is neither.
    """
    reader = _Reader(Numbering.of(document))
    reader.read(document.children)
    return reader.found


class _Step(NamedTuple):
    """A node to be entered, or left where `found` says how many stretches there were before it."""

    node: Child
    place: Place
    found: int | None = None


@define(eq=False)
class _Reader:
    """Walks the tree; `waiting` are the pieces of markers whose text has not begun."""

    numbering: Numbering
    found: list[Stretch] = field(factory=list)
    open: Stretch | None = None
    inside: list[str] = field(factory=list)
    waiting: list[Span] = field(factory=list)
    depth: int = 0

    def read(self, children: Sequence[Child]) -> None:
        """Walk without recursion, for a tree may be deep."""
        steps = [_Step(child, Place()) for child in reversed(children)]
        while steps:
            step = steps.pop()
            if step.found is not None:
                self._leave(step.node, step.place, len(self.found) == step.found)
                continue
            inner = step.place.inner(step.node)
            self._enter(step.node, step.place)
            if isinstance(step.node, Branch):
                steps.append(step._replace(found=len(self.found)))
                steps.extend(_Step(child, inner) for child in reversed(step.node.children))

    def _enter(self, node: Child, place: Place) -> None:
        match node:
            case Section() | Turn():
                self.open = None
            case Point():
                if not self.waiting:
                    self.depth = len(self.inside)
                self.waiting.extend(self.numbering.marker(node))
                self.inside.append(f"{node.marker}{node.delimiter}{node.lead}")
            case Paragraph():
                self._paragraph(node, place)
            case Caption():
                self._alone(ChunkKind.CAPTION, node, place)
            case _:
                pass  # what the page says about the document is in `doc.metadata`

    def _leave(self, node: Child, place: Place, bare: bool) -> None:
        match node:
            case Section(heading=heading):
                self.open = None
                # A heading that is in no path would be lost.
                if bare and heading is not None:
                    number = self.numbering.number(node.span.start, heading)
                    self._alone(ChunkKind.HEADING, heading, place, number)
            case Turn():
                self.open = None
            case Point():
                if self.waiting:
                    self._add(place, Unit("", (), opens=True, rank=0))
                self.inside.pop()
            case _:
                pass

    def _paragraph(self, paragraph: Paragraph, place: Place) -> None:
        opens, rank = not paragraph.continues, 0
        for sentence in paragraph.sentences or (paragraph,):
            self._add(place, Unit(sentence.text, sentence.pieces, opens, rank))
            opens, rank = False, BETWEEN_SENTENCES

    def _add(self, place: Place, unit: Unit) -> None:
        """Put a sentence behind the waiting markers, and both into the open stretch."""
        marked, depth = bool(self.waiting), self.depth if self.waiting else len(self.inside)
        if self.open is None:
            self.open = Stretch(ChunkKind.TEXT, place)
            self.found.append(self.open)
        self.open.units.append(
            unit._replace(
                text=self.numbering.text(self.waiting) + unit.text,
                pieces=(*self.waiting, *unit.pieces),
                rank=unit.rank or 1 + depth,
                inside=tuple(self.inside[:depth]),
                marked=marked,
            )
        )
        self.waiting = []

    def _alone(
        self, kind: ChunkKind, node: TextNode, place: Place, before: tuple[Span, ...] = ()
    ) -> None:
        text = self.numbering.text(before) + node.text
        unit = Unit(text, (*before, *node.pieces), opens=True, rank=1, inside=tuple(self.inside))
        self.found.append(Stretch(kind, place, [unit]))
