"""Lines: where each begins and ends, and where its text does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


class Line(NamedTuple):
    """A line with text on it.

    `text` is the line without the blanks around it. `start` is the end of the line with text before
    (or of nothing), so that the lines tile the source up to the blanks at its end.
    """

    start: int
    text: Span
    indent: int


def scan_lines(source: str) -> Iterator[Line]:
    """The lines that hold more than blanks, in order; lines end where `str.splitlines` ends them."""
    start = offset = 0
    for line in source.splitlines(keepends=True):
        stripped = line.strip(BLANK)
        if stripped:
            indent = line.find(stripped[0])
            text = Span(offset + indent, offset + indent + len(stripped))
            yield Line(start, text, indent)
            start = text.end
        offset += len(line)
