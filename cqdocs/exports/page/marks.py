"""The reading text of a node with marks around what is said in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from cqdocs.exports.corpus.inline import Stretch, index_of, stretches
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.values import says
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import Lead
from cqdocs.model.mentions import Announcement, Quantity, TimeExpression
from cqdocs.model.node import TextNode

_END = Markup("</span>")
_END_DATA = Markup("</data>")
_LEAD = Markup('<span class="lead">')
_REFERENCE = Markup(
    '<a class="ref" id="issue-{0}-place" href="#issue-{0}" data-number="{0}" aria-label="issue {0}"></a>'
)
_WORDLESS = Markup('<p class="remark">{}</p>\n')
_SHOWN = Lead | Announcement | Quantity | TimeExpression


def marked(node: TextNode, anchors: Anchors, issues: Iterable[tuple[int, Issue]] = ()) -> Markup:
    """The text of a node: its figures, times, announcements and leads marked, its issues numbered."""
    places = sorted((index_of(node, issue.span.start), number) for number, issue in issues)
    whole = stretches(node, [part for part in node.parts if isinstance(part, _SHOWN)])
    return Markup("").join(_Weaver(anchors, places).whole(whole))


def wordless(issues: Iterable[tuple[int, Issue]]) -> Markup:
    """The place of issues where there is no text that could hold their numbers."""
    return _WORDLESS.format(Markup("").join(_REFERENCE.format(number) for number, _ in issues))


class _Weaver:
    """Writes stretches, and where each issue begins its number; `places` are in order."""

    def __init__(self, anchors: Anchors, places: list[tuple[int, int]]) -> None:
        self.anchors = anchors
        self.places = deque(places)
        self.at = 0

    def whole(self, stretch: Stretch) -> Iterator[Markup]:
        """The whole text; an issue at its end stands behind it."""
        yield from self._inside(stretch)
        yield from self._references(self.at + 1)

    def _inside(self, stretch: Stretch) -> Iterator[Markup]:
        for part in stretch.content:
            if isinstance(part, str):
                yield from self._words(part)
            else:
                opening, closing = self._tags(part)
                yield opening
                yield from self._inside(part)
                yield closing

    def _words(self, words: str) -> Iterator[Markup]:
        start, end = self.at, self.at + len(words)
        while self.at < end:
            yield from self._references(self.at + 1)
            stop = min(end, self.places[0][0]) if self.places else end
            yield escape(words[self.at - start : stop - start])
            self.at = stop

    def _references(self, end: int) -> Iterator[Markup]:
        """The numbers of the issues that begin before `end`."""
        while self.places and self.places[0][0] < end:
            yield _REFERENCE.format(self.places.popleft()[1])

    def _tags(self, stretch: Stretch) -> tuple[Markup, Markup]:
        match stretch.node:
            case Announcement() as clause:
                kind = "announcement" if clause.count == clause.found else "announcement doubted"
                opening = Markup('<span class="{}" title="{}">').format(kind, says(clause))
                return opening, _END
            case Quantity() | TimeExpression() as mention:
                return self._figure(mention, stretch.first), _END_DATA
            case _:
                return _LEAD, _END

    def _figure(self, mention: Quantity | TimeExpression, first: bool) -> Markup:
        """The tag of a figure; the parts of one that another mark cuts share one anchor, the first's."""
        kind = "quantity" if isinstance(mention, Quantity) else "time"
        hedged = " hedged" if mention.qualifier else ""
        anchor = Markup(' id="{}"').format(self.anchors.of(mention)) if first else ""
        opening = Markup('<data class="{}{}"{} value="{}" title="{}">')
        value = "" if mention.value is None else str(mention.value)
        return opening.format(kind, hedged, anchor, value, says(mention))
