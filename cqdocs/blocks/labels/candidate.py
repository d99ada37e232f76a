"""What looks like a label, before anything is known of the rest of the page."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from cqdocs.blocks.block import LabelBlock
from cqdocs.blocks.speaker.words import Sense


class Form(Enum):
    """How a label is marked."""

    HEADING = "heading"
    BOLD = "bold"
    BRACKET = "bracket"
    STAMP = "stamp"
    COLON = "colon"
    ALONE = "alone"

    @property
    def is_marked(self) -> bool:
        """Whether more than a colon marks such a label."""
        return self in (Form.HEADING, Form.BOLD, Form.BRACKET, Form.STAMP)


class Candidate(NamedTuple):
    """What looks like a label, how it is marked, and how its speech begins.

    `inside`: it stands behind the end of a sentence, and not at the head of a line.
    """

    block: LabelBlock
    words: str
    form: Form
    inside: bool
    sense: Sense
    speech: str = ""
