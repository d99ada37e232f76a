"""Quotations and titles of works, from the marks of a paragraph that have a partner."""

from __future__ import annotations

from typing import Final

from cqdocs.model.kinds import QuoteKind
from cqdocs.model.mentions import Quote
from cqdocs.text.pairs import QUOTE_MARKS, TITLE_MARKS, Pairs
from cqdocs.text.run import Run, span_of

# Marks inside marks beyond this depth are noise.
MAX_DEPTH: Final = 20


def find_quotes(run: Run, pairs: Pairs) -> list[Quote]:
    """Every pair of quotation marks, those inside others too, in the order in which they open.

    Beyond a depth that no text has, they are passed over: each would hold all that is inside it.
    """
    found: list[Quote] = []
    around: list[int] = []
    for start, end, mark in pairs.pairs:
        while around and around[-1] <= start:
            around.pop()
        around.append(end)
        if mark in QUOTE_MARKS and len(around) <= MAX_DEPTH:
            kind = QuoteKind.TITLE if mark in TITLE_MARKS else QuoteKind.QUOTE
            pieces = run.pieces_of(start, end)
            found.append(Quote(span_of(pieces), run.text[start:end], pieces=pieces, kind=kind))
    return found
