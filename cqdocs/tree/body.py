"""What stands under one heading or label: its paragraphs, and the points of its lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from attrs import define, field

from cqdocs.blocks.block import HeadingBlock, LabelBlock
from cqdocs.model.branches import Child, Point
from cqdocs.model.issue import Issue
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK
from cqdocs.text.run import Run
from cqdocs.tree.join import Draft
from cqdocs.tree.leaves import LeafBlock
from cqdocs.tree.lists import Item
from cqdocs.tree.texts import MentionFinder, Text, read_leads, read_points, read_text

# A list deeper than this is a sibling of the one around it, so that no tree is too deep to walk.
MAX_DEPTH: Final = 9
_LEAD_ENDS: Final = "。;?"
# What may stand before the marker of the next point, and is in no lead.
_JOINING: Final = "，,、" + BLANK


@define(eq=False)
class _Open:
    """A point whose children are still being gathered."""

    item: Item
    text: Text
    end: int
    children: list[Child] = field(factory=list)

    @property
    def takes_list(self) -> bool:
        """Whether the point's words end in ：, so that the list below belongs to it."""
        words = self.text.run.folded[self.item.marker.text : self.end].rstrip(BLANK)
        return words.endswith(":")

    @property
    def takes_paragraphs(self) -> bool:
        """Whether the paragraphs up to the next point belong to it, as those of an article do."""
        return self.item.marker.alone


@define(eq=False)
class _Body:
    """The children gathered so far, and the points that are open, outermost first."""

    numbering: list[Span]
    children: list[Child] = field(factory=list)
    open: list[_Open] = field(factory=list)

    def add(self, child: Child) -> None:
        """Put a child into the innermost open point, or at the top."""
        (self.open[-1].children if self.open else self.children).append(child)

    def close(self, depth: int) -> None:
        """Close the open points beyond the first `depth`."""
        while len(self.open) > depth:
            point = self.open.pop()
            self.add(_point(point, len(self.open) + 1))

    def settle(self) -> None:
        """Close the points that a paragraph of its own ends.

        What stays open is an article, or a point whose own list goes on behind the paragraph.
        """
        for depth in range(len(self.open), 0, -1):
            point = self.open[depth - 1]
            if point.takes_paragraphs:
                return self.close(depth)
            if not point.item.is_last:
                return self.close(depth - 1)
        return self.close(0)

    def begin(self, item: Item, text: Text, end: int) -> None:
        """Open a point, below the open one that its list belongs to."""
        depth = next((d for d, point in enumerate(self.open) if point.item.list is item.list), None)
        if depth is None and item.is_first:
            depth = len(self.open)
            while depth and not _holds(self.open[depth - 1], item):
                depth -= 1
            item.list.depth = min(depth, MAX_DEPTH - 1)
        self.close(item.list.depth if depth is None else min(depth, MAX_DEPTH - 1))
        marker = item.marker
        # The blanks behind a marker are blank, not numbering.
        words = text.run.text[marker.start : marker.text].rstrip(BLANK)
        self.numbering.extend(text.run.place(marker.start, marker.start + len(words)).pieces)
        self.open.append(_Open(item, text, end))


def _holds(point: _Open, item: Item) -> bool:
    """Whether a new list belongs to an open point: it stands in its paragraph or its article, or is announced by ：."""
    if item.marker.alone:
        # An article stands in none.
        return False
    return point.item.paragraph == item.paragraph or point.takes_list or point.takes_paragraphs


def _point(point: _Open, depth: int) -> Point:
    marker, run = point.item.marker, point.text.run
    own = run.place(marker.start, marker.text).span
    words = run.folded[marker.text : point.end]
    stop = min((at for mark in _LEAD_ENDS if (at := words.find(mark)) >= 0), default=len(words))
    return Point(
        Span(
            own.start,
            max(child.span.end for child in point.children) if point.children else own.end,
        ),
        tuple(point.children),
        run.text[marker.start : marker.end],
        run.text[marker.end : marker.text],
        point.item.ordinal,
        depth,
        run.text[marker.text : marker.text + stop].strip(BLANK).rstrip(_JOINING),
    )


@define(eq=False)
class BodyMaker:
    """Makes the children of headings and labels, and keeps the places of all markers."""

    find_mentions: MentionFinder
    leaf: Callable[[LeafBlock], Child]
    issues: list[Issue]
    numbering: list[Span] = field(factory=list)
    counted: dict[str, int] = field(factory=dict)

    def make(self, drafts: Sequence[Draft], titled: bool) -> tuple[Child, ...]:
        """The children that the drafts of one scope make; `titled`: their paragraphs may open with leads."""
        texts = {
            place: read_text(draft, self.find_mentions, self.issues)
            for place, draft in enumerate(drafts)
            if isinstance(draft, Run)
        }
        read_points(texts, self.counted, self.issues)
        if titled:
            read_leads(texts)
        body = _Body(self.numbering)
        for place, draft in enumerate(drafts):
            if isinstance(draft, Run):
                _place(body, texts[place])
            elif not isinstance(draft, HeadingBlock | LabelBlock):
                body.settle()
                body.add(self.leaf(draft))
        body.close(0)
        return tuple(body.children)


def _place(body: _Body, text: Text) -> None:
    """A paragraph, cut at its markers, into the points that they open."""
    length = len(text.run.text)
    starts = [item.marker.start for item in text.items]
    first = starts[0] if starts else length
    begun = False
    if paragraph := text.paragraph(0, first, begun):
        body.settle()
        body.add(paragraph)
        begun = True
    for item, (_, end) in zip(text.items, pairwise([*starts, length]), strict=True):
        body.begin(item, text, end)
        if paragraph := text.paragraph(item.marker.text, end, begun):
            body.add(paragraph)
            begun = True
