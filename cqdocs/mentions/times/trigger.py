"""Where a time expression may begin: one scan, so that the rules are tried at few places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.times.clock import parts
from cqdocs.mentions.times.figures import small
from cqdocs.mentions.times.reigns import reign_names
from cqdocs.mentions.times.relative import relative_words
from cqdocs.mentions.times.shapes import (
    FIGURE,
    FIRST,
    SECOND,
    TAIL,
    UNIT,
    Shapes,
    Words,
    letters_with,
)
from cqdocs.mentions.times.units import units

_NUMERAL: Final = frozenset("0123456789数〇○零一二三四五六七八九十廿卅两百千万亿半几")
_FIGURES: Final = "0123456789〇零一二三四五六七八九十百千两半几数"
# Words that open an expression and stand in no table: their first two characters.
_OPENINGS: Final = (
    "最近 过去 未来 今后 公元 西元 纪元 民国 农历 阴历 旧历 正月 冬月 腊月 首月 首季 上世 本世 上半 下半 星期 礼拜 "
    "近年 近几 近些 多年 许多 年底 月底 每年 每月 每日 每天 每周 每季 每个 每晚 每早 每小 每分 每秒 每逢 每隔 每工 每星 每世 每礼 逢周 逢星 逢礼 前几"
)
# The words behind an event that make a time of it: 改革开放以来.
BEHIND: Final = frozenset(["以来", "之后", "以后", "以前", "之前"])
# Units and words behind a numeral that stand in no table, and those that are more than one character.
_UNITS: Final = frozenset("年月日号天周时点载秒")
_DAYS: Final = frozenset("一二三四五六日天")
# What follows 个 in a length: 三个月, 两个半小时, 3个多月.
_BEHIND_GE: Final = frozenset("月小星季礼世工交自钟多来半整学周昼年 ")
_BEHIND_PLAN: Final = frozenset("计规时期")
# The figures of a year.
_YEAR: Final = 4
# So much may stand between the last character of a figure and its unit: 三千多万年. Bounded, so that a long run
# (3个多3个多…) is not read again from each figure in it.
_LONGEST_TAIL: Final = 32
_DIGIT: Final = ord("0")
_FIGURE_LETTERS: Final = b"01234"
_LONGER: Final = {
    "分": "钟0123456789一二三四五六七八九十半整",
    "刻": "钟",
    "钟": "头",
    "世": "纪",
    "季": "度",
    "规": "划",
    "计": "划",
    "期": "间",
    "段": "时",
    "历": "元一二三四五六七八九十0123456789",
}


@cache
def _pairs() -> frozenset[str]:
    """The first two characters of every word that opens an expression."""
    pairs = {word[:2] for word in relative_words()} | set(BEHIND)
    pairs |= {name[:2] for name in reign_names()} | set(_OPENINGS.split())
    pairs |= {first + figure for first in "近每这闰" for figure in _FIGURES}
    pairs |= {first + figure for first in "前头" for figure in "一二三四五六七八九十两123456789"}
    for part in parts():
        pairs |= {part[:2]} if len(part) > 1 else {part + figure for figure in _FIGURES}
    # What begins with a numeral is found as one, from its first character.
    return frozenset(pair for pair in pairs if pair[0] not in _NUMERAL)


@cache
def _longer() -> dict[str, str]:
    """What must follow the first character of a unit that is none alone: 小 before 时."""
    longer = dict(_LONGER)
    for word in units():
        if word[0] not in _UNITS and word[0] not in _LONGER:
            longer[word[0]] = longer.get(word[0], "") + word[1]
    return longer


@cache
def shapes() -> Shapes:
    """What makes the shapes in which a time is looked for."""
    firsts = frozenset(pair[0] for pair in _pairs() if pair[1] not in _NUMERAL)
    seconds = frozenset(pair[1] for pair in _pairs()) - _NUMERAL
    return Shapes(Words(firsts, seconds, _UNITS | frozenset(_longer()), frozenset("多余来个")))


@cache
def _thirds() -> dict[str, str]:
    """What must follow two characters with which only longer words begin: 月 or 星 behind 上个."""
    longer: dict[str, str] = {}
    for pair in {word[:2] for word in relative_words()}:
        words = [word for word in relative_words() if word.startswith(pair)]
        if pair not in words and pair not in _OPENINGS:
            longer[pair] = "".join(word[2] for word in words)
    for pair in ("上个", "下个", "上一", "下一"):
        longer[pair] += "个小季"
    return longer


@cache
def _trigger() -> re.Pattern[bytes]:
    """The last character of a figure, or the first of a word, before what may follow it."""
    behind = letters_with(UNIT | TAIL | SECOND)
    return re.compile(rf"[{FIGURE}{letters_with(FIRST)}](?=[{behind}:.mz\- ])".encode("ascii"))


@cache
def _behind() -> regex.Pattern[bytes]:
    """What may stand behind a figure of a time: a unit, a mark of a date, a dash and a figure."""
    unit, tail = letters_with(UNIT), letters_with(TAIL)
    return regex.compile(
        rf"[{FIGURE}{tail}]{{0,{_LONGEST_TAIL}}}+(?: [{tail}]++)?+ ?(?:[{unit}]|:0|(?<=0000)(?:m00?m|\.00?\.|-00?-)0"
        rf"|(?: ?-{{1,2}} ?|z)[{FIGURE}](?:[{FIGURE}{tail}.]*+ ?[{unit}:]|(?<=0000-0)000))".encode(
            "ascii"
        )
    )


@cache
def _quarter() -> regex.Pattern[str]:
    return regex.compile(r"第[一二三四1-4] ?个?季度")


def find_starts(text: str, shape: bytes) -> list[tuple[int, int]]:
    """The places where a time expression may begin, each with the place up to which it is one numeral.

    >>> text = "去年全市粮食产量达到1092.8万吨"
    >>> find_starts(text, shapes().of(text))
    [(0, 1)]
    """
    pairs, thirds = _pairs(), _thirds()
    starts = [*_weekdays(text)] if "周" in text else []
    if "五" in text:
        starts += _plans(text)
    done = 0
    for match in _trigger().finditer(shape):
        at = match.start()
        if text[at] not in _NUMERAL:
            pair = text[at : at + 2]
            if pair in pairs and (pair not in thirds or text[at + 2 : at + 3] in thirds[pair]):
                starts.append((at, at + 1))
        elif text[at + 1] != "个" or text[at + 2 : at + 3] in _BEHIND_GE:
            found = _figure(text, shape, at, done)
            if found:
                starts += found
                done = at + 1
    if len(starts) > 1:
        starts.sort()
    return starts


def _figure(text: str, shape: bytes, at: int, first: int) -> tuple[tuple[int, int], ...]:
    """Where a time may begin with the figure that ends at `at`: at its start, and a word before it."""
    match = _behind().match(shape, at + 1)
    if match is None:
        return ()
    end = match.end()
    more = _longer().get(text[end - 1])
    if more is not None and text[end : end + 1] not in more:
        return ()
    return _with_word(text, shape, (_start_of(text, shape, at, first), at + 1), first)


def _with_word(
    text: str, shape: bytes, figure: tuple[int, int], first: int
) -> tuple[tuple[int, int], ...]:
    """Where a time with a figure may begin: at the figure, or at a word or figure before it."""
    start, end = figure
    before = text[start - 1] if start else ""
    if before == "第":
        return ((start - 1, end),) if _quarter().match(text, start - 1) is not None else ()
    if before and before in "、和及与" and end - start == _YEAR:
        return _years(shape, start, first)
    if before + text[start] in _pairs():
        return (start - 1, start), figure
    # 6、7年 is one length.
    if before == "、" and start - 2 > first and _is_next(text[start - 2], text[start:end]):
        return (start - 2, start - 1), figure
    return () if before == "." or (before.isascii() and before.isalpha()) else (figure,)


def _years(shape: bytes, start: int, first: int) -> tuple[tuple[int, int], ...]:
    """All years of 2020、2021年, from the first."""
    starts = [start]
    while starts[-1] > first + _YEAR and shape[starts[-1] - _YEAR - 1 : starts[-1]] == b"0000a":
        starts.append(starts[-1] - _YEAR - 1)
    return tuple((start, start + _YEAR) for start in reversed(starts))


def _is_next(one: str, other: str) -> bool:
    """Whether the second of two figures of one character follows the first: 6 and 7."""
    low, high = small(one), small(other)
    return low is not None and high == low + 1 and low > 0 and len(other) == 1


def _start_of(text: str, shape: bytes, at: int, first: int) -> int:
    """The first character of a figure that ends at `at`, no further back than `first`."""
    start = at
    while start > first and shape[start - 1] in _FIGURE_LETTERS:
        start -= 1
    while start > first + 1 and shape[start - 1] in b",." and shape[start - 2] == _DIGIT:
        start -= 1
        while start > first and shape[start - 1] == _DIGIT:
            start -= 1
    # In 天数2021年 the first character is no figure.
    if start < at and text[start] == "数" and text[start + 1] not in "十百千万":
        start += 1
    return start


def _weekdays(text: str) -> Iterator[tuple[int, int]]:
    """Where 周 and a day of the week stand: 周四."""
    at = text.find("周")
    while at >= 0:
        if text[at + 1 : at + 2] in _DAYS:
            yield at, at + 1
        at = text.find("周", at + 1)


def _plans(text: str) -> Iterator[tuple[int, int]]:
    """Where a five-year plan may stand: “一五”, 十三五."""
    at = text.find("五")
    while at >= 0:
        for start in (at - 3, at - 2):
            if start >= 0 and text[start] in '“"十' and text[at - 1] in _NUMERAL:
                yield start, start + 1
                break
        else:
            if at and text[at - 1] == "十" and text[at + 1 : at + 2] in _BEHIND_PLAN:
                yield at - 1, at
        at = text.find("五", at + 1)
