"""Paragraphs made whole: a text that a page or line break cut in two is one run again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import regex
from attrs import define

from cqdocs.blocks.block import (
    Block,
    CaptionBlock,
    FieldBlock,
    FurnitureBlock,
    HeadingBlock,
    LabelBlock,
    NoteBlock,
    TextBlock,
)
from cqdocs.blocks.headings.numbers import LONGEST_HEADING
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.page import Page
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import FurnitureKind, IssueCode
from cqdocs.model.span import Span
from cqdocs.text.characters import NEVER_FIRST, NEVER_LAST
from cqdocs.text.run import Run, make_run

# A remark in brackets that closes a text is no longer than this.
_LONGEST_END: Final = 100
# How much of either side of a break an issue shows.
_SHOWN: Final = 6
_PAGE_ENDS: Final = (FurnitureKind.RUNNING_HEAD, FurnitureKind.PAGE_NUMBER)
Claimed = HeadingBlock | LabelBlock | FieldBlock | CaptionBlock | NoteBlock | FurnitureBlock
Draft = Run | Claimed


@cache
def _ended() -> regex.Pattern[str]:
    """An end that no break leaves: a closing mark, a colon, or what closes behind one of them."""
    return regex.compile(r"[。!?…⋯:;](?:[”’」』》〉)】〕\]\"]|\*\*)*+\Z|。\([^()]*+\)\Z")


@cache
def _sentence_mark() -> regex.Pattern[str]:
    return regex.compile(r"[。!?;]")


@define
class _Open:
    """The paragraph that the next text may belong to; `marked`: it holds the end of a sentence."""

    pieces: list[Span]
    spoken: bool
    indent: int
    marked: bool

    @property
    def is_running(self) -> bool:
        """Whether this is running text and no line that stands for itself."""
        length = self.pieces[-1].end - self.pieces[0].start
        return self.spoken or self.marked or length > LONGEST_HEADING


def join_paragraphs(page: Page, blocks: Iterable[Block], issues: list[Issue]) -> Iterator[Draft]:
    """The blocks with every text block made a run, those that a break cut in two made one.

    A text goes on in the next one where it is running text that ends in mid-sentence, and the next
    is running text that opens nothing of its own. Captions, notes and page furniture may stand
    between the two and then follow the whole; every other claim ends the paragraph.
    """
    current: _Open | None = None
    between: list[Claimed] = []
    spoken = False
    for block in blocks:
        match block:
            case TextBlock() if current and (
                _goes_on(page.folded, current, block) or _is_page_cut(page, current, between)
            ):
                issues.append(_joined(page.source, current.pieces[-1], block.pieces[0]))
                current.pieces.extend(block.pieces)
                current.marked = current.marked or _is_marked(page.folded, block)
            case TextBlock():
                yield from _close(page, current, between)
                current, between = _opened(page, block, spoken), []
            case CaptionBlock() | NoteBlock() | FurnitureBlock() if current and not is_rule(block):
                between.append(block)
            case _:
                yield from _close(page, current, between)
                current, between = None, []
                yield block
        spoken = isinstance(block, LabelBlock)
    yield from _close(page, current, between)


def _is_page_cut(page: Page, current: _Open, between: Iterable[Claimed]) -> bool:
    """Whether a page ends in mid-sentence: the head or number of the next stands behind it."""
    start, end = current.pieces[0].start, current.pieces[-1].end
    cut = any(isinstance(b, FurnitureBlock) and b.kind in _PAGE_ENDS for b in between)
    return cut and _ended().search(page.folded, max(start, end - _LONGEST_END), end) is None


def is_rule(block: Block | Draft) -> bool:
    """Whether a block is a rule, which ends a paragraph as it ends a text."""
    return isinstance(block, FurnitureBlock) and block.kind is FurnitureKind.RULE


def _close(page: Page, current: _Open | None, between: list[Claimed]) -> Iterator[Draft]:
    if current is not None:
        yield make_run(page.source, page.folded, current.pieces)
    yield from between


def _opened(page: Page, block: TextBlock, spoken: bool) -> _Open:
    return _Open(list(block.pieces), spoken, block.indent, _is_marked(page.folded, block))


def _is_marked(folded: str, block: TextBlock) -> bool:
    return _sentence_mark().search(folded, *block.span) is not None


def _goes_on(folded: str, current: _Open, block: TextBlock) -> bool:
    end = current.pieces[-1].end
    first, last = folded[block.pieces[0].start], folded[end - 1]
    if (
        (block.flows and not opens_with_marker(folded, *block.span))
        or first in NEVER_FIRST
        or last in NEVER_LAST
    ):
        return True
    if _ended().search(folded, max(current.pieces[0].start, end - _LONGEST_END), end):
        return False
    if block.indent and block.indent >= current.indent > 0:
        return False
    opens = opens_with_marker(folded, *block.span)
    return not opens and current.is_running and _is_marked(folded, block)


def _joined(source: str, before: Span, after: Span) -> Issue:
    left, right = before.of(source)[-_SHOWN:], after.of(source)[:_SHOWN]
    message = f"a break cuts this paragraph in two (…{left} | {right}…); it was joined"
    return Issue(IssueCode.JOINED_PARAGRAPH, message, Span(before.end, after.start))
