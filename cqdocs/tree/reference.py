"""The day from which a text speaks, where the page says it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from cqdocs.blocks.block import Block, FieldBlock, TextBlock
from cqdocs.blocks.page import Page
from cqdocs.calendar.dates import DateFound, find_dates
from cqdocs.model.kinds import ReferenceOrigin
from cqdocs.text.characters import BLANK

# The date of a signature stands among the last blocks of a page.
_FOOT: Final = 4
# A line with more than a date in it is longer than this.
_LONGEST: Final = 20


def find_reference(
    page: Page, blocks: Sequence[Block]
) -> tuple[datetime.date, ReferenceOrigin] | None:
    """When a text was spoken, adopted or signed, else when it was published; None where it is silent."""
    said = (
        _said(page, blocks, "event")
        or _said(page, blocks, "signed")
        or next(_signed(page, blocks), None)
    )
    if said is not None:
        return said, ReferenceOrigin.TEXT
    published = _said(page, blocks, "published")
    return (published, ReferenceOrigin.PUBLISHED) if published else None


def _said(page: Page, blocks: Sequence[Block], key: str) -> datetime.date | None:
    """The first date in the fields of a key."""
    fields = (block for block in blocks if isinstance(block, FieldBlock) and block.key == key)
    texts = (field.text.of(page.folded) for field in fields)
    return next((found.value for text in texts for found in find_dates(text)), None)


def _signed(page: Page, blocks: Sequence[Block]) -> Iterator[datetime.date]:
    """The date that stands alone at the foot of a text, under a signature."""
    for block in reversed(blocks[-_FOOT:]):
        line = block.span.of(page.folded)
        if isinstance(block, TextBlock) and len(line) <= _LONGEST:
            for found in find_dates(line):
                if _is_all(found, line):
                    yield found.value


def _is_all(found: DateFound, line: str) -> bool:
    """Whether a line is nothing but a date, in brackets or with a word for the printing of it."""
    rest = line[: found.start] + line[found.end :]
    return rest.strip(BLANK + "()") in ("", "印发", "印")
