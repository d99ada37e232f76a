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
    return _before_figure() | _LINKS


@cache
def _before_figure() -> frozenset[str]:
    """The last characters of what hedges a figure that stands right behind it."""
    words = (*quantifiers(), *_before_scale(), _THAN)
    return _before().touching | frozenset(word[-1] for word in words)


def may_be_hedged(text: str, at: int) -> bool:
    """Whether a word that hedges may end before the figure at `at`; a link alone (达到) is none."""
    if not at or text[at - 1] not in before_ends():
        return False
    return text[at - 1] in _before_figure() or (at > 1 and text[at - 2] in _before().touching)


def within_starts() -> frozenset[str]:
    """The first characters of what may hedge a numeral before its scale or unit."""
    return _within().touching


@cache
def behind_starts() -> frozenset[str]:
    """The first characters of what may hedge a figure that stands before it, or around it."""
    return _behind().touching | _within().touching


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
    return {
        word: row.not_behind
        for row in load("hedges", HedgeRow)
        for word in (*row.before, *row.before_scale)
    }


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
        return _unless_another_word(text, Hedge(at - 1, found))
    words = _before()
    if text[at - 1] in _LINKS and text[at - 2 : at - 1] and text[at - 2] in words.touching:
        at -= 1
    if text[at - 1] not in words.touching:
        return None
    for length in range(min(words.longest, at), 0, -1):
        if (qualifier := words.meaning.get(text[at - length : at])) is not None:
            hedge = Hedge(at - length, qualifier)
            return _unless_another_word(text, hedge) if length == 1 else hedge
    return None


def _unless_another_word(text: str, hedge: Hedge) -> Hedge | None:
    """A hedge of one character, but for another word that ends in it: 附近, 节约, 早上."""
    before = text[hedge.at - 1 : hedge.at] if hedge.at else ""
    return None if before and before in _no_hedge()[text[hedge.at]] else hedge


def hedge_behind(text: str, at: int, clause_only: bool = True) -> Hedge | None:
    """The hedge that begins at `at`, behind a figure and its unit.

    One character alone (多, 余, 起) may open the next word: where `clause_only`, it counts at the end
    of a clause only.
    """
    hedge = _first_word(text, at, _behind())
    if hedge is None or hedge.at > at + 1 or not clause_only:
        return hedge
    return None if text[hedge.at : hedge.at + 1].isalnum() and text[hedge.at] != "的" else hedge


def hedge_behind_time(text: str, at: int) -> Hedge | None:
    """The hedge that begins at `at`, behind a length of time: 30日内, 三年左右."""
    return _first_word(text, at, _behind_time())


def hedge_within(text: str, at: int) -> Hedge | None:
    """The hedge between a numeral and its scale or unit: 3800万余亩, 1万多个."""
    return _first_word(text, at, _within())


def _first_word(text: str, at: int, words: _Words) -> Hedge | None:
    """The longest of some words that begins at `at`."""
    if text[at : at + 1] not in words.touching:
        return None
    for length in range(words.longest, 0, -1):
        word = text[at : at + length]
        if len(word) == length and (qualifier := words.meaning.get(word)) is not None:
            return Hedge(at + length, qualifier)
    return None


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
