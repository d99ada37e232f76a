"""How much of a text is read, and how deep its tree may be."""

from __future__ import annotations

from typing import Final

from cqdocs.model.branches import Branch
from cqdocs.model.node import Node

# Sections, turns and points inside each other. Real documents need 7 of them, and a page that uses every
# heading and numbering there is about 26. Python's own limit of 1,000 calls is met by `copy.deepcopy`,
# the first to meet it, at some 140.
MAX_DEPTH: Final = 32
DEEPEST: Final = 64


def check_limits(max_chars: int | None, max_depth: int) -> None:
    """Raise TypeError or ValueError for limits that are none; the message says what to give."""
    if max_chars is not None:
        _check_whole("max_chars", max_chars, " or None for no limit")
        if max_chars < 1:
            raise ValueError(f"max_chars is 1 or more, or None for no limit, not {max_chars}")
    _check_whole("max_depth", max_depth, "")
    if not 0 <= max_depth <= DEEPEST:
        raise ValueError(f"max_depth is a number from 0 to {DEEPEST}, not {max_depth}")


def _check_whole(name: str, value: object, more: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{name} is an int{more}, not {type(value).__name__}")


def is_deeper(node: Node, depth: int) -> bool:
    """Whether the branches inside a node stand more than `depth` inside each other."""
    inside: list[Node] = [node]
    for _ in range(depth + 1):
        inside = [part for branch in inside for part in branch.parts if isinstance(part, Branch)]
        if not inside:
            return False
    return True
