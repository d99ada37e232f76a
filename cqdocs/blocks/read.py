"""What the whole page says of its lines: each rule sees what those before it have found."""

from __future__ import annotations

import attrs

from cqdocs.blocks.alone import claim_alone
from cqdocs.blocks.fields.matter import find_matter
from cqdocs.blocks.fields.signatures import find_signatures
from cqdocs.blocks.front import find_front
from cqdocs.blocks.furniture.footnotes import find_footnotes
from cqdocs.blocks.furniture.repeated import find_repeated
from cqdocs.blocks.headings.contents import find_contents
from cqdocs.blocks.headings.numbered import find_outline
from cqdocs.blocks.headings.parts import find_parts
from cqdocs.blocks.headings.plain import find_plain
from cqdocs.blocks.labels.find import find_labels
from cqdocs.blocks.page import Page
from cqdocs.lines.passage import gather
from cqdocs.lines.scan import Line, scan_lines
from cqdocs.lines.wrap import find_flowing, find_wrapped
from cqdocs.text.fold import fold


def read_matter(page: Page) -> Page:
    """The fields between two fences at the head of the page."""
    return page.claiming(find_matter(page.folded, page.lines))


def read_body(page: Page) -> Page:
    """Running heads and page numbers; what is left, lines that belong together put together."""
    lines = [line for line in page.lines if line.text.start not in page.found]
    page = page.claiming(find_repeated(lines))
    lines = [line for line in lines if line.text.start not in page.found]
    wrapped = find_wrapped(page.folded, lines)
    return attrs.evolve(page, body=tuple(gather(lines, wrapped)), wrapped=wrapped)


def read_contents(page: Page) -> Page:
    """The table of contents."""
    return page.clearing(find_contents(page.body))


def read_footnotes(page: Page) -> Page:
    """The notes below the text, and the marks in it that lead to them."""
    notes = find_footnotes(page.folded, page.body)
    return attrs.evolve(page.clearing(notes.claims), notes=notes.marks)


def read_labels(page: Page) -> Page:
    """The labels that open turns, and the lines that explain them."""
    labels, key = find_labels(page.folded, page.body_lines, page.wrapped)
    return attrs.evolve(page.claiming(key), labels={label.span.start: label for label in labels})


def read_outline(page: Page) -> Page:
    """The headings that their numbers show."""
    headings = find_outline(page.folded, page.body, frozenset(page.labels))
    return attrs.evolve(page, outline={heading.span.start: heading for heading in headings})


def read_flow(page: Page) -> Page:
    """Which lines go on with the one before."""
    flowing = page.wrapped | find_flowing(page.folded, page.body_lines)
    return attrs.evolve(page, flowing=flowing)


def read_front(page: Page) -> Page:
    """The title, and what else stands above the text."""
    return page.claiming(find_front(page, claim_alone))


def read_signatures(page: Page) -> Page:
    """Who signs below a text, and the day."""
    return page.claiming(find_signatures(page.body_lines, page.taken))


def read_parts(page: Page) -> Page:
    """The titles of further texts on the page."""
    return page.claiming(find_parts(page, lambda line: is_free(page, line)))


def read_plain(page: Page) -> Page:
    """The headings that no number and no mark shows."""
    headings = find_plain(page, lambda line: is_free(page, line))
    return page.claiming({heading.span.start: (heading,) for heading in headings})


def is_free(page: Page, line: Line) -> bool:
    """Whether a line is nothing but words for all it says itself."""
    return not claim_alone(page, line, line.text.start)


PAGE_RULES = (
    read_matter,
    read_body,
    read_contents,
    read_footnotes,
    read_labels,
    read_outline,
    read_flow,
    read_front,
    read_signatures,
    read_parts,
    read_plain,
)


def read_page(source: str) -> Page:
    """The page with the evidence that the rules of single lines need."""
    folded = fold(source)
    page = Page(source, folded, tuple(scan_lines(folded)))
    for rule in PAGE_RULES:
        page = rule(page)
    return page
