"""Where a time expression may begin: one scan, so that the rules are tried at few places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.times.clock import parts
from cqdocs.mentions.times.eras import event_starts
from cqdocs.mentions.times.relative import by_first
from cqdocs.mentions.times.years import reign_names

_DIGITS: Final = "〇○零一二三四五六七八九十廿卅两百千万亿半几"
_NUMERAL: Final = frozenset("0123456789数" + _DIGITS)
_FIGURES: Final = "0123456789〇零一二三四五六七八九十百千两半几数"
# Words that open an expression and stand in no table: their first two characters.
_OPENINGS: Final = (
    "最近 过去 未来 今后 公元 西元 纪元 民国 民國 农历 阴历 旧历 正月 冬月 腊月 首月 首季 上世 本世 上半 下半 星期 礼拜 "
    "近年 近几 近些 多年 许多 年底 月底 每年 每月 每日 每天 每周 每季 每个 每晚 每早 每小 每分 每秒 每逢 每隔 每工 每星 每世 每礼"
)


@cache
def _trigger() -> regex.Pattern[str]:
    """A numeral before a unit of time or a mark; or two characters with which a word may begin."""
    units = "(?:[段历年月日号天周时點点載载時秒]|小时|分钟?|星期|礼拜|季度|世纪|工作日|交易日|自然日|昼夜|刻|钟头|整年|学年)"
    number = (
        rf"(?<![0-9A-Za-z.{_DIGITS}])(?:[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++)?+|[{_DIGITS}]|数(?=[十百千万年天日个月]))"
        rf"[0-9{_DIGITS}多余来]*+ ?个?[多余来]?半? ?"
    )
    eras = '(?<=[十“"][一二三四五六七八九]?五)[”"计规时期]?'
    behind = rf"(?:{units}|(?<=[0-9]{{4}})(?:[、和及与][0-9]{{4}}){{1,6}}年|{eras}|[-/.·:][0-9]|(?: ?[—–~～\-]{{1,2}} ?|至|到)[0-9{_DIGITS}])"
    firsts = "".join(sorted({pair[0] for pair in _pairs()}))
    seconds = "".join(sorted({pair[1] for pair in _pairs()}))
    figures = f"0-9数{_DIGITS}"
    return regex.compile(
        rf"(?=[{firsts}{figures}])(?:{number}(?={behind})|[{firsts}](?=[{seconds}]))"
    )


@cache
def _pairs() -> frozenset[str]:
    """The first two characters of every word that opens an expression."""
    pairs = {word[:2] for words in by_first().values() for word, _ in words}
    pairs |= {name[:2] for name in reign_names()} | set(_OPENINGS.split())
    pairs |= {first + figure for first in "近每这闰" for figure in _FIGURES}
    pairs |= {first + figure for first in "前头" for figure in "一二三四五六七八九十两123456789"}
    pairs |= {"周" + day for day in "一二三四五六日天"}
    for part in parts():
        pairs |= {part[:2]} if len(part) > 1 else {part + figure for figure in _FIGURES}
    # What begins with a numeral is found as one, from its first character.
    return frozenset(pair for pair in pairs if pair[0] not in _NUMERAL)


@cache
def _quarter() -> regex.Pattern[str]:
    return regex.compile(r"第[一二三四1-4] ?个?季度")


def find_starts(text: str) -> Iterator[tuple[int, int]]:
    """The places where a time expression may begin, each with the place up to which it is one numeral.

    >>> list(find_starts("去年全市粮食产量达到1092.8万吨"))
    [(0, 1)]
    """
    pairs = _pairs()
    events = event_starts(text)
    for match in _trigger().finditer(text):
        start, end = match.span()
        while events and events[-1] <= start:
            event = events.pop()
            yield event, event + 1
        if text[start] not in _NUMERAL:
            if text[start : start + 2] in pairs:
                yield start, start + 1
            continue
        before = text[start - 1] if start else ""
        if before == "第":
            if _quarter().match(text, start - 1) is not None:
                yield start - 1, end
        elif before in ("“", '"'):
            yield start - 1, start
            yield start, end
        else:
            yield start, end
    for event in reversed(events):
        yield event, event + 1
