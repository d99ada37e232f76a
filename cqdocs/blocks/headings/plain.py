"""Headings that no number and no mark shows: a short line of its own between paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.clauses import PLAIN, find_clauses, stands_above
from cqdocs.blocks.headings.titles import title_words
from cqdocs.blocks.markers import opens_with_marker
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
_HAN_DIGITS: Final = "一二三四五六七八九十"


@cache
def _shape() -> regex.Pattern[str]:
    """Words without the mark of a sentence or a clause; 、 and a question mark are none."""
    return regex.compile(
        r"(?:\*\*)?(?![图圖表]\s?\d)[\p{Han}“《「〈\dA-Z][^。!;:,|>#*=\t<\[\]]*+(?:\*\*)?"
    )


@cache
def _ended() -> regex.Pattern[str]:
    return regex.compile(r"[。!?…;][”’」』)\]]*+(?:\*\*)?\Z")


def find_plain(
    folded: str,
    passages: Sequence[Passage],
    taken: Container[int],
    labels: frozenset[int],
    is_free: Callable[[Line], bool],
) -> Iterator[HeadingBlock]:
    """The headings among the passages that nothing else claims; `labels` are those that open a turn.

    Such a heading is short, or one of several of more than a clause, ends no sentence, and stands between the end of a paragraph or another
    heading and running text; where there is a conversation, between a turn and the next label. A
    known word (前言) needs no more than to stand alone above a text. `is_free` tells whether a line means
    nothing else by itself.
    """
    clauses = find_clauses(folded, passages, taken, labels, is_free)
    ended = headed = False
    for place, passage in enumerate(passages[:-1]):
        words = passage.words
        free = passage.span.start not in taken and passage.span.start not in labels
        heading = None
        if free and len(passage.lines) == 1:
            heading = _alone(folded, passage, words, boxes=not labels)
            if heading is None and (ended or headed) and _may_head(folded, passage, words):
                heading = _above(folded, passage, words, passages[place + 1], labels)
        heading = clauses.get(passage.span.start, heading)
        if heading is not None and is_free(passage.lines[0]):
            yield heading
        else:
            heading = None
        ended = _ended().search(words) is not None
        headed = heading is not None or (not free and passage.span.start not in labels)


def _alone(folded: str, passage: Passage, words: str, boxes: bool) -> HeadingBlock | None:
    """A heading that needs nothing beside it: a known word, characters set apart, words in a box."""
    known = bare(words) in title_words("standard")
    if known or _is_spaced(words):
        text = without_emphasis(folded, passage.span)
        numbering = STANDARD if known else PLAIN
        return HeadingBlock(passage.span, text, numbering=numbering, hashes=_LEVEL_OF_STANDARD)
    return _boxed(passage, words) if boxes and words.startswith("【") else None


def _above(
    folded: str, passage: Passage, words: str, below: Passage, labels: frozenset[int]
) -> HeadingBlock | None:
    """A heading that what stands below it shows: a turn, or running text where there are none."""
    if not stands_above(words, below, labels):
        return None
    return HeadingBlock(passage.span, without_emphasis(folded, passage.span), numbering=PLAIN)


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


def _may_head(folded: str, passage: Passage, words: str) -> bool:
    if not _SHORTEST <= len(bare(words)) <= _LONGEST or not _shape().fullmatch(words):
        return False
    return not any(find_dates(words)) and not opens_with_marker(folded, *passage.span)
