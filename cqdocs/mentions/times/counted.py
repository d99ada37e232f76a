"""What shows that a figure before 年 counts years and names none: 1500年历史, 距今约1800年."""

from __future__ import annotations

from functools import cache

import regex

# The most characters of a word that stands before a count.
_REACH = 2


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


def tells_history(text: str, end: int) -> bool:
    """Whether a word that takes a number of years stands behind them.

    >>> tells_history("1500年的建城史", 5), tells_history("2000年历史性突破", 5)
    (True, False)
    """
    return _behind().match(text, end) is not None


def counts_years(text: str, start: int, end: int) -> bool:
    """Whether the words around a figure and 年 make a number of years of it.

    >>> counts_years("距今约1800年", 3, 8), counts_years("在1800年", 1, 6)
    (True, False)
    """
    before = _before().search(text[max(0, start - _REACH - 1) : start]) is not None
    if tells_history(text, end):
        # 1949年历史 may be of a year; with a word before it, or in tens, it counts.
        return before or text[end - 2 : end - 1] in ("0", "〇", "零")
    hundreds = text[max(start, end - 3) : end - 1] in ("00", "〇〇", "零零")
    return before and hundreds and _within().match(text, end) is None
