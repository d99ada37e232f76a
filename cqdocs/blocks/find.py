"""The blocks of a page: each rule in turn is offered what is left of each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from cqdocs.blocks.block import Block
from cqdocs.blocks.captions import claim_caption
from cqdocs.blocks.fields.closing import claim_closing
from cqdocs.blocks.fields.datelines import claim_dateline
from cqdocs.blocks.fields.lines import claim_fields
from cqdocs.blocks.fields.matter import find_matter
from cqdocs.blocks.fields.signatures import find_signatures
from cqdocs.blocks.front import find_front
from cqdocs.blocks.furniture.footnotes import find_footnotes
from cqdocs.blocks.furniture.repeated import find_repeated
from cqdocs.blocks.furniture.shapes import claim_furniture
from cqdocs.blocks.furniture.words import claim_site_words
from cqdocs.blocks.headings.contents import find_contents
from cqdocs.blocks.headings.markdown import claim_heading
from cqdocs.blocks.headings.numbered import find_outline
from cqdocs.blocks.headings.parts import find_parts
from cqdocs.blocks.headings.plain import find_plain
from cqdocs.blocks.labels.find import find_labels
from cqdocs.blocks.notes import claim_note
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import claim_text
from cqdocs.blocks.stamps import claim_stamp
from cqdocs.lines.passage import Passage, gather
from cqdocs.lines.scan import Line, scan_lines
from cqdocs.lines.wrap import find_flowing, find_wrapped
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
    claim_stamp,
    claim_note,
    claim_fields,
    claim_caption,
    claim_site_words,
    claim_dateline,
    claim_closing,
)
RULES = (claim_label, claim_found, claim_heading, *LINE_RULES)


def read_page(source: str) -> Page:
    """The page with the evidence that the rules need."""
    folded = fold(source)
    lines = tuple(scan_lines(folded))
    found: dict[int, Claim] = find_matter(folded, lines)
    found |= find_repeated([line for line in lines if line.text.start not in found])
    body = [line for line in lines if line.text.start not in found]
    wrapped = find_wrapped(folded, body)
    passages = list(gather(body, wrapped))
    found |= find_contents(passages)
    passages = [passage for passage in passages if passage.span.start not in found]
    notes = find_footnotes(folded, passages)
    found |= notes.claims
    passages = [passage for passage in passages if passage.span.start not in found]
    body = [line for passage in passages for line in passage.lines]
    labels, key = find_labels(folded, body, wrapped)
    found |= key
    opening = {label.span.start: label for label in labels}
    outline = {
        heading.span.start: heading
        for heading in find_outline(folded, passages, frozenset(opening))
    }
    flowing = wrapped | find_flowing(folded, body)
    page = Page(source, folded, lines, flowing, opening, outline, found, notes.marks)
    page = attrs.evolve(page, found=found | find_front(page, LINE_RULES))
    return _with_foot(page, body, passages)


def _with_foot(page: Page, body: Sequence[Line], passages: Sequence[Passage]) -> Page:
    """The page with what stands below each text of it, the titles of further texts, and plain headings."""

    def is_free(line: Line) -> bool:
        return not any(rule(page, line, line.text.start) for rule in LINE_RULES)

    found = dict(page.found)
    found |= find_signatures(body, _taken(page, body, found))
    found |= find_parts(page.folded, body, found, _taken(page, body, found), is_free)
    taken, labels = _taken(page, body, found), frozenset(page.labels)
    plain = find_plain(page.folded, passages, taken, labels, is_free)
    return attrs.evolve(page, found=found | {heading.span.start: (heading,) for heading in plain})


def _taken(page: Page, lines: Sequence[Line], found: Mapping[int, Claim]) -> set[int]:
    """Where the lines begin that some claim holds."""
    ends = {start: claim[-1].span.end for start, claim in found.items()}
    ends |= {start: label.span.end for start, label in page.labels.items()}
    ends |= {start: heading.span.end for start, heading in page.outline.items()}
    taken = set()
    end = 0
    for line in lines:
        end = max(end, ends.get(line.text.start, 0))
        if line.text.start < end:
            taken.add(line.text.start)
    return taken


def _claim(page: Page, line: Line, start: int) -> Claim:
    """What the first rule that wants it makes of what is left of a line; running text is the last."""
    for rule in RULES:
        if claim := rule(page, line, start):
            return claim
    return claim_text(page, line, start)


def find_blocks(page: Page) -> Iterator[Block]:
    """The blocks of a page in source order; what stands between two of them is blank or markup."""
    claimed = 0
    for line in page.lines:
        start, end = max(line.text.start, claimed), line.text.end
        while start < end:
            claim = _claim(page, line, start)
            yield from claim
            start = claimed = claim[-1].span.end
            while start < end and page.folded[start] in BLANK:
                start += 1
