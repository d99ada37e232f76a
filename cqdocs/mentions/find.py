"""All mentions of one run, in source order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import attrs

from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.find import Stretch, find_quantities
from cqdocs.mentions.quotes import find_quotes
from cqdocs.mentions.times.find import find_times
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import IssueCode
from cqdocs.model.mentions import Mention, Quantity, TimeExpression, Unit
from cqdocs.numerals.number import LONGEST
from cqdocs.text.pairs import Pairs
from cqdocs.text.run import Run


def mention_finder(
    reference: datetime.date | None, issues: list[Issue]
) -> Callable[[Run, Pairs], tuple[Mention, ...]]:
    """A function that finds what the text of a paragraph, heading, caption or field says.

    `reference` is the day from which the text speaks; `issues` takes what could not be read.
    """

    def find(run: Run, pairs: Pairs) -> tuple[Mention, ...]:
        mentions = [*find_quotes(run, pairs), *_times_and_quantities(run, reference, issues)]
        return tuple(sorted(mentions, key=_place))

    return find


def _place(mention: Mention) -> tuple[int, int]:
    """What stands around other mentions comes before them."""
    return mention.span.start, -mention.span.end


def _times_and_quantities(
    run: Run, reference: datetime.date | None, issues: list[Issue]
) -> Iterator[Mention]:
    """The times of a run, and the figures in what they leave."""
    times = find_times(run.folded, reference)
    for time in times:
        span, text, pieces = run.place(time.start, time.end)
        yield TimeExpression(
            span, text, pieces=pieces, kind=time.kind, value=time.value, qualifier=time.qualifier
        )
    unread: list[Stretch] = []
    closed = [(time.start, time.end) for time in times]
    for figure in find_quantities(run.folded, closed, unread):
        yield _quantity(run, figure)
    for start, end in unread:
        message = f"a numeral of {end - start} characters has no value here; the most is {LONGEST}"
        issues.append(Issue(IssueCode.LONG_NUMERAL, message, run.place(start, end).span))


def _quantity(run: Run, figure: Figure) -> Quantity:
    span, text, pieces = run.place(figure.start, figure.end)
    return Quantity(
        span,
        text,
        pieces=pieces,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=_as_written(run, figure),
        qualifier=figure.qualifier,
    )


def _as_written(run: Run, figure: Figure) -> Unit | None:
    """The unit of a figure in the characters of the source, which may be full-width."""
    if figure.unit is None or figure.written is None or run.text == run.folded:
        return figure.unit
    words = run.text[slice(*figure.written)]
    return figure.unit if words == figure.unit.text else attrs.evolve(figure.unit, text=words)
