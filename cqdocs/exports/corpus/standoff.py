"""What a document says, as marks on its source: the one list behind every stand-off format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from cqdocs.model.branches import Point, Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Caption, Heading, Lead, MetadataLine
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression
from cqdocs.model.node import Node, TextNode
from cqdocs.model.span import Span

# The word for each type of node that is marked, and the fields that say more.
_FACTS: Final[dict[type[Node], tuple[str, tuple[str, ...]]]] = {
    Heading: ("Heading", ("number",)),
    Turn: ("Speaker", ()),
    Point: ("Point", ("ordinal", "depth")),
    Caption: ("Caption", ("credit",)),
    MetadataLine: ("Field", ("key", "label")),
    Lead: ("Lead", ()),
    Quantity: ("Quantity", ()),
    TimeExpression: ("Time", ("kind", "value", "qualifier")),
    Quote: ("Quote", ("kind",)),
    Announcement: ("Announcement", ("count", "found")),
}
KINDS: Final = tuple(kind for kind, _ in _FACTS.values())


class Mark(NamedTuple):
    """A stretch of the source, or several, with the word for what stands there.

    `facts` are what else is known, as pairs of words; `node` is what the mark shows.
    """

    kind: str
    pieces: tuple[Span, ...]
    facts: tuple[tuple[str, str], ...]
    node: Node


def marks(doc: Document) -> Iterator[Mark]:
    """The marks of a document in the order of its tree.

    A turn is marked by its label and a point by its marker: what they hold would cover everything.

    >>> import cqdocs
    >>> [(mark.kind, mark.facts) for mark in marks(cqdocs.parse("去年修路约3条。"))]
    [('Time', (('kind', 'date'),)), ('Quantity', (('kind', 'count'), ('value', '3'), ('unit', '条'), \
('qualifier', 'about')))]
    """
    for node in doc.walk():
        found = _mark(node)
        if found is not None and any(start < end for start, end in found.pieces):
            yield found


def _mark(node: Node) -> Mark | None:
    match node:
        case Turn():
            return Mark("Speaker", node.speaker.label.pieces, _speaker(node), node)
        case Point():
            marker = Span(node.span.start, node.span.start + len(node.marker))
            return Mark("Point", (marker,), _facts(node), node)
        case TextNode() if type(node) in _FACTS:
            facts = _quantity(node) if isinstance(node, Quantity) else _facts(node)
            return Mark(_FACTS[type(node)][0], node.pieces, facts, node)
    return None


def _facts(node: Node) -> tuple[tuple[str, str], ...]:
    return _known(**{name: getattr(node, name) for name in _FACTS[type(node)][1]})


def _speaker(turn: Turn) -> tuple[tuple[str, str], ...]:
    who = turn.speaker
    return _known(
        act=turn.act, role=who.role, name=who.name, affiliation=who.affiliation, title=who.title
    )


def _quantity(quantity: Quantity) -> tuple[tuple[str, str], ...]:
    unit = quantity.unit
    return _known(
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=unit and unit.text,
        code=unit and unit.code,
        qualifier=quantity.qualifier,
    )


def _known(**facts: object) -> tuple[tuple[str, str], ...]:
    """The facts that are known, each as a word."""
    return tuple((name, str(value)) for name, value in facts.items() if value is not None)
