"""All figures of a text: each numeral is read once, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from string import ascii_letters
from typing import Final

from cqdocs.mentions.fixed.find import fixed_over
from cqdocs.mentions.hedges import before_ends, behind_starts
from cqdocs.mentions.quantities.amount import Amount, read_amount
from cqdocs.mentions.quantities.bare import COPULAS, is_figure
from cqdocs.mentions.quantities.composed import extended
from cqdocs.mentions.quantities.doubling import read_doubling
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.front import NO_FRONT, front_ends, read_front
from cqdocs.mentions.quantities.hedged import hedge_around
from cqdocs.mentions.quantities.ordinals import read_citation, read_further, read_ordinal
from cqdocs.mentions.quantities.plain import ORDERS, SAYS_COUNT, SPECIAL, read_plain
from cqdocs.mentions.quantities.series import JOINTS, read_series
from cqdocs.mentions.quantities.shares import SHARE_MARKS, read_share
from cqdocs.mentions.units.find import UnitMatch, sign_ends
from cqdocs.mentions.units.words import counted_by_few, counted_by_one
from cqdocs.model.kinds import QuantityKind
from cqdocs.numerals.characters import long_forms
from cqdocs.numerals.number import LONGEST, negated
from cqdocs.numerals.pattern import first_characters, numeral_pattern

Stretch = tuple[int, int]

# Scales alone are counted in them by sayings and names of sizes: 万家, 万人空巷, 百里挑一, 万亿级.
_COUNTED_IN_SAYINGS: Final = frozenset("家户人里级")
_LEVEL: Final = frozenset("级級")
# A unit of a table stands between these.
_OPENS: Final = frozenset("(:/、")
_CLOSES: Final = frozenset("):/、,;。 ")
_LETTERS: Final = frozenset(ascii_letters)
_COORDINATES: Final = frozenset("、和与及")


@cache
def _starts() -> re.Pattern[str]:
    """Where a figure may begin: a numeral, but a Chinese one of one character only in company.

    Most of those build words (一起, 三农). A word that says how they count stands before them, or
    something that they count behind.
    """
    numerals, plain = first_characters(), first_characters(long=False)
    alone = "".join(sorted(counted_by_one()))
    single = "".join(sorted(counted_by_few()))
    before = re.escape("".join(sorted(SAYS_COUNT | COPULAS | before_ends())))
    behind = re.escape("".join(sorted(SHARE_MARKS | JOINTS | behind_starts())) + "点點番元圆角分兆")
    said = rf"(?<=[{before}].)|(?<=零下.)|(?<=第\(.)"
    counts = rf"(?<=一)(?=[{alone}])|(?<=[{plain}])(?<!一)(?=[{single}])"
    return re.compile(rf"[{numerals}](?:[{numerals}]++|(?<=[0-9])|(?=[{behind}])|{said}|{counts})")


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
            if not text[at].isascii() and (figures or behind - at > 1):
                figures, behind = _outside_fixed(text, at, figures, behind)
            if place < len(closed) and figures and figures[-1].end > closed[place][0]:
                figures = []
            if found and figures and figures[0].start < found[-1].end:
                # What stands before a numeral may be the unit of the one before: 300¥400.
                figures[0] = figures[0]._replace(start=at)
            found += figures
            at = behind
        done = at
    return _share_hedges(text, found)


def _share_hedges(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures, where those coordinated in one unit share the hedge of one: 6.8%、12.3%左右."""
    if len(figures) < 2 or not any(figure.is_hedged_outside for figure in figures):
        return figures
    pairs = range(len(figures) - 1)
    # Backwards for the hedge behind the last, then forwards for the one before the first.
    for at in (*reversed(pairs), *pairs):
        first, second = figures[at : at + 2]
        if first.is_hedged_outside is second.is_hedged_outside:
            continue
        between = text[first.end : second.start]
        if between not in _COORDINATES or first.unit not in (None, second.unit):
            continue
        if first.is_hedged_outside and second.qualifier is None:
            figures[at + 1] = second._replace(qualifier=first.qualifier, is_hedged_outside=True)
        elif first.qualifier is None:
            figures[at] = first._replace(qualifier=second.qualifier, is_hedged_outside=True)
    return figures


def _outside_fixed(
    text: str, at: int, figures: list[Figure], behind: int
) -> tuple[list[Figure], int]:
    """The figures that begin at `at`, and where to go on, but none that is a part of a fixed expression.

    A word that begins inside a numeral is none (五点三七), nor is one that a numeral begins with and goes
    on (一点五公里), or one that the long form of a numeral ends (投入伍拾万元 holds no 入伍); but a numeral may
    begin behind a word (统一三个标准).
    """
    first, last = (figures[0].start, figures[-1].end) if figures else (at, behind)
    fixed = fixed_over(text, first, last)
    if fixed is None or fixed[1] <= at:
        return figures, behind
    start, end = fixed
    numeral = numeral_pattern().match(text, at)
    if start > at or (
        numeral and end < numeral.end() and (start == at or text[at] in long_forms())
    ):
        return figures, behind
    return [], end


def read_at(text: str, at: int, lone: bool = False) -> tuple[list[Figure], int]:
    """The figures that begin with the numeral at `at`, and where to go on.

    `lone` where nothing else is said, so that every numeral is a figure.
    """
    plain = None if lone else read_plain(text, at)
    return read_by_rules(text, at, lone) if plain is None else ([plain], plain.end)


def read_by_rules(text: str, at: int, lone: bool = False) -> tuple[list[Figure], int]:
    """The same by the rules for all that may stand beside a numeral."""
    before = text[at - 1 : at] if at else ""
    loose = lone or before in SAYS_COUNT or (before == "下" and text.startswith("零", at - 2))
    amount = read_amount(text, at, loose)
    if amount is None:
        numeral = numeral_pattern().match(text, at)
        return [], numeral.end() if numeral else at + 1
    if before == "每" and not lone:
        # The base of a rate (每万人) is no figure of its own.
        return [], amount.end
    special = before in ORDERS or text[amount.stop : amount.stop + 1] in SPECIAL
    if special and (figure := _read_special(text, amount, before)) is not None:
        figures = [_with_words_around(text, figure, amount)]
        if before == "第" and figure.unit is None:
            figures += read_further(text, figure.end)
        return figures, figures[-1].end
    if text[amount.end : amount.end + 1] not in JOINTS:
        # As in most cases, nothing is coordinated with the amount.
        amount = extended(text, amount)
        one = read_figure(text, amount, amount, lone)
        return [one] if one else [], amount.end
    amounts = read_series(text, amount)
    last = extended(text, amounts[-1])
    parts = (read_figure(text, part, last, lone) for part in (*amounts[:-1], last))
    return [figure for figure in parts if figure], last.end


def _read_special(text: str, amount: Amount, before: str) -> Figure | None:
    """The share, the place in a row or the doubling of which an amount is a part."""
    after = text[amount.stop : amount.stop + 1]
    if after in SHARE_MARKS and (share := read_share(text, amount)):
        return share
    if before in ORDERS:
        return read_ordinal(text, amount)
    if after == ")" and before == "(":
        return read_citation(text, amount)
    return read_doubling(text, amount) if after == "番" else None


def read_figure(text: str, amount: Amount, last: Amount, lone: bool) -> Figure | None:
    """The figure of an amount; `last` carries the unit for those coordinated with it."""
    front = NO_FRONT
    start = amount.start
    if start and text[start - 1] in front_ends():
        front = read_front(text, amount)
        start = front.start
        if text[start] in sign_ends() and text[amount.stop : amount.stop + 1] in _LETTERS:
            # $5.3bn: what the letters say is not known here.
            return None
    unit = front.unit or last.unit
    hedge = hedge_around(text, start, last.end, unit.kind if unit else None, amount.is_scale)
    kind = (
        front.unit.kind
        if front.unit
        else _kind(text, start, amount, last, hedge is not None or front.negative)
    )
    if kind is None:
        if not lone:
            return None
        kind = unit.kind if unit else QuantityKind.NUMBER
    low, high = amount.low, amount.high
    if front.negative and not amount.is_signed:
        low, high = negated(high), negated(low)
    one = low is high or low == high
    own = front.unit or amount.unit
    return Figure(
        start,
        amount.end,
        kind,
        low if one else None,
        None if one else low,
        None if one else high,
        own.unit if own else None,
        hedge.qualifier if hedge else amount.qualifier,
        (own.start, own.end) if own and own.end - own.start == len(own.unit.text) else None,
        hedge is not None,
    )


def _kind(
    text: str, start: int, amount: Amount, last: Amount, is_stated: bool
) -> QuantityKind | None:
    """What sort of figure an amount is; None where it is none. `is_stated`: hedged or signed."""
    unit = last.unit
    if unit is not None:
        if amount.is_scale and not is_stated and _is_name_of_size(text, start, last.end, unit):
            return None
        return unit.kind
    if amount.is_great or (is_stated and amount.is_scale):
        # 20万吨级, 百万级: a name for a size.
        return None if "级" in text[amount.stop : amount.stop + 3] else QuantityKind.COUNT
    if amount.qualifier or is_figure(text, start, amount, is_stated):
        return QuantityKind.NUMBER
    return None


def _negative(figure: Figure) -> Figure:
    if figure.value is not None:
        return figure._replace(value=negated(figure.value))
    if figure.low is None or figure.high is None:
        return figure
    return figure._replace(low=negated(figure.high), high=negated(figure.low))


def _is_name_of_size(text: str, start: int, end: int, unit: UnitMatch) -> bool:
    """Whether scales alone with a unit name a size: 万家, 亿元级, 单位:万元, (亿元)."""
    if unit.row.text in _COUNTED_IN_SAYINGS or text[end : end + 1] in _LEVEL:
        return True
    alone = text[end : end + 1] in _CLOSES or end == len(text)
    return alone and (not start or text[start - 1] in _OPENS)


def _with_words_around(text: str, figure: Figure, amount: Amount) -> Figure:
    """A share or an ordinal with its sign, and the qualifier of the words before or behind it."""
    start = figure.start
    if start and text[start - 1] in front_ends():
        front = read_front(text, amount._replace(start=start))
        start = front.start
        if front.negative:
            figure = _negative(figure._replace(start=start))
    hedge = hedge_around(text, start, figure.end, figure.kind, amount.is_scale)
    if hedge is None:
        return figure
    return figure._replace(qualifier=hedge.qualifier, is_hedged_outside=True)
