"""All mentions of one run, in source order."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from cqdocs.mentions.addresses import find_addresses
from cqdocs.mentions.quantities.figure import Figure, written_unit
from cqdocs.mentions.quantities.find import Stretch, find_quantities
from cqdocs.mentions.quotes import find_quotes
from cqdocs.mentions.times.find import find_times
from cqdocs.mentions.times.setting import TimeFound
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import IssueCode, TimeKind
from cqdocs.model.mentions import Mention, Quantity, TimeExpression
from cqdocs.numerals.number import LONGEST
from cqdocs.text.pairs import Pairs
from cqdocs.text.run import Run, span_of

Found = TypeVar("Found", TimeFound, Figure)


def mention_finder(
    reference: datetime.date | None, issues: list[Issue]
) -> Callable[[Run, Pairs], tuple[Mention, ...]]:
    """A function that finds what the text of a paragraph, heading, caption or field says.

    `reference` is the day from which the text speaks; `issues` takes what could not be read.
    """

    def find(run: Run, pairs: Pairs) -> tuple[Mention, ...]:
        mentions = [*find_quotes(run, pairs), *_times_and_quantities(run, reference, issues)]
        if len(mentions) > 1:
            mentions.sort(key=_place)
        return tuple(mentions)

    return find


def _place(mention: Mention) -> tuple[int, int]:
    """What stands around other mentions comes before them."""
    return mention.span.start, -mention.span.end


def _times_and_quantities(
    run: Run, reference: datetime.date | None, issues: list[Issue]
) -> list[Mention]:
    """The times of a run, and the figures in what they leave."""
    closed = find_addresses(run.folded)
    times = find_times(run.folded, reference)
    if closed:
        times = list(_outside(closed, times))
    unread: list[Stretch] = []
    closed += [(time.start, time.end) for time in times if time.kind is not TimeKind.SET]
    closed.sort()
    figures = find_quantities(run.folded, closed, unread)
    for start, end in unread:
        message = f"a numeral of {end - start} characters has no value here; the most is {LONGEST}"
        issues.append(Issue(IssueCode.LONG_NUMERAL, message, run.place(start, end).span))
    # The 每秒 of a rate is a part of its unit, and the 30天 of 每隔30天 one of the time.
    in_units = {
        time.start for time in times if time.kind is TimeKind.SET and _is_in(time.start, figures)
    }
    times = [time for time in times if time.start not in in_units]
    sets = [(time.start, time.end) for time in times if time.kind is TimeKind.SET]
    if sets:
        figures = list(_outside(sets, figures))
    return [
        *[_time(run, time) for time in times],
        *[_quantity(run, figure) for figure in figures],
    ]


def _is_in(at: int, figures: list[Figure]) -> bool:
    place = bisect_right(figures, at, key=attrgetter("start")) - 1
    return place >= 0 and at < figures[place].end


def _outside(closed: Sequence[Stretch], found: Iterable[Found]) -> Iterator[Found]:
    """What touches none of some stretches; both are in order."""
    place = 0
    for one in found:
        while place < len(closed) and closed[place][1] <= one.start:
            place += 1
        if place == len(closed) or one.end <= closed[place][0]:
            yield one


def _time(run: Run, time: TimeFound) -> TimeExpression:
    pieces = run.pieces_of(time.start, time.end)
    return TimeExpression(
        span_of(pieces),
        run.text[time.start : time.end],
        pieces=pieces,
        kind=time.kind,
        value=time.value,
        qualifier=time.qualifier,
    )


def _quantity(run: Run, figure: Figure) -> Quantity:
    pieces = run.pieces_of(figure.start, figure.end)
    return Quantity(
        span_of(pieces),
        run.text[figure.start : figure.end],
        pieces=pieces,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=written_unit(run.text, figure),
        qualifier=figure.qualifier,
    )
