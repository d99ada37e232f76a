"""What stands in no node's text, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cqdocs.model.branches import Child
from cqdocs.model.kinds import GapKind
from cqdocs.model.leaves import Gap
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


def find_gaps(source: str, children: Iterable[Child], numbering: Iterable[Span]) -> tuple[Gap, ...]:
    """The stretches of the source that no leaf covers, each with its kind.

    Markers and the numbers of headings are numbering; blanks between the pieces of one text are a
    break, other blanks are blank; what else is left is markup.
    """
    covered = [
        (piece, inner > 0)
        for child in children
        for node in child.walk()
        for inner, piece in enumerate(node.cover)
    ]
    numbers = [Gap(span, GapKind.NUMBERING) for span in numbering]
    covered.extend((gap.span, False) for gap in numbers)
    # By plain numbers, for spans compare several times as slowly.
    covered.sort(key=lambda cover: (cover[0].start, cover[0].end, cover[1]))
    gaps = (*_between(source, covered), *numbers)
    return tuple(sorted(gaps, key=lambda gap: (gap.span.start, gap.span.end)))


def _between(source: str, covered: Iterable[tuple[Span, bool]]) -> Iterator[Gap]:
    end = 0
    for span, inner in covered:
        yield from _split(source, Span(end, span.start), inner)
        end = max(end, span.end)
    yield from _split(source, Span(end, len(source)), False)


def _split(source: str, span: Span, inner: bool) -> Iterator[Gap]:
    """One uncovered stretch: the blanks around it, and what is left between them."""
    words = span.of(source)
    if not words:
        return
    blank = GapKind.BREAK if inner else GapKind.BLANK
    start = span.start + len(words) - len(words.lstrip(BLANK))
    end = start + len(words.strip(BLANK))
    parts = ((span.start, start, blank), (start, end, GapKind.MARKUP), (end, span.end, blank))
    for begin, stop, kind in parts:
        if begin < stop:
            yield Gap(Span(begin, stop), kind)
