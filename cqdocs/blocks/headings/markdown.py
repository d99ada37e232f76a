"""Headings: those that Markdown marks, and those that their numbers show."""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.blocks.block import HeadingBlock
from cqdocs.blocks.headings.numbers import read_number
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import without_emphasis
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


@cache
def _hashes() -> regex.Pattern[str]:
    return regex.compile(r"(?P<hashes>#{1,6}+)[ \t]++")


def claim_heading(page: Page, line: Line, start: int) -> Claim:
    """A Markdown heading (ATX, CommonMark 4.2), or a numbered one that the outline holds."""
    if start != line.text.start:
        return ()
    if page.folded[start] == "#":
        return _markdown(page.folded, line)
    found = page.outline.get(start)
    return (found,) if found else ()


def _markdown(folded: str, line: Line) -> Claim:
    match = _hashes().match(folded, *line.text)
    if match is None:
        return ()
    words = folded[match.end() : line.text.end].rstrip("# \t").rstrip(BLANK)
    if not words:
        return ()
    text = without_emphasis(folded, Span(match.end(), match.end() + len(words)))
    hashes = len(match["hashes"])
    found = read_number(folded, *text)
    if found and found.text < text.end:
        behind = Span(found.text, text.end)
        return (HeadingBlock(line.text, behind, found.number, found.numbering, hashes),)
    return (HeadingBlock(line.text, text, hashes=hashes),)
