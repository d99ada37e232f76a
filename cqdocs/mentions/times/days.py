"""A day of the month without its month: 12日."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.calendar.partial import Partial, days_of, one
from cqdocs.lexicon.senses import words_of
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.clock import parts
from cqdocs.mentions.times.figures import DASH, SMALL, SPACE, small
from cqdocs.mentions.times.setting import Grain, Point, Setting

# 国发〔2022〕5号 is the number of a document, 东风路8号 that of a house.
_BEFORE_NUMBER: Final = frozenset("〕]】)第路街巷弄坊苑")
_BEFORE_LENGTH: Final = frozenset("满为逾过超于足限每续第以近达共计需经约隔有起")
_BEFORE_LONG: Final = ("历时", "为期", "用时", "耗时")
_BEFORE_DATE: Final = frozenset("于在自从至到,。;、(:!?—~-～月年 ")

# No word of bare_days.toml is longer, with the space before a day.
_REACH: Final = 4


def _words(sense: str) -> tuple[str, ...]:
    return words_of("bare_days", sense)


@cache
def _day() -> regex.Pattern[str]:
    """A day without a month. 日 is a unit of length before 内 and 以上, 号 a number before a noun."""
    length = (
        r"(?!(?:以|之)?内|以?[上下](?!午|旬)|左右|[元币幣]|[圆圓](?![满滿])|均|产|游|个|之|通过|常)"
    )
    number = r"(?:(?![\p{Han}\d])|(?=[的上下早晚前后起至到在,和与及]))"
    return regex.compile(
        rf"(?P<day>{SMALL})(?:{SPACE}(?:日{length}|号(?P<number>{number})?)|(?={DASH}{SMALL}[日号]{length}))"
    )


def read_bare_day(text: str, start: int, setting: Setting) -> Point | None:
    """A day of the month that a date before it, or the reference, gives.

    >>> read_bare_day("12日", 0, Setting(Partial(2022, 8, 20))).extent.edtf
    '2022-08-12'
    """
    match = _day().match(text, start)
    if match is None:
        return None
    day = small(match["day"])
    if day is None or not 1 <= day <= 31 or match["day"] == "两":
        return None
    if not setting.lone and text.endswith(_BEFORE_LONG, max(0, start - 2), start):
        return None
    if not setting.lone:
        if not _is_date(match, day, text[start - 1] if start else ","):
            return None
        if not match.group().endswith("号") and _is_length(text, match, setting):
            return None
    return Point(match.end(), one(_implied_day(day, setting)), Grain.DAY)


def _is_date(match: regex.Match[str], day: int, before: str) -> bool:
    """Whether a day alone is a date in running text, and no length or number."""
    if match.group().endswith("号") and (match["number"] is None or before in _BEFORE_NUMBER):
        return False
    if before in _BEFORE_LENGTH and before not in _BEFORE_DATE:
        return False
    # 一日, 五日 in prose are mostly lengths; in news 12日 is a date.
    return match["day"].isdecimal() or (day > 2 and before in _BEFORE_DATE)


def _is_length(text: str, match: regex.Match[str], setting: Setting) -> bool:
    """Whether a day of running text is a number of days: 公示7日, but 外交部发言人12日表示."""
    start = match.start()
    before = max(0, start - _REACH), start
    if text.endswith(_words("compared"), *before):
        return True
    following = _following().match(text, match.end())
    if following is None or following["number"]:
        return False
    if text.endswith(_words("lasting"), *before):
        return True
    if text.endswith(_words("event"), *before) and not following["news"]:
        return True
    mark = text[start - 1] if start else ","
    opens = mark in _BEFORE_DATE or _han().match(mark) is None or text.endswith("时间", *before)
    near = setting.earlier
    if opens or (near is not None and (near.month or near.day)):
        # 听证的7日前 is before the hearing.
        return following["noun"] is not None or (mark == "的" and following["before"] is not None)
    return following["news"] is None


@cache
def _han() -> regex.Pattern[str]:
    return regex.compile(r"\p{Han}")


@cache
def _following() -> regex.Pattern[str]:
    """What stands behind a day, or behind the second of two: 10至15日."""
    other = rf"(?:{DASH}{SMALL}{SPACE}(?:日|(?P<number>号)))?+"
    news, noun = (
        one_of((*_words("news"), *parts())),
        one_of(_words("noun")),
    )
    return regex.compile(
        rf"{other}(?:(?P<noun>{noun})|(?P<before>(?:之|以)?前)|{SPACE}(?P<news>{news}))?+"
    )


def _implied_day(day: int, setting: Setting) -> Partial:
    """A day in the month of the date said before, or of the reference, or in the last that has it."""
    near = setting.month
    month = None if near is None or near.month is None or near.month > 12 else near.month
    year = None if near is None else near.year
    if month is None or year is None:
        return Partial(None, month, day)
    while day > days_of(year, month):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return Partial(year, month, day)
