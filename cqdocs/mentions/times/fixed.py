"""Fixed expressions and names that begin like a time and are none: 千载难逢, 今日头条."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.fixed.find import fixed_over
from cqdocs.mentions.times.setting import TimeFound
from cqdocs.model.kinds import TimeKind

# How far before a length its clause may say that days are counted, and what ends the clause.
_REACH: Final = 16
# The length of a figure of one character with its unit.
_SHORT: Final = 2
_RULERS: Final = frozenset("皇帝宗祖公王")
_MARKS: Final = frozenset(",。;、")


@frozen
class FixedRow:
    """A row of time_fixed.toml."""

    words: tuple[str, ...]
    example: str


@cache
def _firsts() -> frozenset[str]:
    return frozenset(word[0] for row in load("time_fixed", FixedRow) for word in row.words)


@cache
def _fixed() -> regex.Pattern[str]:
    words = one_of(word for row in load("time_fixed", FixedRow) for word in row.words)
    # A name in book marks that begins with a day: 《明日之后》.
    return regex.compile(rf"{words}|(?<=《)(?:[今昨明后前]|第)[天日年][^》]{{0,12}}》")


@cache
def _behind() -> regex.Pattern[str]:
    """Words before a numeral that make its unit no length: 第三年, 有一天."""
    return regex.compile(r"(?:第|[有这那同某哪另头](?=一)|的(?=一年[^半零多]))")


def fixed_end(text: str, start: int) -> int | None:
    """Where what begins here ends, if it only looks like a time; else None.

    >>> fixed_end("今日头条", 0), fixed_end("今日发布", 0)
    (4, None)
    """
    if text[start] not in _firsts() and text[start - 1 : start] != "《":
        return None
    match = _fixed().match(text, start)
    return None if match is None else match.end()


def is_fixed_length(text: str, found: TimeFound) -> bool:
    """Whether what reads as a length of one Han numeral is part of a fixed expression: 千载难逢."""
    short = found.end - found.start <= _SHORT and found.kind is TimeKind.DURATION
    return (
        short
        and not text[found.start].isdecimal()
        and fixed_over(text, found.start, found.end) is not None
    )


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the words before a length make it none: 第三年, 有一天, 优良天数达326天."""
    before = text[start - 1] if start else ""
    if (
        before
        and before in "第有这那同某哪另头的个"
        and (_behind().match(text, start - 1) or _ordinal().search(text[max(0, start - 6) : start]))
    ):
        return True
    if text[end - 1] == "年" and not _RULERS.isdisjoint(text[max(0, start - 3) : start]):
        return _ruler().search(text, max(0, start - 5), start) is not None
    return text[end - 1] == "天" and _counts_days(text[max(0, start - _REACH) : start])


def _counts_days(before: str) -> bool:
    """Whether a clause speaks of a number of days: 优良天数."""
    at = before.rfind("天数")
    return at >= 0 and _MARKS.isdisjoint(before[at:])


@cache
def _ruler() -> regex.Pattern[str]:
    """The name of a ruler, whose years are counted, alone or before the name of an era: 始皇, 武帝元狩."""
    temple = (
        "太高世中仁英神哲徽钦孝光宁理度睿玄肃代德顺宪穆敬文武宣懿僖昭圣成道兴真熙毅景惠平安和明章元"
    )
    state = "隐桓庄闵僖文宣成襄昭定哀穆惠孝康平景灵简悼献厉幽武威怀烈赧"
    return regex.compile(
        rf"(?:始皇帝?|[{temple}](?:[宗祖]|帝)|[{state}][公王])(?:\p{{Han}}{{2}})?\Z"
    )


@cache
def _ordinal() -> regex.Pattern[str]:
    """第十四个五年规划 is the fourteenth."""
    return regex.compile(r"第[0-9一二三四五六七八九十]{1,3}个\Z")
