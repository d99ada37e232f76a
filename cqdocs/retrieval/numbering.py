"""Where the markers of points and the numbers of headings stand, which no node's pieces hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from cqdocs.model.branches import Point
from cqdocs.model.document import Document
from cqdocs.model.kinds import GapKind
from cqdocs.model.leaves import Heading
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


@frozen
class Numbering:
    """The source, and the gaps of it that are numbering, in order, by their starts and spans."""

    source: str
    starts: Sequence[int]
    spans: Sequence[Span]

    @classmethod
    def of(cls, document: Document) -> Numbering:
        """The numbering of a document."""
        spans = [gap.span for gap in document.gaps if gap.kind is GapKind.NUMBERING]
        return cls(document.source, [span.start for span in spans], spans)

    def text(self, pieces: Sequence[Span]) -> str:
        """The words of some pieces."""
        return "".join(piece.of(self.source) for piece in pieces)

    def marker(self, point: Point) -> tuple[Span, ...]:
        """The pieces of a point's marker with what sets it apart from the text."""
        words, start = f"{point.marker}{point.delimiter}", point.span.start
        whole = Span(start, start + len(words))
        if whole.of(self.source) == words:
            return (whole,)
        # Markup or a break stands inside it.
        pieces: list[Span] = []
        left = len(words.rstrip(BLANK))
        at = bisect_left(self.starts, start)
        while left > 0 and at < len(self.spans):
            pieces.append(self.spans[at])
            left -= self.spans[at].end - self.spans[at].start
            at += 1
        return tuple(pieces)

    def number(self, start: int, heading: Heading) -> tuple[Span, ...]:
        """The number of a heading whose section begins at `start`, with the blanks behind it."""
        if heading.number is None:
            return ()
        until = Span(start, heading.pieces[0].start)
        if until.of(self.source).rstrip(BLANK) == heading.number:
            return (until,)
        return (Span(start, start + len(heading.number)),)
