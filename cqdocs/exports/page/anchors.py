"""The names by which the parts of a page are linked to."""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.model.node import Node

_WORDS: Final[dict[type[Node], str]] = {
    Section: "section",
    Turn: "turn",
    Point: "point",
    Quantity: "figure",
    TimeExpression: "time",
}


@frozen
class Anchors:
    """The sections, turns, points, figures and times of one document, each kind counted from 1."""

    # Nodes that are equal stand in more than one place, so each is known by what it is.
    _numbers: dict[int, int] = field(repr=False)

    @classmethod
    def to(cls, document: Document) -> Anchors:
        """The anchors of a document, which must live as long as they do."""
        views = (
            document.sections,
            document.turns,
            document.points,
            document.quantities,
            document.times,
        )
        return cls({id(node): n for view in views for n, node in enumerate(view, 1)})

    def number(self, node: Node) -> int:
        """The place of a node among those of its kind, from 1."""
        return self._numbers[id(node)]

    def of(self, node: Node) -> str:
        """The anchor of a node: figure-12."""
        return f"{_WORDS[type(node)]}-{self.number(node)}"
