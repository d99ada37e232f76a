"""The text of a document as HTML: sections, turns as a conversation, points as nested lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from attrs import frozen
from markupsafe import Markup, escape

from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.marks import marked, wordless
from cqdocs.exports.page.notes import Notes, Numbered
from cqdocs.exports.page.replies import Replies
from cqdocs.exports.page.steps import Unroll
from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act, FurnitureKind, Role
from cqdocs.model.leaves import (
    Caption,
    Furniture,
    Heading,
    Leaf,
    MetadataLine,
    Note,
    Paragraph,
)

_DEEPEST_HEADING = 6
_NOTHING = Markup("")
_LIST = Markup('<ol class="points">\n')
_END_LIST = Markup("</ol>\n")
_NOTE = Markup(
    '<aside class="note" id="issue-{0}"><a href="#issue-{0}-place" data-number="{0}" '
    'aria-label="to the place of issue {0}"></a> <b>{1}</b> {2}</aside>\n'
)

# HTML that is done, or a node whose own HTML stands in this place.
Step = Markup | Child


@frozen
class Blocks:
    """What turns the nodes of one document into HTML."""

    anchors: Anchors
    notes: Notes
    replies: Replies

    def html(self, document: Document) -> Markup:
        """All of the text; nodes inside nodes wait on a list, so that none is too deep."""
        done = Unroll[Child](self._block)(self._children(document.children))
        return Markup("").join((*done, *_beside_nothing(self.notes.rest)))

    def _children(self, children: Iterable[Child]) -> Iterator[Step]:
        for points, group in groupby(children, key=lambda child: isinstance(child, Point)):
            yield _LIST if points else _NOTHING
            yield from group
            yield _END_LIST if points else _NOTHING

    def _block(self, node: Child) -> Iterator[Step]:
        match node:
            case Section():
                yield from self._section(node)
            case Turn():
                yield from self._turn(node)
            case Point():
                yield from self._point(node)
            case Paragraph():
                yield from self._leaf(node, "more" if node.continues else "text")
            case Caption():
                credit = Markup(' <span class="credit">{}</span>').format(node.credit or "")
                yield from self._leaf(node, "caption", after=credit if node.credit else _NOTHING)
            case MetadataLine():
                label = Markup('<span class="key">{}</span> ').format(node.label or "")
                yield from self._leaf(node, "field", before=label if node.label else _NOTHING)
            case Note():
                yield from self._leaf(node, "remark")
            case Furniture():
                yield from self._furniture(node)
            case _:
                assert_never(node)

    def _section(self, section: Section) -> Iterator[Step]:
        yield Markup('<section id="{}">\n').format(self.anchors.of(section))
        if section.heading is not None:
            yield from self._heading(section.heading, section.level)
        yield from self._children(section.children)
        yield Markup("</section>\n")

    def _heading(self, heading: Heading, level: int) -> Iterator[Markup]:
        tag = f"h{max(1, min(level, _DEEPEST_HEADING))}"
        number = heading.number or ""
        blank = " " if number[-1:].isalnum() else ""
        text = marked(heading, self.anchors, self.notes.beside(heading))
        yield from map(_note, self.notes.beside(heading))
        yield Markup("<{0}>{1}{2}{3}</{0}>\n").format(tag, number, blank, text)

    def _turn(self, turn: Turn) -> Iterator[Step]:
        anchor = self.anchors.of(turn)
        yield Markup(
            '<div class="turn {}" id="{}" role="group" aria-labelledby="{}-who">\n'
        ).format(turn.act.value, anchor, anchor)
        yield Markup(
            '<p class="who"><span class="speaker" id="{}-who">{}</span> '
            '<span class="role">{}</span>{}</p>\n'
        ).format(
            anchor,
            turn.speaker.label.text,
            _part(turn),
            self.replies.link(turn),
        )
        yield from self._children(turn.children)
        yield Markup("</div>\n")

    def _point(self, point: Point) -> Iterator[Step]:
        yield Markup('<li id="{}">').format(self.anchors.of(point))
        marker = Markup('<b class="marker">{}</b>{}').format(point.marker, point.delimiter)
        first, rest = point.children[:1], point.children[1:]
        match first:
            case (Paragraph() as paragraph,):
                yield from self._leaf(paragraph, "item", before=marker)
            case _:
                yield Markup('<p class="item">{}</p>\n').format(marker)
                rest = point.children
        yield from self._children(rest)
        yield Markup("</li>\n")

    def _furniture(self, node: Furniture) -> Iterator[Step]:
        if node.kind is FurnitureKind.RULE:
            yield from _beside_nothing(self.notes.beside(node))
            yield Markup("<hr>\n")
        else:
            yield from self._leaf(node, "furniture")

    def _leaf(
        self, leaf: Leaf, kind: str, before: Markup = _NOTHING, after: Markup = _NOTHING
    ) -> Iterator[Step]:
        issues = self.notes.beside(leaf)
        yield from map(_note, issues)
        text = marked(leaf, self.anchors, issues)
        yield Markup('<p class="{}">{}{}{}</p>\n').format(kind, before, text, after)


def _part(turn: Turn) -> str:
    """What the speaker is and does, where that says anything."""
    role, act = turn.speaker.role, turn.act
    known = (
        role.value if role is not Role.UNKNOWN else "",
        act if act is not Act.STATEMENT else "",
    )
    return " · ".join(filter(None, known))


def _beside_nothing(issues: tuple[Numbered, ...]) -> Iterator[Markup]:
    if issues:
        yield from map(_note, issues)
        yield wordless(issues)


def _note(numbered: Numbered) -> Markup:
    number, issue = numbered
    return _NOTE.format(number, issue.code.value, escape(issue.message))
