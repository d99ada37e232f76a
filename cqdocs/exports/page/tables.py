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
from cqdocs.exports.page.values import amount, brief, unit
from cqdocs.model.branches import Section
from cqdocs.model.document import Document
from cqdocs.model.mentions import Quantity, TimeExpression

_ROOM: Final = 48
_HEAD = Markup('<th scope="col"><button type="button">{}</button></th>')
_TABLE = Markup("<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n")
_ROW = Markup(
    '<tr id="{anchor}-row"><td>{number}</td><th scope="row"><a href="#{anchor}">{words}</a></th>'
    '{value}<td>{kind}</td><td>{hedge}</td><td class="by">{by}</td><td class="under">{under}</td>'
    '<td class="excerpt">{before}<b>{words}</b>{after}</td></tr>\n'
)
_AMOUNT = Markup('<td class="number" data-sort="{}">{}</td><td>{}</td>')
_CELL = Markup("<td>{}</td>")
_LINK = Markup('<a href="#{}">{}</a>')
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
        sort = "" if bound is None else f"{Decimal(bound):.17e}"
        return self._row(found, _AMOUNT.format(sort, amount(figure), unit(figure)))

    def _time(self, found: Found[TimeExpression]) -> Markup:
        return self._row(found, _CELL.format(found.mention.value or ""))

    def _row(self, found: Found[M], value: Markup) -> Markup:
        mention, around = found.mention, found.around
        excerpt, at = found.excerpt(max(_ROOM, len(mention.text) + 2))
        return _ROW.format(
            anchor=self.anchors.of(mention),
            number=self.anchors.number(mention),
            words=mention.text,
            value=value,
            kind=mention.kind.value.replace("_", " "),
            hedge=(mention.qualifier or "").replace("_", " "),
            by=self._speaker(around),
            under=self._section(around),
            before=excerpt[:at],
            after=excerpt[at + len(mention.text) :],
        )

    def _speaker(self, around: Around) -> Markup:
        if around.turn is None or around.speaker is None:
            return Markup("")
        return _LINK.format(self.anchors.of(around.turn), brief(around.speaker))

    def _section(self, around: Around) -> Markup:
        sections = [one for one in around.holders if isinstance(one, Section) and one.heading]
        if not sections or around.heading is None:
            return Markup("")
        return _LINK.format(self.anchors.of(sections[-1]), brief(around.heading))


def _table(names: Iterable[str], rows: Iterable[Markup]) -> Markup:
    head = Markup("").join(map(_HEAD.format, names))
    return _TABLE.format(head, Markup("").join(rows))
