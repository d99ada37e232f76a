"""What most figures are: a numeral and a unit, and nothing beside them that belongs to them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

from cqdocs.mentions.hedges import before_ends, behind_starts, quantifiers
from cqdocs.mentions.quantities.amount import (
    PREFIXES,
    SCALES,
    bounds,
    fits,
    scale_marks,
)
from cqdocs.mentions.quantities.composed import part_starts
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.front import front_ends
from cqdocs.mentions.quantities.hedged import hedge_around
from cqdocs.mentions.quantities.series import JOINTS
from cqdocs.mentions.quantities.shares import SHARE_MARKS
from cqdocs.mentions.units.find import GOES_ON, RENMINBI, currency_starts
from cqdocs.mentions.units.words import Spelling, look_up, units
from cqdocs.numerals.pattern import numeral_pattern

# A numeral behind one of these has a place in a row.
ORDERS: Final = frozenset("第前")
# What ends with one of these says that the numeral behind it counts: 第一款, 零下十度, 摄氏五度.
SAYS_COUNT: Final = frozenset("第前氏±负負")
# Before one of these a numeral may be a part of a share, a citation or a doubling.
SPECIAL: Final = SHARE_MARKS | frozenset(")番")
_CLASSIFIERS: Final = frozenset("个個")
_BEHIND_CLASSIFIER: Final = frozenset("亿億")


def read_plain(text: str, at: int) -> Figure | None:
    """The figure that begins at `at`, if nothing beside its numeral and unit can have a part in it.

    It is the one that the rules for all figures find there, found without asking them one by one. A
    word around it may hedge it.
    """
    marks = _marks()
    if at and text[at - 1] in marks.before:
        return None
    match = numeral_pattern().match(text, at)
    value = None if match is None else _value(match[0])
    if match is None or value is None:
        return None
    stop = match.end()
    if text[stop : stop + 1] in marks.after and not _is_classifier(text, stop):
        return None
    found = look_up(text, stop, units())
    if found is None or _goes_on(text, *found):
        return None
    return _counted(text, match, value, *found)


def _goes_on(text: str, unit: Spelling, end: int) -> bool:
    """Whether more of an amount may stand behind its unit: a smaller unit, a bound, a currency's name."""
    behind = text[end : end + 1]
    return behind in _marks().behind or (unit.part.code == RENMINBI and behind in currency_starts())


def _is_classifier(text: str, at: int) -> bool:
    """Whether 个 counts things and not 亿, as in 两个亿."""
    return text[at] in _CLASSIFIERS and text[at + 1 : at + 2] not in _BEHIND_CLASSIFIER


def _counted(
    text: str, numeral: re.Match[str], value: Decimal, word: Spelling, end: int
) -> Figure | None:
    """The figure of a numeral and its unit; None where the two are a word."""
    at, stop = numeral.span()
    start, kind = stop + word.skipped, word.part.kind
    if stop == at + 1 and not fits(numeral[0], word.row, kind, end - start):
        return None
    marks = _marks()
    if text[end : end + 1] in marks.hedging_behind or (at and text[at - 1] in marks.hedging):
        hedge = hedge_around(text, at, end, kind)
        if hedge is not None:
            qualifier = hedge.qualifier
            return Figure(
                at, end, kind, value, None, None, word.unit, qualifier, (start, end), True
            )
    return Figure(at, end, kind, value, None, None, word.unit, None, (start, end))


@lru_cache(maxsize=8192)
def _value(numeral: str) -> Decimal | None:
    """The number that a numeral says whatever stands behind it; None where that has a part in it, too."""
    if (len(numeral) > 1 and numeral[-1] in PREFIXES) or (
        numeral != "十" and SCALES.issuperset(numeral)
    ):
        return None
    found = bounds(numeral)
    return found[0] if found is not None and found[0] == found[1] else None


class _Marks(NamedTuple):
    """The characters that decide beside a figure, looked at one after the other."""

    # The last characters of what has a part in a figure that stands behind it.
    before: frozenset[str]
    # What stands behind a numeral that goes on, is hedged, or is a part of more; 、 joins two digits.
    after: frozenset[str]
    # The first characters of what has a part in a figure that stands before it.
    behind: frozenset[str]
    # The last and the first characters of what may hedge a figure between them.
    hedging: frozenset[str]
    hedging_behind: frozenset[str]


@cache
def _marks() -> _Marks:
    return _Marks(
        before=front_ends() | ORDERS | SAYS_COUNT | frozenset(quantifiers()) | {"每", "下"},
        after=scale_marks() | SPECIAL | {"、"},
        # What stands behind 、 has a unit of its own.
        behind=part_starts() | GOES_ON | (JOINTS - {"、"}),
        hedging=before_ends(),
        # With 人 begins 人民币, which may stand before a hedge.
        hedging_behind=behind_starts() | {"人"},
    )
