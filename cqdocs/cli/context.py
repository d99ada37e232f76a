"""Where in a document something stands: under which heading, and in whose turn."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cqdocs.model.branches import Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.node import Node
from cqdocs.tables.place import heading_text, shorten


@frozen
class Around:
    """The section or turn that a node stands in; `outer` is what that one stands in.

    `heading` is the nearest heading with its number, `turn` the nearest turn. All are None where
    nothing but the document is around.
    """

    holder: Section | Turn | None = None
    heading: str | None = None
    turn: Turn | None = None
    outer: Around | None = None

    @property
    def speaker(self) -> str | None:
        """Who speaks, in one word: the name, else the affiliation, else what the label says."""
        if self.turn is None:
            return None
        who = self.turn.speaker
        return who.name or who.affiliation or who.label.text

    @property
    def holders(self) -> tuple[Section | Turn, ...]:
        """The sections and turns around the node, outermost first."""
        found: list[Section | Turn] = []
        around: Around | None = self
        while around and around.holder:
            found.append(around.holder)
            around = around.outer
        return tuple(reversed(found))

    def inside(self, node: Node) -> Around:
        """What is around the parts of `node`, which itself stands here."""
        match node:
            case Section(heading=None):
                return Around(node, self.heading, self.turn, self)
            case Section():
                return Around(node, shorten(heading_text(node)), self.turn, self)
            case Turn():
                return Around(node, self.heading, node, self)
        return self


def walk(document: Document) -> Iterator[tuple[Node, Around]]:
    """All nodes as `Document.walk` gives them, with what is around each."""
    waiting: list[tuple[Node, Around]] = [(document, Around())]
    while waiting:
        node, around = waiting.pop()
        yield node, around
        inner = around.inside(node)
        waiting.extend((part, inner) for part in reversed(node.parts))
