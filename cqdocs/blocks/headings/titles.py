"""The titles of the texts of a page: how many lines one has, and where another text begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.numbers import LONGEST_HEADING
from cqdocs.blocks.speaker.words import speaker_words
from cqdocs.lexicon.senses import words_of
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare
from cqdocs.text.characters import NEVER_FIRST, NEVER_LAST

# A title has no more lines, and no line of one that goes on is longer.
_MOST_LINES: Final = 4
_LONGEST_LINE: Final = 40
# What is so short can only be the end of a title that the line before begins.
_REST: Final = 3
_LINE: Final = 8
# What stands before a byline or a summary, and before no title.
_ORNAMENTS: Final = ("□", "■", "/", "●", "▲")
# What is shorter above a subtitle is no line of a title.
_LEAST_LINE: Final = 6


def title_words(sense: str) -> tuple[str, ...]:
    """The words of titles.toml for one sense."""
    return words_of("titles", sense)


@cache
def _complete() -> regex.Pattern[str]:
    """An end that shows a title to be whole: the genre of the document, a bracket behind it."""
    return regex.compile(rf"{one_of(title_words('genre'))}\s*+(?:\([^()]*+\)|\[\d{{1,2}}\])?\Z")


@cache
def _unfinished() -> regex.Pattern[str]:
    """An end that no title has: a word that governs the next, or joins it."""
    return regex.compile(r"(?:[关關][于於]|[的和与與及对對在向为為把将將、])\Z")


@cache
def _opening() -> regex.Pattern[str]:
    """What a title that waits for its genre holds."""
    return regex.compile(r"[关關][于於]|印发|印發|转发|轉發|发布|公布")


def is_complete(words: str) -> bool:
    """Whether a title ends as official titles do.

    >>> is_complete("关于做好防汛工作的通知"), is_complete("关于做好防汛工作")
    (True, False)
    """
    return _complete().search(bare(words)) is not None


def title_lines(lines: Sequence[Line]) -> int:
    """How many of some lines, one below the other, make the title that begins with the first.

    Lines belong together where one cannot end or the next cannot begin, where they make a title of a
    known genre and the first alone does not, and where all of them stand above a subtitle (——).
    """
    words = [line.words for line in lines[: _MOST_LINES + 1]]
    for count in range(1, min(len(words), _MOST_LINES + 1)):
        if len(words[count - 1]) < _LEAST_LINE or words[0].startswith(_ORNAMENTS):
            break
        if words[count].startswith(("——", "――", "--")):
            return count
        if is_complete(words[count - 1]) or not _may_follow(words[count]):
            break
    joined = words[0] if words else ""
    if is_complete(joined) and not _is_open(joined):
        return 1
    for count in range(1, min(len(words), _MOST_LINES)):
        following = words[count]
        if not _may_follow(following):
            return 1
        must = _is_open(joined) or following[0] in NEVER_FIRST
        joined += following
        whole = is_complete(joined) and not _is_open(joined)
        if whole and (must or _waits(words[0]) or _shares(words[0], following)):
            return count + 1
        if must and not whole and not _waits(joined) and not _is_open(joined):
            return count + 1
    return 1


def _shares(first: str, following: str) -> bool:
    """Whether two lines share a title: the first is as long as a line of one, or the next a mere rest."""
    return len(bare(first)) >= _LINE or len(following) <= _REST


def _may_follow(words: str) -> bool:
    return (
        len(words) <= _LONGEST_LINE
        and not words.startswith(("(", "[", "【"))
        and not words.endswith((":", "。", ";", ","))
        and not words.startswith(_ORNAMENTS)
        and not bare(words).isdigit()
    )


def _is_open(words: str) -> bool:
    """Whether a title cannot end here: it governs what follows, or a bracket or quotation is open."""
    if _unfinished().search(words) or words.endswith(tuple(NEVER_LAST)):
        return True
    return any(words.count(left) > words.count(right) for left, right in ("《》", "“”", "()"))


def _waits(words: str) -> bool:
    """Whether a line that names no genre begins a title that will: it says of what, or who issues it."""
    return begins_title(words) or words.endswith((*speaker_words("organ"), *speaker_words("signs")))


def begins_title(words: str) -> bool:
    """Whether words hold what only a title does before its genre: 关于, 印发."""
    return _opening().search(words) is not None


def make_title(lines: Sequence[Line]) -> HeadingBlock:
    """The heading of level one that some lines are."""
    span = Span(lines[0].text.start, lines[-1].text.end)
    return HeadingBlock(span, span, hashes=1, pieces=tuple(line.text for line in lines))


def fits(words: str) -> bool:
    """Whether words are no longer than a title."""
    return len(words) <= LONGEST_HEADING
