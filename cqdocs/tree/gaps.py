"""What stands in no node's text, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter

from cqdocs.model.branches import Child
from cqdocs.model.kinds import GapKind
from cqdocs.model.leaves import Gap
from cqdocs.model.node import Node
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

# A stretch that a leaf covers, from where to where, and whether the same leaf covers one before it.
Cover = tuple[int, int, bool]


def find_gaps(
    source: str, children: Iterable[Child], numbering: Collection[Span]
) -> tuple[Gap, ...]:
    """The stretches of the source that no leaf covers, each with its kind.

    Markers and the numbers of headings are numbering; blanks between the pieces of one text are a
    break, other blanks are blank; what else is left is markup.
    """
    numbers = [Gap(span, GapKind.NUMBERING) for span in numbering]
    covered = [*_covers(children), *((*span, False) for span in numbering)]
    covered.sort()
    gaps = [*_between(source, covered), *numbers]
    gaps.sort(key=attrgetter("span.start", "span.end"))
    return tuple(gaps)


def _covers(children: Iterable[Child]) -> Iterator[Cover]:
    """What the leaves cover; nothing inside a leaf is another, so that only branches are looked into."""
    waiting: list[Node] = [*children]
    while waiting:
        node = waiting.pop()
        cover = node.cover
        if not cover:
            waiting += node.parts
        inner = False
        for piece in cover:
            yield piece.start, piece.end, inner
            inner = True


def _between(source: str, covered: Iterable[Cover]) -> Iterator[Gap]:
    end = 0
    for start, stop, inner in covered:
        if end < start:
            yield from _split(source, end, start, inner)
        end = max(end, stop)
    yield from _split(source, end, len(source), False)


def _split(source: str, begin: int, stop: int, inner: bool) -> Iterator[Gap]:
    """One uncovered stretch: the blanks around it, and what is left between them."""
    blank = GapKind.BREAK if inner else GapKind.BLANK
    words = source[begin:stop]
    start = stop - len(words.lstrip(BLANK))
    end = start + len(words.strip(BLANK))
    if begin < start:
        yield Gap(Span(begin, start), blank)
    if start < end:
        yield Gap(Span(start, end), GapKind.MARKUP)
    if end < stop:
        yield Gap(Span(end, stop), blank)
