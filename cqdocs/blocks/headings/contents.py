"""The table of contents: the headings of a text listed above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim
from cqdocs.lines.passage import Passage
from cqdocs.model.kinds import FurnitureKind
from cqdocs.text.bare import bare
from cqdocs.text.characters import BLANK

_NAMES: Final = ("目录", "目錄", "目次", "内容目录", "总目录")
_LONGEST_NAME: Final = 20
# No entry is longer, and no table.
_LONGEST_ENTRY: Final = 80
_LONGEST_TABLE: Final = 400
# So many entries with the numbers of their pages are a table without its name.
_FEWEST_LED: Final = 3
# What leads from an entry to the number of its page, blanks aside.
_DOTS: Final = ".…·_"
_LONGEST_NUMBER: Final = 10


@cache
def _page() -> regex.Pattern[str]:
    """The number of a page at the end of an entry."""
    return regex.compile(r"[-—(]?(?<!\d)\d{1,4}[-—)]?\s*\Z")


def find_contents(passages: Sequence[Passage]) -> dict[int, Claim]:
    """The claims on the lines of a table of contents, by where they begin.

    A table is named 目录, and ends where its first entry comes again; without that name, several
    lines that lead to a page number are one.
    """
    for place, passage in enumerate(passages):
        if len(passage.words) <= _LONGEST_NAME and _bare(passage.words) in _NAMES:
            end = _end(passages, [_bare(passage.words) for passage in passages], place)
            return _claims(passages[place:end]) if end > place + 1 else {}
    led = [place for place, passage in enumerate(passages) if _is_led(passage, _DOTS)]
    return _claims([passages[place] for place in led]) if len(led) >= _FEWEST_LED else {}


def _end(passages: Sequence[Passage], words: Sequence[str], name: int) -> int:
    """Where a table ends: at the line that repeats its first entry, or behind its last led line."""
    if name + 1 == len(passages):
        return name
    first = words[name + 1]
    for place in range(name + 1, min(len(passages), name + _LONGEST_TABLE)):
        passage = passages[place]
        if place > name + 1 and words[place] == first:
            return place
        if len(passage.words) > _LONGEST_ENTRY or words[place].endswith("。"):
            break
    end, last = name + 1, min(len(passages), name + _LONGEST_TABLE)
    again = Counter(words[end:])
    while end < last and (_is_led(passages[end]) or again[words[end]] > 1):
        again[words[end]] -= 1
        end += 1
    return end


def _is_led(passage: Passage, marks: str = _DOTS + BLANK) -> bool:
    """Whether a line leads to the number of a page, by at least two of some marks."""
    words = passage.words
    entry = _entry(words)
    return sum(mark in marks for mark in words[len(entry) :]) > 1


def _entry(words: str) -> str:
    """The words of a line before what leads to the number of a page; all where nothing does."""
    number = _page().search(words, max(0, len(words) - _LONGEST_NUMBER))
    if number is None or len(words) > _LONGEST_ENTRY * 2:
        return words
    head = words[: number.start()]
    entry = head.rstrip(_DOTS + BLANK)
    return entry if len(head) - len(entry) > 1 or head.endswith("\t") else words


def _bare(words: str) -> str:
    """An entry without blanks and the number of its page."""
    return bare(_entry(words))


def _claims(passages: Sequence[Passage]) -> dict[int, Claim]:
    return {
        passage.span.start: (FurnitureBlock(passage.span, FurnitureKind.CONTENTS),)
        for passage in passages
    }
