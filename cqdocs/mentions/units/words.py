"""The words of units.toml, by every way to write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from cqdocs.errors import LexiconError
from cqdocs.lexicon.load import load
from cqdocs.mentions.units.rates import Part
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit
from cqdocs.model.ratio import exact_decimal

# Behind a symbol these make another word of it (m in mm, m in m³).
_IN_SYMBOLS: Final = r"[\p{Latin}\p{Greek}0-9⁰¹²³⁴-⁹^]"
# Where no longer spelling begins with the next two characters, only the first can be a unit.
_ONE: Final = (1,)
# These take any numeral; a measure word must be one that a single character may count.
ANY_NUMERAL: Final = frozenset(
    (QuantityKind.PERCENT, QuantityKind.MULTIPLE, QuantityKind.PERCENTAGE_POINT)
)


@frozen
class UnitRow:
    """A row of units.toml, where its fields are explained."""

    text: str
    kind: str
    example: str
    also: tuple[str, ...] = ()
    traditional: str | None = None
    code: str | None = None
    dimension: str | None = None
    factor: str | None = None
    not_before: str = ""
    unless: str = ""
    weak: bool = True
    article: bool = False
    tenths: bool = False
    only_below: bool = False

    def spellings(self) -> tuple[str, ...]:
        """Every way to write the unit."""
        return (self.text, *((self.traditional,) if self.traditional else ()), *self.also)


class Spelling(NamedTuple):
    """One way to write a unit, ready to be looked up."""

    row: UnitRow
    part: Part
    unit: Unit
    # How many characters of the spelling belong to no unit (the 个 of 个百分点).
    skipped: int
    not_before: tuple[str, ...]
    unless: tuple[str, ...]
    symbol: bool


class Spellings(NamedTuple):
    """All spellings, and how long those are that begin with two characters, the longest first."""

    known: dict[str, Spelling]
    lengths: dict[str, tuple[int, ...]]


def look_up(folded: str, at: int, spellings: Spellings) -> tuple[Spelling, int] | None:
    """The longest of some spellings that stands at an offset, and where it ends."""
    for length in spellings.lengths.get(folded[at : at + 2], _ONE):
        end = at + length
        # Near the end of the text a slice is shorter than what is looked up.
        word = spellings.known.get(folded[at:end]) if end <= len(folded) else None
        if word is None:
            continue
        if word.symbol and _in_symbols().match(folded, end):
            continue
        if not folded.startswith(word.not_before, end) or folded.startswith(word.unless, end):
            return word, end
    return None


@lru_cache(maxsize=1024)
def make_unit(text: str, part: Part) -> Unit:
    """A unit as it is written; one object for all its places."""
    return Unit(text, part.code, part.dimension, part.factor)


@cache
def units() -> Spellings:
    """The units that stand behind a numeral."""
    return _all_spellings(only_below=False)


@cache
def periods() -> Spellings:
    """The periods, which are units as the lower part of a rate alone."""
    return _all_spellings(only_below=True)


def _all_spellings(*, only_below: bool) -> Spellings:
    known = {
        text: word
        for row in load("units", UnitRow)
        if row.only_below is only_below
        for text, word in _spelled(row)
    }
    lengths: dict[str, set[int]] = {}
    for text in known:
        if len(text) > 1:
            lengths.setdefault(text[:2], set(_ONE)).add(len(text))
    return Spellings(known, {head: tuple(sorted(of)[::-1]) for head, of in lengths.items()})


def _spelled(row: UnitRow) -> Iterator[tuple[str, Spelling]]:
    part = Part(_kind(row), row.code, row.dimension, _factor(row))
    guards = tuple(row.not_before.split()), tuple(row.unless.split())
    # A guard is for the word at its shortest: 伏天 is no unit, 伏特 is one whatever follows.
    words = [len(text) for text in row.spellings() if _in_symbols().match(text[-1]) is None]
    shortest = min(words, default=0)
    for text in row.spellings():
        before, unless = guards if len(text) == shortest else ((), ())
        skipped = int(text[0] in "个個" and row.text[0] not in "个個")
        symbol = _in_symbols().match(text[-1]) is not None
        unit = make_unit(text[skipped:], part)
        yield text, Spelling(row, part, unit, skipped, before, unless, symbol)


def _kind(row: UnitRow) -> QuantityKind:
    try:
        return QuantityKind(row.kind)
    except ValueError:
        known = ", ".join(QuantityKind)
        raise LexiconError(
            f"units.toml: row {row.text}, field 'kind': {row.kind!r} is none of {known}"
        ) from None


def _factor(row: UnitRow) -> Decimal | None:
    if row.factor is None:
        return None
    try:
        return exact_decimal(Fraction(row.factor)) if "/" in row.factor else Decimal(row.factor)
    except (ArithmeticError, ValueError):
        raise LexiconError(
            f"units.toml: row {row.text}, field 'factor': {row.factor!r} is no number"
        ) from None


@cache
def counted_by_one() -> frozenset[str]:
    """The characters with which the units begin that 一 alone may count."""
    return _first_characters(lambda row: row.article)


@cache
def counted_by_few() -> frozenset[str]:
    """The characters with which the units begin that another numeral of one character may count."""
    return _first_characters(lambda row: row.weak)


def _first_characters(allows: Callable[[UnitRow], bool]) -> frozenset[str]:
    known = units().known
    return frozenset(
        text[0] for text, word in known.items() if word.part.kind in ANY_NUMERAL or allows(word.row)
    )


@cache
def _in_symbols() -> regex.Pattern[str]:
    return regex.compile(_IN_SYMBOLS)
