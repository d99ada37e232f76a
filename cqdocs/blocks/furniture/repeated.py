"""Running heads and page numbers: what stands again and again where a page ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.text.characters import CLOSING, SENTENCE_END

# No running head is longer, and no number of a page.
_LONGEST_HEAD: Final = 60
_LONGEST_NUMBER: Final = 4
# A head comes so often, and so often in the middle of a sentence.
_FEWEST: Final = 3
_FEWEST_CUTS: Final = 2
_CUT_SHARE: Final = 0.3
# Numbers that follow each other so often count pages.
_FEWEST_NUMBERS: Final = 4
# A line that is cut is as long as this: the cells of a table are shorter.
_RUNNING: Final = 12
_ENDS: Final = frozenset(SENTENCE_END + CLOSING + ";:")


@cache
def _digits() -> regex.Pattern[str]:
    return regex.compile(r"\d++")


def find_repeated(lines: Sequence[Line]) -> dict[int, Claim]:
    """The claims on running heads and page numbers, by where they begin.

    A head is a short line that comes again, but for the numbers in it, and cuts sentences; a page
    number stands beside one, or follows the last by one in running text.
    """
    texts = [line.words for line in lines]
    heads = _heads(texts)
    numbers = _numbers(texts, heads)
    return {
        line.text.start: (
            FurnitureBlock(
                line.text,
                FurnitureKind.RUNNING_HEAD if place in heads else FurnitureKind.PAGE_NUMBER,
            ),
        )
        for place, line in enumerate(lines)
        if place in heads or place in numbers
    }


def _heads(texts: Sequence[str]) -> set[int]:
    shapes = [_shape(text) for text in texts]
    times = Counter(shape for shape in shapes if shape)
    again = {shape for shape, count in times.items() if count >= _FEWEST}
    cuts: Counter[str] = Counter()
    before = ""
    for text, shape in zip(texts, shapes, strict=True):
        if shape in again:
            cuts[shape] += _is_cut(before)
        elif not _is_number(text):
            before = text
    heads = {s for s in again if cuts[s] >= max(_FEWEST_CUTS, _CUT_SHARE * times[s])}
    return {place for place, shape in enumerate(shapes) if shape in heads}


def _shape(text: str) -> str:
    """A line without its numbers and blanks; nothing for one that is too long, ends a sentence or is spoken."""
    if len(text) > _LONGEST_HEAD or text[-1] in _ENDS or ":" in text:
        return ""
    shape = "".join(_digits().sub("", text).split())
    return shape if any(character.isalpha() for character in shape) else ""


def _is_cut(text: str) -> bool:
    return len(text) >= _RUNNING and text[-1] not in _ENDS


def _is_number(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBER and text.isascii() and text.isdigit()


def _numbers(texts: Sequence[str], heads: set[int]) -> set[int]:
    found = [place for place, text in enumerate(texts) if _is_number(text)]
    beside = {place for place in found if place - 1 in heads or place + 1 in heads}
    counting = {
        place for before, place in pairwise(found) if int(texts[place]) == int(texts[before]) + 1
    }
    running = [place for place in counting if place and _is_cut(texts[place - 1])]
    if len(running) >= _FEWEST_CUTS and len(counting) >= _FEWEST_NUMBERS - 1:
        first = {before for before in found if int(texts[before]) + 1 == int(texts[min(counting)])}
        return beside | counting | {place for place in first if place < min(counting)}
    return beside
