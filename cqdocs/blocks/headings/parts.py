"""Where another text begins on a page: a title below the end of the text before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import takewhile
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock, FurnitureBlock
from cqdocs.blocks.fields.numbers import is_document_number
from cqdocs.blocks.headings.numbers import read_number
from cqdocs.blocks.headings.titles import (
    fits,
    is_complete,
    make_title,
    title_lines,
    title_words,
)
from cqdocs.blocks.page import Claim, Page
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.text.bare import bare

# A title has at least so many characters.
_SHORTEST: Final = 4
# So many lines are looked at below the end of a text.
_LOOKED_AT: Final = 5


class _End(Enum):
    """What ended the text before."""

    SIGNED = "signed"
    CLOSED = "closed"
    ATTACHED = "attached"
    RULED = "ruled"
    NUMBERED = "numbered"


@cache
def _attachment() -> regex.Pattern[str]:
    return regex.compile(r"附\s*(?:件|录|錄|表)?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?\s*:?")


@cache
def _remark() -> regex.Pattern[str]:
    """A remark in brackets that closes a text."""
    return regex.compile(
        rf"[(\[【][^()\[\]【】。]*{one_of(title_words('closed'))}[^()\[\]【】。]*[)\]】]"
    )


def find_parts(page: Page, is_free: Callable[[Line], bool]) -> dict[int, Claim]:
    """The claims on the titles of further texts, by where they begin, and on the words 附件 above them.

    A title stands below a signature, a closing remark, a rule or the word 附件, or beside the number of
    the document. It ends as a title of an official document does, or a date, a field or running text
    stands below it. `is_free` tells whether a line means nothing else by itself.
    """
    found: dict[int, Claim] = {}
    written = False
    lines = page.body_lines
    numbers = frozenset(n for n, line in enumerate(lines) if is_document_number(line.words))
    for place, line in enumerate(lines[1:], 1):
        above = lines[place - 1]
        written = written or "。" in above.words
        end = _end(above, page.found) if written else None
        beside = written and any(at in numbers for at in range(place - 1, place + _LOOKED_AT))
        start = line.text.start
        if (end is None and not beside) or start in page.taken:
            continue
        below = lines[place : place + _LOOKED_AT]
        free = takewhile(lambda line: line.text.start not in page.taken, below)
        count = title_lines(list(free))
        title = lines[place : place + count]
        if place + count == len(lines) or not all(map(is_free, title)):
            continue
        behind = lines[place + count]
        if end is None and _is_issued(above, title, behind):
            end = _End.NUMBERED
        claimed = behind.text.start in page.taken or not is_free(behind)
        if end and _is_title(page.folded, title, behind, end, claimed):
            found[start] = (make_title(title),)
            if end is _End.ATTACHED:
                found[above.text.start] = (FieldBlock(above.text, above.text, "attachments"),)
    return found


def _is_issued(above: Line, title: Sequence[Line], below: Line) -> bool:
    """Whether the number that an office gives a document stands right above a title, or right below it."""
    if is_document_number(above.words):
        return True
    whole = is_complete("".join(line.words for line in title))
    return whole and above.words.endswith("。") and is_document_number(below.words)


def _end(line: Line, claims: Mapping[int, Claim]) -> _End | None:
    """What a line shows to end the text above it."""
    words = line.words
    for block in claims.get(line.text.start, ()):
        if isinstance(block, FieldBlock) and block.key in ("published", "printed", "signed"):
            return _End.SIGNED
        if isinstance(block, FurnitureBlock) and block.kind is FurnitureKind.RULE:
            return _End.RULED
    if _attachment().fullmatch(words):
        return _End.ATTACHED
    return _End.CLOSED if _remark().fullmatch(words) else None


def _is_title(folded: str, title: Sequence[Line], below: Line, end: _End, claimed: bool) -> bool:
    """Whether lines are a title; `claimed`: the line below is a label, a heading, a field or furniture."""
    words = "".join(line.words for line in title)
    if (
        not fits(words)
        or len(bare(words)) < _SHORTEST
        or words.startswith(("(", "[", "【", "#"))
        or "。" in words
        or words.endswith((";", ":", ",", "、"))
        or read_number(folded, *title[0].text)
        or (any(find_dates(words[:40])) and not is_complete(words))
    ):
        return False
    next_words = below.words
    introduces = (
        "。" in next_words
        or next_words.endswith(":")
        or next_words.startswith("(")
        or claimed
        or read_number(folded, *below.text) is not None
        or any(find_dates(next_words[:40]))
    )
    if end in (_End.ATTACHED, _End.CLOSED):
        return introduces
    return introduces and (claimed or is_complete(words))
