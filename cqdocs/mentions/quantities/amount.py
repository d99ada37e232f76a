"""One numeral with what stands behind it: a hedge, a scale, a unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

import regex

from cqdocs.mentions.quantities.hedges import hedge_within, hedged_scale, quantifiers
from cqdocs.mentions.units.find import UnitMatch, find_unit
from cqdocs.mentions.units.words import ANY_NUMERAL
from cqdocs.model.kinds import Qualifier
from cqdocs.numerals.number import number, product, span_of
from cqdocs.numerals.pattern import numeral

_SCALES: Final = frozenset("十百千万亿萬億")
_GREAT: Final = ("万", "亿", "萬", "億")
# A hedge inside a numeral follows tens: 40多个, 十几人, 3800万余亩; 3多 is none.
_ROUND: Final = _SCALES | {"0"}


class Amount(NamedTuple):
    """A numeral read: its bounds, which are one number in most cases, and its unit.

    `stop` is where the numeral and its scales end, `end` where the unit does.
    """

    start: int
    stop: int
    end: int
    numeral: str
    low: Decimal
    high: Decimal
    unit: UnitMatch | None = None
    qualifier: Qualifier | None = None

    @property
    def is_great(self) -> bool:
        """Whether it counts in 万 or 亿, so that it is a figure without a unit too."""
        return self.numeral.endswith(_GREAT) and not self.is_scale

    @property
    def is_scale(self) -> bool:
        """Whether the numeral is nothing but scales: 百, 千万."""
        return self.qualifier is None and _SCALES.issuperset(self.numeral)


@cache
def numeral_pattern() -> regex.Pattern[str]:
    """One numeral of running text."""
    return regex.compile(numeral())


@lru_cache(maxsize=8192)
def bounds(text: str) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest number that a numeral says."""
    if not text.isascii() and (between := span_of(text)):
        return between
    value = number(text)
    return None if value is None else (value, value)


def read_amount(text: str, at: int, loose: bool = False) -> Amount | None:
    """The amount whose numeral begins at `at`; None where there is none, or it has no value.

    A numeral of one Chinese character builds words and names with many measure words: it counts
    with those alone that the lexicon lets it, unless `loose`, for what stands before says that it
    counts (第一款, 零下十度).
    """
    match = numeral_pattern().match(text, at)
    if match is None:
        return None
    words, stop = match[0], match.end()
    found = bounds(words)
    if found is None and words.endswith("千"):
        # 三百一十一千米: the scale is the prefix of the unit.
        words, stop = words[:-1], stop - 1
        found = bounds(words)
    if found is None:
        return None
    low, high = found
    start, qualifier = at, None
    if words[0] in _SCALES and at and text[at - 1] in quantifiers():
        start, qualifier = at - 1, quantifiers()[text[at - 1]]
    blank = words[-1].isdigit() and text[stop : stop + 1] == " "
    if inner := _scaled(text, stop + blank, words):
        stop, scale, hedge = inner
        words += scale
        qualifier = hedge or qualifier
        if scale:
            factor = number(scale) or Decimal(1)
            low, high = product(low, factor), product(high, factor)
        blank = False
    unit = find_unit(text, stop + blank)
    if unit is not None and not loose and not _fits(words, unit):
        unit = None
    if unit is None and words in ("一两", "一兩"):
        # One liang of silver; with a unit behind it, one or two.
        stop, words, low, high = stop - 1, words[0], Decimal(1), Decimal(1)
        unit = find_unit(text, stop)
    return Amount(start, stop, unit.end if unit else stop, words, low, high, unit, qualifier)


def _scaled(text: str, at: int, words: str) -> tuple[int, str, Qualifier | None] | None:
    """Where what belongs to a numeral ends, with the scales and the hedge that stand there."""
    if (text[at - 1] == " " or text[at : at + 1] in "个個") and (
        scale := _scales().match(text, at)
    ):
        return scale.end(), scale["scale"], None
    if words[-1] not in _ROUND or (hedge := hedge_within(text, at)) is None:
        return None
    match = hedged_scale().match(text, at)
    if match is not None:
        return match.end(), match["scale"], hedge.qualifier
    return hedge.at, "", hedge.qualifier


@cache
def _scales() -> regex.Pattern[str]:
    """The scales behind a blank (12.6 万人), or 亿 behind its classifier (两个亿)."""
    return regex.compile(r"(?P<scale>[万亿萬億]++)|[个個](?P<scale>[亿億])(?![元级級])")


def _fits(words: str, unit: UnitMatch) -> bool:
    """Whether a numeral counts a unit, rather than makes a word with it (四面, 一方)."""
    if len(words) > 1 or words.isascii() or unit.kind in ANY_NUMERAL:
        return True
    return unit.row.article if words == "一" else unit.row.weak or words in _SCALES
