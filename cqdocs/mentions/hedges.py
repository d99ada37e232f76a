"""The words that hedge a figure or a length of time: before it, behind it, and inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.model.kinds import Qualifier


@frozen
class HedgeRow:
    """The words of one qualifier, by where they stand."""

    qualifier: str
    example: str
    before: tuple[str, ...] = ()
    not_behind: str = ""
    behind: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    quantifier: tuple[str, ...] = ()
    before_scale: tuple[str, ...] = ()
    behind_time: tuple[str, ...] = ()


class Hedge(NamedTuple):
    """A word that hedges, with where it begins or ends."""

    at: int
    qualifier: Qualifier


class _Words(NamedTuple):
    """Words and what they say, the length of the longest, and the characters that touch a figure."""

    meaning: dict[str, Qualifier]
    longest: int
    touching: frozenset[str]


@cache
def _before() -> _Words:
    return _words(lambda row: row.before, -1)


@cache
def _behind() -> _Words:
    return _words(lambda row: row.behind, 0)


@cache
def before_ends() -> frozenset[str]:
    """The last characters of what may hedge a figure that stands behind it."""
    words = (*quantifiers(), *_before_scale(), _THAN)
    return _before().touching | _LINKS | frozenset(word[-1] for word in words)


def within_starts() -> frozenset[str]:
    """The first characters of what may hedge a numeral before its scale or unit."""
    return _within().touching


@cache
def behind_starts() -> frozenset[str]:
    """The first characters of what may hedge a figure that stands before it, or around it."""
    return _behind().touching | _within().touching | {"("}


def before_words() -> tuple[str, ...]:
    """The words that hedge what stands behind them."""
    return tuple(_before().meaning)


def behind_words() -> tuple[str, ...]:
    """The words that hedge what stands before them."""
    return tuple(_behind().meaning)


@cache
def _behind_time() -> _Words:
    return _words(
        lambda row: (*(word for word in row.behind if len(word) > 1), *row.behind_time), 0
    )


@cache
def _within() -> _Words:
    return _words(lambda row: row.within, 0)


def _words(which: Callable[[HedgeRow], Iterable[str]], touching: int) -> _Words:
    rows = load("hedges", HedgeRow)
    meaning = {word: Qualifier(row.qualifier) for row in rows for word in which(row)}
    return _Words(meaning, max(map(len, meaning)), frozenset(word[touching] for word in meaning))


@cache
def _no_hedge() -> dict[str, str]:
    """The characters behind which the first character of a hedge belongs to another word."""
    return {word: row.not_behind for row in load("hedges", HedgeRow) for word in row.before}


@cache
def quantifiers() -> dict[str, Qualifier]:
    """Words that stand for the first digit: 数百, 几十万."""
    return {
        word: Qualifier(row.qualifier)
        for row in load("hedges", HedgeRow)
        for word in row.quantifier
    }


@cache
def _before_scale() -> dict[str, Qualifier]:
    return {
        word: Qualifier(row.qualifier)
        for row in load("hedges", HedgeRow)
        for word in row.before_scale
    }


# 超过了1300亿元, 至少有10人, 约为5%
_LINKS: Final = frozenset("了为是有到至為达達")
# 比四分之一大
_THAN: Final = "比"
_MORE: Final = frozenset("大多高长重")
_LESS: Final = frozenset("小少低短轻")


def hedge_before(text: str, at: int, of_scale: bool = False) -> Hedge | None:
    """The hedge that ends before the figure at `at`; `of_scale` where it begins with a scale."""
    if not at:
        return None
    if of_scale and (found := _before_scale().get(text[at - 1])):
        return Hedge(at - 1, found)
    words = _before()
    if text[at - 1] in _LINKS and text[at - 2 : at - 1] and text[at - 2] in words.touching:
        at -= 1
    if text[at - 1] not in words.touching:
        return None
    for length in range(min(words.longest, at), 0, -1):
        start = at - length
        if (qualifier := words.meaning.get(text[start:at])) is None:
            continue
        if start and length == 1 and text[start - 1] in _no_hedge()[text[start]]:
            return None
        return Hedge(start, qualifier)
    return None


def hedge_behind(text: str, at: int, clause_only: bool = True) -> Hedge | None:
    """The hedge that begins at `at`, behind a figure and its unit.

    One character alone (多, 余, 起) may open the next word: where `clause_only`, it counts at the end
    of a clause only.
    """
    words = _behind()
    if text[at : at + 1] not in words.touching and text[at : at + 1] != "(":
        return None
    for length in range(words.longest, 0, -1):
        word = text[at : at + length]
        if len(word) == length and (qualifier := words.meaning.get(word)) is not None:
            if length == 1 and clause_only and _is_word(text[at + 1 : at + 2]):
                return None
            return Hedge(at + length, qualifier)
    return None


def _is_word(character: str) -> bool:
    return character.isalnum() and character != "的"


def hedge_behind_time(text: str, at: int) -> Hedge | None:
    """The hedge that begins at `at`, behind a length of time: 30日内, 三年左右."""
    words = _behind_time()
    if text[at : at + 1] not in words.touching:
        return None
    for length in range(words.longest, 0, -1):
        word = text[at : at + length]
        if len(word) == length and (qualifier := words.meaning.get(word)) is not None:
            return Hedge(at + length, qualifier)
    return None


def hedge_within(text: str, at: int) -> Hedge | None:
    """The hedge between a numeral and its scale or unit: 3800万余亩, 1万多个."""
    words = _within()
    if text[at : at + 1] not in words.touching:
        return None
    return Hedge(at + 1, words.meaning[text[at]])


def comparison(text: str, start: int, end: int) -> Hedge | None:
    """The bound that a comparison sets: 比四分之一大."""
    if not start or text[start - 1] != _THAN:
        return None
    after = text[end : end + 1]
    if after in _MORE:
        return Hedge(end + 1, Qualifier.ABOVE)
    return Hedge(end + 1, Qualifier.BELOW) if after in _LESS else None


@cache
def hedged_scale() -> regex.Pattern[str]:
    """A hedge within a numeral, and the scales behind it: 620多万, 30余亿."""
    hedges = one_of(_within().meaning)
    return regex.compile(rf"(?P<hedge>{hedges})(?P<scale>[十百千万亿萬億]++)")
