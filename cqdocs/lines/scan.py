"""Lines: where each begins and ends, and where its text does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


class Line(NamedTuple):
    """A line with text on it.

    `text` is the line without the blanks around it, and `words` what stands there. `start` is the end
    of the line with text before (or of nothing), so that the lines tile the text up to the blanks at
    its end.
    """

    start: int
    text: Span
    indent: int
    words: str


def scan_lines(folded: str) -> Iterator[Line]:
    """The lines that hold more than blanks, in order; lines end where `str.splitlines` ends them."""
    start = offset = 0
    for line in folded.splitlines(keepends=True):
        words = line.strip(BLANK)
        if words:
            indent = line.find(words[0])
            text = Span(offset + indent, offset + indent + len(words))
            yield Line(start, text, indent, words)
            start = text.end
        offset += len(line)
