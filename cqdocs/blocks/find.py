"""The blocks of a page: each rule in turn is offered what is left of each line."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cqdocs.blocks.block import Block
from cqdocs.blocks.captions import claim_caption
from cqdocs.blocks.front import find_front
from cqdocs.blocks.furniture.repeated import find_repeated
from cqdocs.blocks.furniture.shapes import claim_furniture
from cqdocs.blocks.furniture.words import claim_site_words
from cqdocs.blocks.headings import claim_heading
from cqdocs.blocks.labels.find import find_labels
from cqdocs.blocks.matter import find_matter
from cqdocs.blocks.metadata import claim_fields
from cqdocs.blocks.notes import claim_note
from cqdocs.blocks.outline import find_outline
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import claim_text
from cqdocs.blocks.stamps import claim_stamp
from cqdocs.lines.scan import Line, scan_lines
from cqdocs.lines.wrap import find_wrapped
from cqdocs.text.characters import BLANK
from cqdocs.text.fold import fold


def claim_label(page: Page, line: Line, start: int) -> Claim:
    """The label of a turn, at the head of a line or inside it."""
    found = page.labels.get(start)
    return (found,) if found else ()


def claim_found(page: Page, line: Line, start: int) -> Claim:
    """A line that the whole page says something of."""
    return page.found.get(start, ())


# What a line is on its own, and, before it, what the whole page says it is. The first claim wins;
# what nothing claims is running text.
LINE_RULES = (
    claim_furniture,
    claim_site_words,
    claim_stamp,
    claim_note,
    claim_fields,
    claim_caption,
)
RULES = (claim_label, claim_found, claim_heading, *LINE_RULES, claim_text)


def read_page(source: str) -> Page:
    """The page with the evidence that the rules need."""
    folded = fold(source)
    lines = tuple(scan_lines(source))
    found: dict[int, Claim] = find_matter(folded, lines)
    found |= find_repeated(folded, [line for line in lines if line.text.start not in found])
    body = [line for line in lines if line.text.start not in found]
    wrapped = find_wrapped(folded, body)
    labels, key = find_labels(folded, body, wrapped)
    found |= key
    outline = {heading.span.start: heading for heading in find_outline(folded, body)}
    opening = {label.span.start: label for label in labels}
    page = Page(source, folded, lines, wrapped, opening, outline, found)
    return attrs.evolve(page, found=found | find_front(page, LINE_RULES))


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
