"""Headings without a number that hold more than a clause: a line between paragraphs that nothing ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.page import Page
from cqdocs.blocks.prose import without_emphasis
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.passage import Passage
from cqdocs.lines.scan import Line

# The numbering of those that open alike; any other stands with the headings of one clause.
PARALLEL: Final = "parallel"
PLAIN: Final = "plain"
# A heading of one clause is no longer than this.
_CLAUSE: Final = 30
_SHORTEST: Final = 8
_LONGEST: Final = 60
# So many headings without a number are on a page, or none; so many open alike.
_FEWEST: Final = 2
_FEWEST_PARALLEL: Final = 3
# So long are the marks that end a sentence.
_LONGEST_END: Final = 20
# Running text below a heading is longer.
_RUNNING: Final = 30


def stands_above(page: Page, words: str, below: Passage) -> bool:
    """Whether words stand above what a heading does: a turn, or running text where there are none."""
    if page.labels:
        return below.span.start in page.labels and not words.endswith("?")
    return len(below.words) >= _RUNNING and "。" in below.words


@cache
def _end() -> regex.Pattern[str]:
    return regex.compile(r"[。!?…;][”’」』)\]]*+(?:\*\*)?\Z")


def is_ended(words: str) -> bool:
    """Whether the mark of a sentence ends a line, and no heading."""
    return _end().search(words[-_LONGEST_END:]) is not None


class _Place(NamedTuple):
    """A line that nothing claims, between the passages around it."""

    above: Passage
    passage: Passage
    below: Passage


def find_clauses(page: Page, is_free: Callable[[Line], bool]) -> dict[int, HeadingBlock]:
    """The headings of more than a clause, by where they begin.

    Such a line stands between the end of a paragraph and a turn or running text, and no mark ends it
    but a question mark. It is believed where its page has another heading without a number, and no more
    lines that are cut off. Those that open with the same clause are headings of one kind, whatever
    stands below them.
    """
    places = map(_Place, page.body, page.body[1:], page.body[2:])
    able = [
        place
        for place in places
        if _SHORTEST <= len(place.passage.words) <= _LONGEST
        and _may_head(page, place)
        and is_free(place.passage.lines[0])
    ]
    if not able:
        return {}
    openings = Counter(_opening(place.passage) for place in able)
    parallel = {words for words, count in openings.items() if words and count >= _FEWEST_PARALLEL}
    found: dict[int, HeadingBlock] = {}
    company = 0
    for _, passage, below in able:
        alike = _opening(passage) in parallel
        if not alike and not stands_above(page, passage.words, below):
            continue
        if _is_long(passage.words):
            text = without_emphasis(page.folded, passage.span)
            numbering = PARALLEL if alike else PLAIN
            found[passage.span.start] = HeadingBlock(passage.span, text, numbering=numbering)
        else:
            company += 1
    if len(found) + company < _FEWEST:
        return {}
    free = (one for one in page.body[1:-1] if one.span.start not in page.taken)
    cut = sum(_is_cut(passage) and passage.span.start not in found for passage in free)
    return found if cut < len(found) else {}


def _is_long(words: str) -> bool:
    """Whether words are more than a clause."""
    return "," in words or len(words) > _CLAUSE


def _is_cut(passage: Passage) -> bool:
    """Whether a line is as long as one of a paragraph, and nothing ends it."""
    words = passage.words
    return len(words) > _CLAUSE and not words.endswith(":") and not is_ended(words)


@cache
def _shape() -> regex.Pattern[str]:
    """Words of several clauses, the last of which no comma ends."""
    return regex.compile(
        r"(?:\*\*)?(?![图圖表]\s?\d)[\p{Han}“《「〈\dA-Z][^。!;:|>#*=\t<\[\]]*+(?<![,、])(?:\*\*)?"
    )


def _may_head(page: Page, place: _Place) -> bool:
    """Whether a line behind the end of a paragraph is claimed by nothing, and no more than words."""
    words, start = place.passage.words, place.passage.span.start
    return (
        start not in page.taken
        and len(place.passage.lines) == 1
        and is_ended(place.above.words)
        and _shape().fullmatch(words) is not None
        and not any(find_dates(words))
        and not opens_with_marker(page.folded, *place.passage.span)
    )


def _opening(passage: Passage) -> str:
    """The first of several clauses; nothing where there is one."""
    return passage.words.partition(",")[0] if "," in passage.words else ""
