"""The times at which a live record was written: [10:11], 2016-03-02 15:22:44."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span

_CLOCK: Final = r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
_DAY: Final = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*+)?+"
_LONGEST: Final = 40
# A time of day, the date before it or not, in brackets or not: a pattern for others to hold.
STAMP: Final = rf"(?:[\[(【]{_DAY}{_CLOCK}[\])】]|(?<!\d){_DAY}{_CLOCK})"


@cache
def _stamp() -> regex.Pattern[str]:
    return regex.compile(STAMP)


@cache
def _behind() -> regex.Pattern[str]:
    """A stamp that closes a speech: behind the end of its last sentence."""
    return regex.compile(rf"(?<=[。!?…”」)])\s*+(?P<stamp>{STAMP})\s*+\Z")


def claim_stamp(page: Page, line: Line, start: int) -> Claim:
    """A stamp that stands alone between the labels of a page, or behind a speech."""
    labels = page.label_starts
    if (
        not labels
        or not labels[0] <= start
        or not _stamp().fullmatch(page.folded, start, line.text.end)
    ):
        return ()
    return (FurnitureBlock(Span(start, line.text.end), FurnitureKind.TIME_STAMP),)


def find_stamp(folded: str, start: int, end: int) -> int:
    """Where a stamp begins that ends a stretch of the folded text; `end` where none does."""
    if not folded[end - 1 : end].isdigit() and folded[end - 1 : end] not in tuple("])】"):
        return end
    match = _behind().search(folded, max(start, end - _LONGEST), end)
    return match.start("stamp") if match and match.start("stamp") > start else end
