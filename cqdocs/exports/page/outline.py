"""The outline beside the text: sections, who speaks, and the points in brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen
from markupsafe import Markup

from cqdocs.exports.context import heading_text
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.steps import Unroll
from cqdocs.exports.page.values import brief
from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.document import Document

_LINK = Markup('<li class="{}"><a href="#{}">{}</a>')

Step = Markup | Section | Turn | Point


@frozen
class Outline:
    """What turns the tree of one document into nested lists of links."""

    anchors: Anchors

    def html(self, document: Document) -> Markup:
        """The outline; empty where the document is plain text."""
        done = Unroll[Section | Turn | Point](self._entry)(self._list(document.children))
        return Markup("").join(done)

    def _list(self, children: Iterable[Child]) -> Iterator[Step]:
        shown = [child for child in children if isinstance(child, Section | Turn | Point)]
        points = [child for child in shown if isinstance(child, Point)]
        others = [child for child in shown if not isinstance(child, Point)]
        if points:
            word = "point" if len(points) == 1 else "points"
            yield Markup("<details><summary>{:,} {}</summary><ul>\n").format(len(points), word)
            yield from points
            yield Markup("</ul></details>\n")
        if others:
            yield Markup("<ul>\n")
            yield from others
            yield Markup("</ul>\n")

    def _entry(self, node: Section | Turn | Point) -> Iterator[Step]:
        match node:
            case Section():
                words, kind = heading_text(node) or "(no heading)", "part"
            case Turn():
                who = node.speaker
                words, kind = who.name or who.affiliation or who.label.text, node.act.value
            case Point():
                words, kind = f"{node.marker} {node.lead}", "point"
        yield _LINK.format(kind, self.anchors.of(node), brief(words))
        yield from self._list(node.children)
        yield Markup("</li>\n")
