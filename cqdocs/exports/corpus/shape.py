"""What a tree says without where it stands: by this two parses of one document are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from cqdocs.model.branches import Speaker
from cqdocs.model.document import Document
from cqdocs.model.leaves import Label
from cqdocs.model.metadata import Metadata
from cqdocs.model.node import Node

# Places, and what the walk over the tree comes to by itself.
_LEFT_OUT: Final = frozenset(
    (
        *("span", "pieces", "source", "gaps", "issues"),
        *("children", "sentences", "mentions", "heading", "delimiter"),
    )
)
Shape = tuple[int, str, tuple[object, ...]]


def shape(doc: Document) -> list[Shape]:
    """Every node of the tree: its depth, its type, and its fields without places.

    >>> import cqdocs
    >>> shape(cqdocs.parse("路")) == shape(cqdocs.parse(" 路 "))
    True
    """
    return list(_shapes(doc))


def _shapes(doc: Document) -> Iterator[Shape]:
    waiting: list[tuple[int, Node]] = [(0, doc)]
    while waiting:
        depth, node = waiting.pop()
        yield depth, type(node).__name__, tuple(_fields(node))
        waiting.extend((depth + 1, part) for part in reversed(node.parts))


def _fields(node: Node | Metadata | Speaker) -> Iterator[object]:
    for found in attrs.fields(type(node)):
        if found.name in _LEFT_OUT:
            continue
        value: object = getattr(node, found.name)
        match value:
            case Label():
                pass  # the walk over the tree comes to it
            case Speaker():
                yield tuple(_fields(value))
            case Metadata():
                notes = tuple(note.text for note in value.notes)
                yield attrs.evolve(value, notes=()), notes
            case _:
                yield value
