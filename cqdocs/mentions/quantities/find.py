"""All figures of a text: each numeral is read once, with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.fixed.find import end_of_fixed
from cqdocs.mentions.quantities.amount import Amount, numeral_pattern, read_amount
from cqdocs.mentions.quantities.bare import COPULAS, is_figure
from cqdocs.mentions.quantities.composed import extended
from cqdocs.mentions.quantities.doubling import read_doubling
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.front import Front, read_front
from cqdocs.mentions.quantities.hedges import (
    Hedge,
    before_ends,
    behind_starts,
    comparison,
    hedge_before,
    hedge_behind,
)
from cqdocs.mentions.quantities.ordinals import read_ordinal
from cqdocs.mentions.quantities.series import JOINTS, read_series
from cqdocs.mentions.quantities.shares import SHARE_MARKS, read_share
from cqdocs.mentions.units.words import counted_by_few, counted_by_one
from cqdocs.model.kinds import QuantityKind
from cqdocs.numerals.number import LONGEST
from cqdocs.numerals.pattern import first_characters

Stretch = tuple[int, int]

# Behind these 多 and 余 are hedges in mid-clause too: 增长2倍多.
SIZES: Final = frozenset((QuantityKind.MULTIPLE, QuantityKind.PERCENT, QuantityKind.MEASURE))
# Scales alone are counted in them by sayings and slogans: 千家万户, 万人空巷, 百里挑一.
_COUNTED_IN_SAYINGS: Final = frozenset("家户人里")
# A numeral behind one of these has a place in a row.
_ORDERS: Final = frozenset("第前")
# What ends with one of these says that the numeral behind it counts: 第一款, 零下十度, 摄氏五度.
SAYS_COUNT: Final = frozenset("第下氏±负負")
# 万亿级, 百万级: a name for a size.
_OF_LEVEL: Final = frozenset("级級")


@cache
def _starts() -> regex.Pattern[str]:
    """Where a figure may begin: a numeral, but a Chinese one of one character only in company.

    Most of those build words (一起, 三农). A word that says how they count stands before them, or
    something that they count behind.
    """
    numerals = first_characters()
    alone = "".join(sorted(counted_by_one()))
    single = "".join(sorted(counted_by_few()))
    before = regex.escape("".join(sorted(SAYS_COUNT | _ORDERS | COPULAS | before_ends())))
    behind = regex.escape("".join(sorted(SHARE_MARKS | JOINTS | behind_starts())) + "番、元圆角分")
    return regex.compile(
        rf"[{numerals}](?:[{numerals}]++|(?<=[0-9])|(?=[{behind}])|(?<=[{before}].)"
        rf"|(?<=一)(?=[{alone}])|(?<!一)(?=[{single}]))"
    )


def find_quantities(
    text: str, closed: Sequence[Stretch] = (), unread: list[Stretch] | None = None
) -> list[Figure]:
    """The figures of a folded text, in order.

    `closed` are the stretches, in order, in which a numeral is no figure: times. `unread` takes those
    of the numerals that are too long to be read.
    """
    found: list[Figure] = []
    done = place = 0
    for match in _starts().finditer(text):
        at, end = max(match.start(), done), match.end()
        while at < end:
            while place < len(closed) and closed[place][1] <= at:
                place += 1
            if place < len(closed) and closed[place][0] <= at:
                at = closed[place][1]
                continue
            figures, behind = read_at(text, at)
            if unread is not None and not figures and behind - at > LONGEST:
                unread.append((at, behind))
            if figures and not text[at].isascii():
                fixed = end_of_fixed(text, figures[0].start, figures[-1].end)
                figures, behind = ([], max(fixed, at + 1)) if fixed else (figures, behind)
            at = behind
            if place < len(closed) and figures and figures[-1].end > closed[place][0]:
                continue
            found += figures
        done = at
    return found


def read_at(text: str, at: int, lone: bool = False) -> tuple[list[Figure], int]:
    """The figures that begin with the numeral at `at`, and where to go on.

    `lone` where nothing else is said, so that every numeral is a figure.
    """
    before = text[at - 1 : at] if at else ""
    amount = read_amount(text, at, lone or before in SAYS_COUNT)
    if amount is None:
        numeral = numeral_pattern().match(text, at)
        return [], numeral.end() if numeral else at + 1
    if before == "每" and not lone:
        # The base of a rate (每万人) is no figure of its own.
        return [], amount.end
    if (figure := _read_special(text, amount, before)) is not None:
        return [_with_words_around(text, figure, amount)], figure.end
    behind = text[amount.end : amount.end + 1]
    if behind not in JOINTS and not behind.isalnum():
        # The end of a clause, as in most cases: nothing can be joined to the amount.
        figure = read_figure(text, amount, amount, lone)
        return [figure] if figure else [], amount.end
    amounts = read_series(text, amount)
    last = extended(text, amounts[-1])
    figures = (read_figure(text, part, last, lone) for part in (*amounts[:-1], last))
    return [figure for figure in figures if figure], last.end


def _read_special(text: str, amount: Amount, before: str) -> Figure | None:
    """The share, the place in a row or the doubling of which an amount is a part."""
    after = text[amount.stop : amount.stop + 1]
    if after in SHARE_MARKS and (share := read_share(text, amount)):
        return share
    if before in _ORDERS:
        return read_ordinal(text, amount)
    return read_doubling(text, amount) if after == "番" else None


def read_figure(text: str, amount: Amount, last: Amount, lone: bool) -> Figure | None:
    """The figure of an amount; `last` carries the unit for those coordinated with it."""
    front = read_front(text, amount)
    unit = front.unit or last.unit
    hedge = _hedge(text, front.start, last.end, unit.kind if unit else None, amount)
    kind = front.unit.kind if front.unit else _kind(text, amount, last, front, hedge is not None)
    if kind is None:
        if not lone:
            return None
        kind = QuantityKind.NUMBER
    low, high = (-amount.high, -amount.low) if front.negative else (amount.low, amount.high)
    one = low is high or low == high
    own = front.unit or amount.unit
    return Figure(
        front.start,
        amount.end,
        kind,
        low if one else None,
        None if one else low,
        None if one else high,
        own.unit if own else None,
        hedge.qualifier if hedge else amount.qualifier,
        (amount.unit.start, amount.unit.end) if own and own is amount.unit else None,
    )


def _hedge(
    text: str, start: int, end: int, kind: QuantityKind | None, amount: Amount
) -> Hedge | None:
    """The word around a figure that hedges it; what stands behind is nearer to it."""
    if text[end : end + 1] in behind_starts() and (
        hedge := hedge_behind(text, end, kind not in SIZES)
    ):
        return hedge
    if start and text[start - 1] in before_ends():
        return hedge_before(text, start, amount.is_scale) or comparison(text, start, end)
    return None


def _kind(
    text: str, amount: Amount, last: Amount, front: Front, is_hedged: bool
) -> QuantityKind | None:
    """What sort of figure an amount is; None where it is none."""
    if last.unit is not None:
        if not is_hedged and amount.is_scale and last.unit.row.text in _COUNTED_IN_SAYINGS:
            return None
        return last.unit.kind
    if amount.is_great or (amount.is_scale and is_hedged):
        return None if text[amount.stop : amount.stop + 1] in _OF_LEVEL else QuantityKind.COUNT
    if amount.qualifier or is_figure(text, front.start, amount, is_hedged or front.negative):
        return QuantityKind.NUMBER
    return None


def _with_words_around(text: str, figure: Figure, amount: Amount) -> Figure:
    """A share or an ordinal with its sign, and the qualifier of the words before or behind it."""
    front = read_front(text, amount._replace(start=figure.start))
    hedge = _hedge(text, front.start, figure.end, figure.kind, amount)
    if front.negative and figure.value is not None:
        figure = figure._replace(start=front.start, value=-figure.value)
    return figure._replace(qualifier=hedge.qualifier) if hedge else figure
