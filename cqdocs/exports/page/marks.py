"""The reading text of a node with marks around what is said in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from attrs import frozen
from markupsafe import Markup, escape

from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.values import says
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import Lead
from cqdocs.model.mentions import Announcement, Quantity, TimeExpression
from cqdocs.model.node import Node, TextNode
from cqdocs.model.span import Span

_END = Markup("</span>")
_END_DATA = Markup("</data>")
_REFERENCE = Markup(
    '<a class="ref" id="issue-{0}-place" href="#issue-{0}" data-number="{0}" aria-label="issue {0}">'
)
_END_REFERENCE = Markup("</a>")
_WORDLESS = Markup('<p class="remark">{}</p>\n')


@frozen
class Mark:
    """An element around a stretch of a text: where it begins and ends in the text, and its tags."""

    begin: int
    end: int
    opening: Markup
    closing: Markup


@frozen
class _Places:
    """Where in the text of a node the characters of the source stand."""

    starts: list[int]
    begins: list[int]
    pieces: tuple[Span, ...]

    @classmethod
    def of(cls, node: TextNode) -> _Places:
        return cls([piece.start for piece in node.pieces], [*node.piece_starts], node.pieces)

    def index(self, offset: int) -> int:
        """The index of the character at this offset; that of the nearest one where it has none."""
        place = max(0, bisect_right(self.starts, offset) - 1)
        start, end = self.pieces[place]
        return self.begins[place] + max(0, min(offset, end) - start)

    def around(self, span: Span) -> tuple[int, int]:
        """Where the text of a span begins and ends."""
        begin = self.index(span.start)
        return begin, max(begin, self.index(span.end - 1) + 1 if span.start < span.end else begin)


def marked(node: TextNode, anchors: Anchors, issues: Iterable[tuple[int, Issue]] = ()) -> Markup:
    """The text of a node: its figures, times, announcements and leads marked, its issues numbered."""
    places = _Places.of(node)
    marks = [*_references(issues, places), *_marks(node.parts, anchors, places)]
    return _weave(node.text, sorted(marks, key=lambda mark: (mark.begin, -mark.end)))


def wordless(issues: Iterable[tuple[int, Issue]]) -> Markup:
    """The place of issues where there is no text that could hold their numbers."""
    numbers = (_REFERENCE.format(number) + _END_REFERENCE for number, _ in issues)
    return _WORDLESS.format(Markup("").join(numbers))


def _references(issues: Iterable[tuple[int, Issue]], places: _Places) -> Iterator[Mark]:
    for number, issue in issues:
        at = places.index(issue.span.start)
        yield Mark(at, at, _REFERENCE.format(number), _END_REFERENCE)


def _marks(parts: Iterable[Node], anchors: Anchors, places: _Places) -> Iterator[Mark]:
    for part in sorted(parts, key=attrgetter("span")):
        match part:
            case Lead():
                yield Mark(*places.around(part.span), Markup('<span class="lead">'), _END)
            case Announcement():
                kind = "announcement" if part.count == part.found else "announcement doubted"
                opening = Markup('<span class="{}" title="{}">').format(kind, says(part))
                yield Mark(*places.around(part.span), opening, _END)
            case Quantity() | TimeExpression():
                yield Mark(*places.around(part.span), _figure(part, anchors), _END_DATA)


def _figure(mention: Quantity | TimeExpression, anchors: Anchors) -> Markup:
    kind = "quantity" if isinstance(mention, Quantity) else "time"
    hedged = " hedged" if mention.qualifier else ""
    opening = Markup('<data class="{}{}" id="{}" value="{}" title="{}">')
    value = "" if mention.value is None else str(mention.value)
    return opening.format(kind, hedged, anchors.of(mention), value, says(mention))


def _weave(text: str, marks: list[Mark]) -> Markup:
    """The text with its marks, each inside the one around it; one that crosses it ends with it."""
    done: list[Markup] = []
    inside: list[Mark] = []
    at = 0

    def go_on(to: int) -> None:
        nonlocal at
        done.append(escape(text[at:to]))
        at = max(at, to)

    for mark in marks:
        while inside and inside[-1].end <= mark.begin:
            go_on(inside[-1].end)
            done.append(inside.pop().closing)
        go_on(mark.begin)
        done.append(mark.opening)
        end = min(mark.end, inside[-1].end) if inside else mark.end
        inside.append(Mark(mark.begin, end, mark.opening, mark.closing))
    for mark in reversed(inside):
        go_on(mark.end)
        done.append(mark.closing)
    go_on(len(text))
    return Markup("").join(done)
