"""What a document says, to compare with what a reader finds in one of its exports."""

from collections.abc import Iterator
from typing import NamedTuple

import cqdocs
from cqdocs import Document, Node, Point, Quantity, TimeExpression, Turn
from cqdocs.exports.corpus.xml import valid


class Said(NamedTuple):
    """The turns, points, quantities and times of a document, each as a tuple of words."""

    turns: list[tuple[str | None, ...]]
    points: list[tuple[str | None, ...]]
    quantities: list[tuple[str | None, ...]]
    times: list[tuple[str | None, ...]]


def said(doc: Document, nodes: tuple[Node, ...] | None = None) -> Said:
    """What is to come back: of the whole document, or of some nodes."""
    within = [node for part in nodes or (doc,) for node in part.walk()]
    return Said(
        [_turn(node) for node in within if isinstance(node, Turn)],
        [_point(node) for node in within if isinstance(node, Point)],
        [_quantity(node) for node in within if isinstance(node, Quantity)],
        [_time(node) for node in within if isinstance(node, TimeExpression)],
    )


def in_xml(found: Said) -> Said:
    """The same as XML can hold it."""
    return Said(*([tuple(word and valid(word) for word in row) for row in rows] for rows in found))


def _turn(turn: Turn) -> tuple[str | None, ...]:
    who = turn.speaker
    fields = (who.role, turn.act, who.name, who.affiliation, who.title, who.label.text)
    return (*map(_word, fields), "".join(paragraphs(turn)))


def paragraphs(node: Node) -> Iterator[str]:
    """The texts of the paragraphs inside a node."""
    for paragraph in node.find_all(cqdocs.Paragraph):
        yield paragraph.text


def _point(point: Point) -> tuple[str | None, ...]:
    words = map(_word, (point.ordinal, point.marker, point.delimiter or None, point.depth))
    return (*words, "".join(paragraphs(point)))


def _quantity(quantity: Quantity) -> tuple[str | None, ...]:
    unit = quantity.unit
    number = (quantity.value, quantity.low, quantity.high)
    named = (unit.text, unit.code, unit.dimension) if unit else (None, None, None)
    return tuple(map(_word, (quantity.text, quantity.kind, *number, *named, quantity.qualifier)))


def _time(time: TimeExpression) -> tuple[str | None, ...]:
    return tuple(map(_word, (time.text, time.kind, time.value, time.qualifier)))


def _word(value: object) -> str | None:
    return None if value is None else str(value)
