"""Headings that no number and no mark shows: a short line of its own between paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.titles import bare, title_words
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.prose import without_emphasis
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.passage import Passage
from cqdocs.lines.scan import Line

# The numberings of such headings: one that is just a known word stands among the main sections.
PLAIN: Final = "plain"
STANDARD: Final = "standard"
_LEVEL_OF_STANDARD: Final = 2
_LONGEST: Final = 30
_SHORTEST: Final = 4
# Running text below a heading is longer.
_RUNNING: Final = 30


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

    Such a heading is short, ends no sentence, and stands between the end of a paragraph or another
    heading and running text; where there is a conversation, between a turn and the next label. A
    known word (前言) needs no more than to stand alone above a text. `is_free` tells whether a line means
    nothing else by itself.
    """
    ended = False
    headed = False
    for place, passage in enumerate(passages):
        start = passage.span.start
        words = passage.words(folded)
        below = passages[place + 1] if place + 1 < len(passages) else None
        if start in taken or start in labels:
            ended, headed = _ended().search(words) is not None, start not in labels
            continue
        standard = bare(words) in title_words("standard") or _is_spaced(words)
        is_one = (
            below is not None
            and (
                standard
                or (
                    (ended or headed)
                    and _may_head(folded, passage, words)
                    and _heads(folded, words, below, labels)
                )
            )
            and is_free(passage.lines[0])
        )
        if is_one and len(passage.lines) == 1 and below is not None:
            text = without_emphasis(folded, passage.span)
            yield HeadingBlock(
                passage.span,
                text,
                numbering=STANDARD if standard else PLAIN,
                hashes=_LEVEL_OF_STANDARD if standard else 0,
            )
        ended, headed = _ended().search(words) is not None, is_one


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


def _heads(folded: str, words: str, below: Passage, labels: frozenset[int]) -> bool:
    """Whether what stands below may stand under a heading: a turn, or running text where there are none."""
    if labels:
        return below.span.start in labels and not words.endswith("?")
    text = below.words(folded)
    return len(text) >= _RUNNING and "。" in text
