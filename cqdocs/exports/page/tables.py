"""All figures, times and issues of a document as tables whose rows lead to their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from attrs import frozen
from markupsafe import Markup

from cqdocs.exports.context import Around
from cqdocs.exports.mentions import Found, M, find
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.values import amount, unit
from cqdocs.model.branches import Section
from cqdocs.model.document import Document
from cqdocs.model.mentions import Quantity, TimeExpression

_ROOM: Final = 48
_HEAD = Markup('<th scope="col"><button type="button">{}</button></th>')
_TABLE = Markup("<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n")
_ROW = Markup('<tr id="{0}-row"><td>{1}</td><th scope="row"><a href="#{0}">{2}</a></th>')
_NUMBER = Markup('<td class="number" data-sort="{}">{}</td>')
_CELL = Markup("<td>{}</td>")
_BY = Markup('<td class="by">{}</td>')
_UNDER = Markup('<td class="under">{}</td>')
_LINK = Markup('<a href="#{}">{}</a>')
_EXCERPT = Markup('<td class="excerpt">{}<b>{}</b>{}</td></tr>\n')
_ISSUE = Markup(
    '<tr><td>{0}</td><th scope="row"><a href="#issue-{0}-place">{1}</a></th>'
    '<td class="number" data-sort="{2}">{3}:{4}</td><td class="excerpt">{5}</td></tr>\n'
)


@frozen
class Tables:
    """What turns the mentions of one document into tables."""

    anchors: Anchors

    def figures(self, document: Document) -> Markup:
        """Every figure with its value, unit and hedge, who said it, and in which words."""
        names = ("#", "Figure", "Value", "Unit", "Kind", "Hedge", "Said by", "Under", "Words")
        return _table(names, map(self._figure, find(document, Quantity)))

    def times(self, document: Document) -> Markup:
        """Every time with its value, in the same way."""
        names = ("#", "Time", "Value", "Kind", "Hedge", "Said by", "Under", "Words")
        return _table(names, map(self._time, find(document, TimeExpression)))

    def issues(self, document: Document) -> Markup:
        """Every issue with its place."""

        def rows() -> Iterator[Markup]:
            for number, issue in enumerate(document.issues, 1):
                start = issue.span.start
                line, column = document.line_column(start)
                code, message = issue.code.value, issue.message
                yield _ISSUE.format(number, code, start, line, column, message)

        return _table(("#", "Issue", "Line", "What was doubted or mended"), rows())

    def _figure(self, found: Found[Quantity]) -> Markup:
        figure = found.mention
        bound = figure.low if figure.value is None else figure.value
        value = _NUMBER.format("" if bound is None else f"{Decimal(bound):.17e}", amount(figure))
        return self._row(found, Markup("").join((value, _CELL.format(unit(figure)))))

    def _time(self, found: Found[TimeExpression]) -> Markup:
        return self._row(found, _CELL.format(found.mention.value or ""))

    def _row(self, found: Found[M], value: Markup) -> Markup:
        mention, around = found.mention, found.around
        anchor, number = self.anchors.of(mention), self.anchors.number(mention)
        hedge = mention.qualifier.value if mention.qualifier else ""
        cells = (
            _ROW.format(anchor, number, mention.text),
            value,
            _CELL.format(mention.kind.value.replace("_", " ")),
            _CELL.format(hedge.replace("_", " ")),
            _BY.format(self._speaker(around)),
            _UNDER.format(self._section(around)),
        )
        excerpt, at = found.excerpt(max(_ROOM, len(mention.text) + 2))
        end = at + len(mention.text)
        text = _EXCERPT.format(excerpt[:at], excerpt[at:end], excerpt[end:])
        return Markup("").join((*cells, text))

    def _speaker(self, around: Around) -> Markup:
        if around.turn is None or around.speaker is None:
            return Markup("")
        return _LINK.format(self.anchors.of(around.turn), around.speaker)

    def _section(self, around: Around) -> Markup:
        sections = [one for one in around.holders if isinstance(one, Section) and one.heading]
        if not sections or around.heading is None:
            return Markup("")
        return _LINK.format(self.anchors.of(sections[-1]), around.heading)


def _table(names: Iterable[str], rows: Iterable[Markup]) -> Markup:
    head = Markup("").join(map(_HEAD.format, names))
    return _TABLE.format(head, Markup("").join(rows))
