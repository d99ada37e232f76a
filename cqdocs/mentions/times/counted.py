"""What shows that a figure before 年 counts years and names none: 1500年历史, 距今约1800年."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

# The most characters of a word that stands before a count.
_REACH: Final = 2
# The first characters of what stands behind a count, and the last of what stands before it.
_BEHIND: Final = frozenset("的建发种栽酿开悠灿文历城县村港校茶酒树")
_BEFORE_ENDS: Final = frozenset("今有近约达逾余过")


@cache
def _behind() -> regex.Pattern[str]:
    return regex.compile(
        r"[的]?(?:(?:建[城制县港村校]|发展|种植|栽培|酿造|酿酒|开发|悠久|灿烂|文字记载)的?)?"
        r"(?:历史(?!性|[上最新]|同期|时期|数据)|[建城县村港校茶酒](?:城|县|村|港|校)?史|树龄|文明)"
    )


@cache
def _before() -> regex.Pattern[str]:
    return regex.compile(r"(?:距今|(?<![没含设])有|(?<![接邻临])近|约|(?<!到)达|逾|余|超过)\Z")


@cache
def _within() -> regex.Pattern[str]:
    """What makes a date of the year, whatever stands before it."""
    return regex.compile(r"度|[底初末春夏秋冬]|[0-9〇零一二三四五六七八九十]{1,3}月|[上下]半年|第")


def _is_counted(text: str, start: int) -> bool:
    """Whether a word that stands before a number ends before `start`."""
    if not start or text[start - 1] not in _BEFORE_ENDS:
        return False
    return _before().search(text[max(0, start - _REACH - 1) : start]) is not None


def tells_history(text: str, end: int) -> bool:
    """Whether a word that takes a number of years stands behind them.

    >>> tells_history("1500年的建城史", 5), tells_history("2000年历史性突破", 5)
    (True, False)
    """
    return text[end : end + 1] in _BEHIND and _behind().match(text, end) is not None


def counts_years(text: str, start: int, end: int) -> bool:
    """Whether the words around a figure and 年 make a number of years of it.

    >>> counts_years("距今约1800年", 3, 8), counts_years("在1800年", 1, 6)
    (True, False)
    """
    before = _is_counted(text, start)
    if tells_history(text, end):
        # 1949年历史 may be of a year; with a word before it, or in tens, it counts.
        return before or text[end - 2 : end - 1] in ("0", "〇", "零")
    hundreds = text[max(start, end - 3) : end - 1] in ("00", "〇〇", "零零")
    return before and hundreds and _within().match(text, end) is None
