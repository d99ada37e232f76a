"""Quotations and titles of works, from the marks of a paragraph that have a partner."""

from __future__ import annotations

from collections.abc import Iterator

from cqdocs.model.kinds import QuoteKind
from cqdocs.model.mentions import Quote
from cqdocs.text.pairs import QUOTE_MARKS, TITLE_MARKS, Pairs
from cqdocs.text.run import Run


def find_quotes(run: Run, pairs: Pairs) -> Iterator[Quote]:
    """Every pair of quotation marks, those inside others too, in the order in which they open."""
    for start, end, mark in pairs.pairs:
        if mark in QUOTE_MARKS:
            kind = QuoteKind.TITLE if mark in TITLE_MARKS else QuoteKind.QUOTE
            span, text, pieces = run.place(start, end)
            yield Quote(span, text, pieces=pieces, kind=kind)
