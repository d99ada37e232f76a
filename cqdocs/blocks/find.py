"""The blocks of a page: each rule in turn is offered what is left of each line."""

from __future__ import annotations

from collections.abc import Iterator

from cqdocs.blocks.alone import claim_alone
from cqdocs.blocks.block import Block
from cqdocs.blocks.headings.markdown import claim_heading
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import claim_text
from cqdocs.lines.scan import Line
from cqdocs.text.characters import BLANK


def claim_label(page: Page, line: Line, start: int) -> Claim:
    """The label of a turn, at the head of a line or inside it."""
    found = page.labels.get(start)
    return (found,) if found else ()


def claim_found(page: Page, line: Line, start: int) -> Claim:
    """A line that the whole page says something of."""
    return page.found.get(start, ())


# The first claim wins: what the whole page says a line is goes before what the line says itself, and
# what nothing else claims is running text.
RULES = (claim_label, claim_found, claim_heading, claim_alone, claim_text)


def find_blocks(page: Page) -> Iterator[Block]:
    """The blocks of a page in source order; what stands between two of them is blank or markup."""
    claimed = 0
    for line in page.lines:
        start, end = max(line.text.start, claimed), line.text.end
        while start < end:
            claim = next(claim for rule in RULES if (claim := rule(page, line, start)))
            yield from claim
            start = claimed = claim[-1].span.end
            while start < end and page.folded[start] in BLANK:
                start += 1
