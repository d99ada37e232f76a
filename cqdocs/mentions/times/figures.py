"""The short numerals of dates: months, days, hours, and the digits of years."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

FIGURES: Final = frozenset("0123456789〇○零一二三四五六七八九十廿卅两")
HAN_DIGITS: Final = "〇○零一二三四五六七八九"
# Monday first; the last two are one day.
WEEKDAYS: Final = "一二三四五六日天"
# One or two figures, in either script.
SMALL: Final = r"(?:\d{1,2}+(?!\d)|[〇○零一二三四五六七八九两十廿卅]{1,3}+)"
# Between the parts of a date, as loose typesetting leaves it.
SPACE: Final = r"[ \u3000]{0,2}+"
# Between the ends of an interval.
DASH: Final = r"(?: ?+(?:[—–~～\-−－]{1,2}+|至|到) ?+)"
# Not the 前 and 后 that open another word: 前移, 后劲.
BEFORE: Final = (
    r"前(?![往来后进景沿所述几两夕瞻辈期端线身置茅锋哨卫台]|列(?![入为])"
    r"|提(?![交出供升请高前拟])|移(?![交送民除植动居栽])|[一二三四五六七八九十\d])"
)
AFTER: Final = (
    r"后(?![续期来勤盾半方劲台悔置]|评(?![选定审])|备(?![受案齐料战货])|代(?![表替理办])|果(?![断真然])"
    r"|移(?![交送民除植动居栽])|顾之|遗症|发优势)"
)
# What makes 80年 a decade; 2020年代表 is none.
DECADES: Final = "代(?![表理码办购驾收销])"
# What may stand behind a day or a number that has lost its unit.
STOP: Final = r"(?=[,。;、)?!:”》\]—~～\-至到\s]|\Z)"

_TENS: Final = ("", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十")
_YEAR_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")


@cache
def dash() -> regex.Pattern[str]:
    """What stands between the ends of an interval."""
    return regex.compile(DASH)


@cache
def _smalls() -> dict[str, int]:
    units = HAN_DIGITS[2:]
    found: dict[str, int] = {"廿": 20, "卅": 30, "〇": 0, "○": 0, "两": 2}
    for number in range(100):
        ten, unit = divmod(number, 10)
        last = units[unit] if unit else ""
        names = [str(number), f"{number:02d}"]
        names.append(_TENS[ten] + last if ten else units[unit])
        if not ten:
            names += [zero + units[unit] for zero in HAN_DIGITS[:3]]
        elif ten == 1:
            names.append("一十" + last)
        elif ten == 2:
            names.append("廿" + last)
        elif ten == 3:
            names.append("卅" + last)
        if ten:
            names += [units[ten] + zero for zero in HAN_DIGITS[:3]] if not unit else []
        found.update({name: number for name in names if name})
    return found


def small(text: str) -> int | None:
    """The value of a numeral below one hundred; None for what is none.

    >>> [small(text) for text in ("12", "08", "廿二", "零五", "三十", "三〇", "一二")]
    [12, 8, 22, 5, 30, 30, None]
    """
    return _smalls().get(text)


def year_digits(text: str) -> int | None:
    """The value of the digits of a year, one by one.

    >>> year_digits("二〇二一"), year_digits("九七"), year_digits("十")
    (2021, 97, None)
    """
    plain = text.translate(_YEAR_DIGITS)
    return int(plain) if plain.isdecimal() else None
