"""Headings that no number and no mark shows: a short line of its own between paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.clauses import PLAIN, find_clauses, is_ended, stands_above
from cqdocs.blocks.headings.titles import title_words
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.page import Page
from cqdocs.blocks.prose import without_emphasis
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.passage import Passage
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare

# The numberings of such headings: one that is just a known word stands among the main sections.
STANDARD: Final = "standard"
BOXED: Final = "boxed"
_LEVEL_OF_STANDARD: Final = 2
_LONGEST: Final = 30
_SHORTEST: Final = 4
# No such line is longer, whatever blanks stand in it.
_LONGEST_LINE: Final = 200
_HAN_DIGITS: Final = "一二三四五六七八九十"


@cache
def _shape() -> regex.Pattern[str]:
    """Words without the mark of a sentence or a clause; 、 and a question mark are none."""
    return regex.compile(
        r"(?:\*\*)?(?![图圖表]\s?\d)[\p{Han}“《「〈\dA-Z][^。!;:,|>#*=\t<\[\]]*+(?:\*\*)?"
    )


def find_plain(page: Page, is_free: Callable[[Line], bool]) -> Iterator[HeadingBlock]:
    """The headings among the passages that nothing else claims.

    Such a heading is short, or one of several of more than a clause, ends no sentence, and stands
    between the end of a paragraph or another heading and running text; where there is a conversation,
    between a turn and the next label. A known word (前言) needs no more than to stand alone above a
    text. `is_free` tells whether a line means nothing else by itself.
    """
    clauses = find_clauses(page, is_free)
    ended = headed = False
    for passage, below in pairwise(page.body):
        taken = passage.span.start in page.taken
        heading = None
        if not taken and len(passage.lines) == 1 and len(passage.words) <= _LONGEST_LINE:
            heading = _alone(page, passage)
            if heading is None and (ended or headed) and _may_head(page.folded, passage):
                heading = _above(page, passage, below)
        heading = clauses.get(passage.span.start, heading)
        if heading is not None and is_free(passage.lines[0]):
            yield heading
        else:
            heading = None
        ended = is_ended(passage.words)
        headed = heading is not None or (taken and passage.span.start not in page.labels)


def _alone(page: Page, passage: Passage) -> HeadingBlock | None:
    """A heading that needs nothing beside it: a known word, characters set apart, words in a box."""
    words = passage.words
    known = bare(words) in title_words("standard")
    if known or _is_spaced(words):
        text = without_emphasis(page.folded, passage.span)
        numbering = STANDARD if known else PLAIN
        return HeadingBlock(passage.span, text, numbering=numbering, hashes=_LEVEL_OF_STANDARD)
    return _boxed(passage, words) if not page.labels and words.startswith("【") else None


def _above(page: Page, passage: Passage, below: Passage) -> HeadingBlock | None:
    """A heading that what stands below it shows: a turn, or running text where there are none."""
    if not stands_above(page, passage.words, below):
        return None
    text = without_emphasis(page.folded, passage.span)
    return HeadingBlock(passage.span, text, numbering=PLAIN)


@cache
def _box() -> regex.Pattern[str]:
    """Words in lenticular brackets, whole or with a number in them before the heading."""
    return regex.compile(r"(【([^】]{2,12})】)\s*([^。;:,!?【】]{0,30})")


def _boxed(passage: Passage, words: str) -> HeadingBlock | None:
    """The heading in a box, or behind one that a number ends."""
    match = _box().fullmatch(words)
    if match is None:
        return None
    start = passage.span.start
    number, inner, rest = (Span(start + s, start + e) for s, e in map(match.span, (1, 2, 3)))
    if not match[3]:
        return HeadingBlock(passage.span, inner, numbering=BOXED)
    counted = match[2][-1].isdigit() or match[2][-1] in _HAN_DIGITS
    return HeadingBlock(passage.span, rest, number, BOXED) if counted else None


def _is_spaced(words: str) -> bool:
    """Whether a line is single characters set apart, and no name: 報 告 事 項."""
    return _spaced().fullmatch(words) is not None and personal_name(words) is None


@cache
def _spaced() -> regex.Pattern[str]:
    return regex.compile(r"\p{Han}(?:\s+\p{Han}){2,}")


def _may_head(folded: str, passage: Passage) -> bool:
    words = passage.words
    if not _SHORTEST <= len(bare(words)) <= _LONGEST or not _shape().fullmatch(words):
        return False
    return not any(find_dates(words)) and not opens_with_marker(folded, *passage.span)
