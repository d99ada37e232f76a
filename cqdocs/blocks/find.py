"""The blocks of a page: each rule in turn is offered what is left of each line."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cqdocs.blocks.block import Block
from cqdocs.blocks.captions import claim_caption
from cqdocs.blocks.front import find_front
from cqdocs.blocks.furniture import claim_furniture
from cqdocs.blocks.headings import claim_heading
from cqdocs.blocks.labels import find_labels
from cqdocs.blocks.matter import find_matter
from cqdocs.blocks.metadata import claim_fields
from cqdocs.blocks.notes import claim_note
from cqdocs.blocks.outline import find_outline
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import claim_text
from cqdocs.lines.scan import Line, scan_lines
from cqdocs.text.characters import BLANK
from cqdocs.text.fold import fold


def claim_matter(page: Page, line: Line, start: int) -> Claim:
    """A line of the front matter."""
    return page.matter.get(start, ())


def claim_label(page: Page, line: Line, start: int) -> Claim:
    """The label of a turn, at the head of a line or inside it."""
    found = page.labels.get(start)
    return (found,) if found else ()


def claim_front(page: Page, line: Line, start: int) -> Claim:
    """A line of what stands above the text."""
    return page.front.get(start, ())


# What a line is on its own, and, before it, what the whole page says it is. The first claim wins;
# what nothing claims is running text.
LINE_RULES = (claim_matter, claim_furniture, claim_note, claim_fields, claim_caption)
RULES = (claim_label, claim_front, claim_heading, *LINE_RULES, claim_text)


def read_page(source: str) -> Page:
    """The page with the evidence that the rules need."""
    folded = fold(source)
    lines = tuple(scan_lines(source))
    matter = find_matter(folded, lines)
    body = [line for line in lines if line.text.start not in matter]
    labels = {label.span.start: label for label in find_labels(folded, body)}
    outline = {heading.span.start: heading for heading in find_outline(folded, body)}
    page = Page(source, folded, lines, matter, labels, outline)
    return attrs.evolve(page, front=find_front(page, LINE_RULES))


def find_blocks(page: Page) -> Iterator[Block]:
    """The blocks of a page in source order; what stands between two of them is blank or markup."""
    claimed = 0
    for line in page.lines:
        start, end = max(line.text.start, claimed), line.text.end
        while start < end:
            claim = next(filter(None, (rule(page, line, start) for rule in RULES)))
            yield from claim
            start = claimed = claim[-1].span.end
            while start < end and page.folded[start] in BLANK:
                start += 1
