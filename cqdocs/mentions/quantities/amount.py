"""One numeral with what stands behind it: a hedge, a scale, a unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple, TypeAlias

import regex

from cqdocs.mentions.hedges import (
    hedge_within,
    hedged_scale,
    quantifiers,
    within_starts,
)
from cqdocs.mentions.units.find import UnitMatch, find_unit
from cqdocs.mentions.units.words import ANY_NUMERAL, UnitRow
from cqdocs.model.kinds import Qualifier, QuantityKind
from cqdocs.numerals.number import number, product, span_of
from cqdocs.numerals.pattern import numeral_pattern

SCALES: Final = frozenset("十百千万亿萬億")
_SET_OFF: Final = frozenset(" 个個")
_GREAT: Final = frozenset("万亿萬億")
# Scales that are prefixes of units too: 千瓦, 百帕.
PREFIXES: Final = frozenset("千百")
# A hedge inside a numeral follows tens: 40多个, 十几人, 3800万余亩; 3多 is none.
_DIGITS: Final = frozenset("一二三四五六七八九两兩")
_ROUND: Final = SCALES | {"0"}


class Amount(NamedTuple):
    """A numeral read: its bounds, which are one number in most cases, and its unit.

    `stop` is where the numeral and its scales end, `end` where the unit does. `is_signed` where the
    bounds have their signs already.
    """

    start: int
    stop: int
    end: int
    numeral: str
    low: Decimal
    high: Decimal
    unit: UnitMatch | None = None
    qualifier: Qualifier | None = None
    is_signed: bool = False

    @property
    def is_great(self) -> bool:
        """Whether it counts in 万 or 亿, so that it is a figure without a unit too."""
        return not _GREAT.isdisjoint(self.numeral) and not self.is_scale

    @property
    def is_scale(self) -> bool:
        """Whether the numeral is nothing but scales: 百, 千万."""
        if self.numeral[0] not in SCALES:
            return False
        return self.qualifier is None and self.numeral != "十" and SCALES.issuperset(self.numeral)


@lru_cache(maxsize=8192)
def bounds(text: str) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest number that a numeral says."""
    if not text.isascii() and (between := span_of(text)):
        return between
    if len(text) > 1 and _DIGITS.issuperset(text):
        # 三四五个: digits one by one are a year or a code, and count nothing.
        return None
    value = number(text)
    return None if value is None else (value, value)


# A numeral as it stands: its words, where it ends, and its bounds.
_Numeral: TypeAlias = tuple[str, int, Decimal, Decimal]


def read_amount(text: str, at: int, loose: bool = False) -> Amount | None:
    """The amount whose numeral begins at `at`; None where there is none, or it has no value.

    A numeral of one Chinese character builds words and names with many measure words: it counts
    with those alone that the lexicon lets it, unless `loose`, for what stands before says that it
    counts (第一款, 零下十度).
    """
    numeral = _read_numeral(text, at)
    if numeral is None:
        return None
    words, stop, low, high = numeral
    start, qualifier = at, None
    if words[0] in SCALES and at and text[at - 1] in quantifiers():
        start, qualifier = at - 1, quantifiers()[text[at - 1]]
    after = text[stop : stop + 1]
    if after in scale_marks() and (inner := _scaled(text, stop, words)):
        stop, scale, hedge = inner
        words += scale
        qualifier = hedge or qualifier
        if scale:
            factor = number(scale)
            if factor is None:
                return None
            low, high = product(low, factor), product(high, factor)
    blank = text[stop : stop + 1] == " " and words[-1].isdigit()
    unit = find_unit(text, stop + blank)
    single = len(words) == 1 and not words.isascii()
    if (
        unit is not None
        and single
        and not loose
        and not fits(words, unit.row, unit.kind, unit.end - unit.start)
    ):
        unit = None
    if unit is None and words in ("一两", "一兩"):
        # One liang of silver; with a unit behind it, one or two.
        stop, words, low, high = stop - 1, words[0], Decimal(1), Decimal(1)
        unit = find_unit(text, stop)
    return Amount(start, stop, unit.end if unit else stop, words, low, high, unit, qualifier)


def _read_numeral(text: str, at: int) -> _Numeral | None:
    match = numeral_pattern().match(text, at)
    if match is None:
        return None
    words, stop = match[0], match.end()
    is_digit = len(words) == 1 and not words.isascii()
    if is_digit and text[stop : stop + 1] == "、" and text[at - 1 : at] not in ("第", "、"):
        # 三、四十人: two neighbouring digits are one vague numeral with a comma between them too.
        second = numeral_pattern().match(text, stop + 1)
        if second and (found := span_of(words + second[0])):
            return words + second[0], second.end(), *found
    found = bounds(words)
    if words[-1] in PREFIXES and len(words) > 1 and _is_prefix(text, words, stop, found):
        words, stop = words[:-1], stop - 1
        found = bounds(words)
    return (words, stop, *found) if found else None


def _is_prefix(text: str, words: str, stop: int, found: tuple[Decimal, Decimal] | None) -> bool:
    """Whether the last scale of a numeral is the prefix of its unit: 1.3亿千瓦, 50百升.

    三千米 is three thousand metres, for so it is said; 三百一十一千米 can only be kilometres.
    """
    unit, plain = find_unit(text, stop - 1), find_unit(text, stop)
    if unit is None or unit.end <= stop or bounds(words[:-1]) is None:
        return False
    if plain is not None and plain.end > unit.end:
        # 五千欧元 is money, and no number of kiloohms.
        return False
    spoken = unit.row.text == "公里" and not words[-2].isdigit() and words[-2] not in SCALES
    return found is None or not spoken


@cache
def scale_marks() -> frozenset[str]:
    """What stands before a scale that is set off from its numeral, or hedges the numeral."""
    return within_starts() | frozenset(" 个個")


def _scaled(text: str, at: int, words: str) -> tuple[int, str, Qualifier | None] | None:
    """Where what belongs to a numeral ends, with the scales and the hedge that stand there."""
    if text[at] in _SET_OFF:
        found = _scales().match(text, at)
        return (found.end(), found["scale"], None) if found else None
    if words[-1] not in _ROUND or (hedge := hedge_within(text, at)) is None:
        return None
    match = hedged_scale().match(text, at)
    if match is not None:
        return match.end(), match["scale"], hedge.qualifier
    return hedge.at, "", hedge.qualifier


@cache
def _scales() -> regex.Pattern[str]:
    """The scales behind a blank (12.6 万人), or 亿 behind its classifier (两个亿)."""
    return regex.compile(r" (?P<scale>[万亿萬億]++)|[个個](?P<scale>[亿億])(?![元级級])")


def fits(words: str, unit: UnitRow, kind: QuantityKind, length: int) -> bool:
    """Whether a numeral of one character counts a unit, or makes a word with it (四面, 一方).

    `kind` and `length` are those of the unit as it stands, which may be a rate. A figure counts all.
    """
    if kind in ANY_NUMERAL or words.isascii():
        return True
    if kind is not QuantityKind.COUNT and length > 1:
        # 一公里, 三美元: no other word begins so.
        return True
    return unit.article if words == "一" else unit.weak or words in SCALES
