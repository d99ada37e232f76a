"""What a line is on its own: each rule in turn is asked, and the first that claims it wins."""

from __future__ import annotations

from cqdocs.blocks.captions import claim_caption
from cqdocs.blocks.fields.closing import claim_closing
from cqdocs.blocks.fields.datelines import claim_dateline
from cqdocs.blocks.fields.lines import claim_fields
from cqdocs.blocks.fields.lone import claim_value
from cqdocs.blocks.furniture.shapes import claim_furniture
from cqdocs.blocks.furniture.words import claim_site_words
from cqdocs.blocks.notes import claim_note
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.stamps import claim_stamp
from cqdocs.lines.scan import Line

LINE_RULES = (
    claim_furniture,
    claim_stamp,
    claim_note,
    claim_fields,
    claim_value,
    claim_caption,
    claim_site_words,
    claim_dateline,
    claim_closing,
)


def claim_alone(page: Page, line: Line, start: int) -> Claim:
    """What the line says of itself from `start` on; nothing where it is running text for all it says."""
    for rule in LINE_RULES:
        if claim := rule(page, line, start):
            return claim
    return ()
