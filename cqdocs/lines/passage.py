"""Lines that belong together: a paragraph or heading that the width of a page cut into several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cqdocs.lines.scan import Line
from cqdocs.model.span import Span


class Passage(NamedTuple):
    """A line, and those that go on with it.

    `span` is from the first character of the first line to the last of the last; `words` are those of
    all lines, without the breaks.
    """

    lines: tuple[Line, ...]
    span: Span
    words: str

    def pieces(self, start: int, length: int) -> tuple[Span, ...]:
        """The stretches of the source that hold `length` characters of the text from the offset `start` on."""
        found = []
        for line in self.lines:
            begin = max(start, line.text.start)
            end = min(begin + length, line.text.end)
            if begin < end:
                found.append(Span(begin, end))
                length -= end - begin
        return tuple(found)


def make_passage(lines: Sequence[Line]) -> Passage:
    """The passage of some lines, at least one."""
    if len(lines) == 1:
        return Passage(tuple(lines), lines[0].text, lines[0].words)
    span = Span(lines[0].text.start, lines[-1].text.end)
    return Passage(tuple(lines), span, "".join(line.words for line in lines))


def gather(lines: Sequence[Line], wrapped: frozenset[int]) -> Iterator[Passage]:
    """The lines, those that `wrapped` says go on with the line before put together with it."""
    held: list[Line] = []
    for line in lines:
        if held and line.text.start not in wrapped:
            yield make_passage(held)
            held = []
        held.append(line)
    if held:
        yield make_passage(held)
