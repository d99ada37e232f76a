"""Numbered headings: which of the numbered lines of a page head a section.

A numbering is believed where it counts: its first number is one, or the next after the last of its
kind. A bracketed or Arabic number heads a section only where it does not count the items of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import regex
from attrs import define, field

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.numbers import LONGEST_HEADING, Numbered, read_number
from cqdocs.lines.passage import Passage, make_passage
from cqdocs.model.span import Span

# A number that leaves out more than this of its kind counts something else.
_LARGEST_SKIP: Final = 2
# The numberings that begin at one wherever they stand; a part of a report may begin with 三、.
_FROM_ONE: Final = ("han-bracket", "digit-bracket", "digit-dot")
# Those that head a section by the first sentence of a paragraph, however long; no sentence is longer.
_CLAUSES: Final = ("han-comma",)
_LONGEST_RUN_IN: Final = 240
_SECOND: Final = 2
_CLAUSE_MARKS: Final = frozenset("。!?;,:")
# What a line end cuts off a heading is a character or two.
_LONGEST_REST: Final = 2
_NARROW: Final = 12


def find_outline(
    folded: str, passages: Sequence[Passage], labels: frozenset[int] = frozenset()
) -> Iterator[HeadingBlock]:
    """The numbered headings of a page, in source order; `labels` are where turns open."""
    count = _Count(_has_decimals(folded, passages))
    articles = False
    for place, passage in enumerate(passages):
        articles = articles or _opens_article(passage)
        item = read_number(folded, *passage.lines[0].text)
        if item is None or not count.admits(item):
            continue
        if place and item.ordinal == _SECOND and _opens_inside(passages[place - 1], item):
            count.listed.add(item.numbering)
        within = articles and item.numbering.endswith("bracket")
        inside = articles or bool(labels)
        if within or count.is_listed(item) or _is_item(folded, passages, place, item, inside):
            if not item.path:
                count.listed.add(item.numbering)
            continue
        below = [rest for rest in passages[place + 1 : place + 2] if rest.span.start not in labels]
        whole = _with_rest(folded, passage, below)
        if heading := _heading(folded, whole, item):
            # 一、 stands outside the articles of a regulation.
            articles = articles and item.numbering != "han-comma"
            yield heading


@define
class _Count:
    """How far each numbering has counted, and which of them count the items of a list now."""

    decimals: bool
    last: dict[str, int] = field(factory=dict)
    listed: set[str] = field(factory=set)
    path: tuple[int, ...] = ()

    def admits(self, item: Numbered) -> bool:
        """Count a number, if it is the first of its kind or among the next."""
        if item.path:
            return self.decimals and self._admits_path(item.path)
        last = self.last.get(item.numbering, 0)
        skipped = item.ordinal - last - 1
        if not last and item.ordinal != 1 and item.numbering in _FROM_ONE:
            return False
        if not item.is_strong and item.ordinal != 1 and not 0 <= skipped <= _LARGEST_SKIP:
            return False
        if item.ordinal == 1:
            self.listed.discard(item.numbering)
        self.last[item.numbering] = item.ordinal
        return True

    def _admits_path(self, path: tuple[int, ...]) -> bool:
        """Count a decimal number: the next of its depth below the last, or the first below it."""
        depth = len(path)
        before = self.path[:depth]
        follows = (
            before[:-1] == path[:-1] and len(before) == depth and path[-1] - before[-1] in (1, 2)
        )
        if not follows and not (self.path[: depth - 1] == path[:-1] and path[-1] == 1):
            return False
        self.path = path
        return True

    def is_listed(self, item: Numbered) -> bool:
        """Whether the numbering of a number has been seen to count the items of a list."""
        return item.numbering in self.listed


def _opens_inside(above: Passage, item: Numbered) -> bool:
    """Whether the first of a number's kind stands inside the passage above, behind ：."""
    for colon in regex.finditer(":", above.words):
        begin = colon.end()
        first = read_number(above.words, begin, len(above.words))
        if first is not None and (first.numbering, first.ordinal) == (item.numbering, 1):
            return True
    return False


def _has_decimals(folded: str, passages: Sequence[Passage]) -> bool:
    """Whether numbers such as 1.1 stand before words of their own, at least two of them."""
    found = 0
    for passage in passages:
        if not passage.words[0].isdigit():
            continue
        item = read_number(folded, *passage.lines[0].text)
        found += item is not None and len(item.path) > 1 and item.text < passage.span.end
    return found > 1


@cache
def _article() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\*\*)?第\s?(?:[〇零一二三四五六七八九十百千]{1,9}+|\d{1,4}+)\s?[条條](?=\s|\*\*|[\n\r]|\Z|【)"
    )


def _opens_article(passage: Passage) -> bool:
    words = passage.words
    return words[0] in "第*" and _article().match(passage.lines[0].words) is not None


def _is_item(
    folded: str, passages: Sequence[Passage], place: int, item: Numbered, inside: bool
) -> bool:
    """Whether a number counts an item of a list: behind ：, or in a series that ； ends.

    `inside`: the number stands in an article or a speech, where 一、 too counts what ： announces.
    """
    if item.is_strong:
        return False
    if item.path:
        return any(mark in folded[item.text : passages[place].span.end] for mark in _CLAUSE_MARKS)
    before = folded[passages[place - 1].span.end - 1] if place else ""
    ends_item = folded[passages[place].span.end - 1] == ";"
    if ends_item or (before in (":", ";") and (inside or item.numbering != "han-comma")):
        return True
    return item.numbering.startswith("digit") and not _stands_alone(folded, passages, place, item)


def _stands_alone(folded: str, passages: Sequence[Passage], place: int, item: Numbered) -> bool:
    """Whether a line with an Arabic number is a heading: no sentence, and a text below it."""
    words = folded[item.text : passages[place].span.end]
    if not words or any(mark in words for mark in _CLAUSE_MARKS):
        return False
    below = passages[place + 1] if place + 1 < len(passages) else None
    return below is not None and read_number(folded, *below.lines[0].text) is None


def _with_rest(folded: str, passage: Passage, below: Sequence[Passage]) -> Passage:
    """The passage, and the line below where that is a rest of a word or two that nothing ends."""
    for rest in below:
        words = rest.words
        if (
            len(words) <= _LONGEST_REST
            and len(passage.words) >= _NARROW
            and words.isalpha()
            and not any(mark in passage.words[-1] for mark in _CLAUSE_MARKS)
        ):
            return make_passage((*passage.lines, *rest.lines))
    return passage


def _heading(folded: str, passage: Passage, item: Numbered) -> HeadingBlock | None:
    """The heading; in a paragraph that it opens, its first sentence."""
    words = passage.words
    begin = item.text - passage.span.start
    stop = words.find("。", begin)
    length = (stop if stop >= 0 else len(words)) - begin
    pieces = passage.pieces(item.text, length)
    longest = _LONGEST_RUN_IN if stop >= 0 and item.numbering in _CLAUSES else LONGEST_HEADING
    if length > longest or not pieces:
        return None
    text = Span(pieces[0].start, pieces[-1].end)
    end = text.end if stop < 0 else passage.pieces(text.end, 1)[0].end
    return HeadingBlock(
        Span(passage.span.start, end), text, item.number, item.numbering, pieces=pieces
    )
