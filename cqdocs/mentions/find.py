"""All mentions of one run, in source order."""

from __future__ import annotations

from cqdocs.mentions.quotes import find_quotes
from cqdocs.model.mentions import Mention
from cqdocs.text.pairs import Pairs
from cqdocs.text.run import Run


def find_mentions(run: Run, pairs: Pairs) -> tuple[Mention, ...]:
    """What the text of one paragraph, heading, caption or field says."""
    return tuple(find_quotes(run, pairs))
