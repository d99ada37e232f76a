"""Where a numeral stands in running text, and how far it goes."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cqdocs.numerals.characters import characters

_TWO: Final = "两兩"
_GREAT: Final = "万亿萬億"


@cache
def first_characters(long: bool = True) -> str:
    """The characters with which a numeral may begin, as the inside of a character class.

    `long` takes in the forms of contracts (壹 陆 拾), which are common words too.
    """
    prose = characters("digit", "scale", "tens", long=False).replace("兆", "")
    return "0-9" + prose + (characters("digit", "scale", long=True) if long else "")


@cache
def numeral_starts() -> frozenset[str]:
    """All characters with which a numeral may begin."""
    roles = "digit", "scale", "tens"
    return frozenset("0123456789" + characters(*roles, long=False) + characters(*roles, long=True))


@cache
def numeral() -> str:
    """The source of a pattern for one numeral of running text, as long as it goes.

    Arabic digits joined to Latin letters or to a point (PM2.5, 1.2.3) are none. The long forms
    (壹 陆 拾) are common words too: they count where another numeral character or a word for money
    follows. 两 ends no numeral but 一两 and 两 itself, for it is a unit there; 兆 is a scale only
    where the numeral goes on.
    """
    return f"(?:{'|'.join(numeral_shapes())})"


@cache
def numeral_shapes() -> tuple[str, ...]:
    """The sources of patterns for a numeral, by what it begins with; the first that fits is right.

    A pattern that goes on behind a numeral takes each as atomic, so that none is cut short.
    """
    prose = characters("digit", "scale", "tens", long=False).translate(
        dict.fromkeys(map(ord, "兆两兩千"))
    )
    long = characters("digit", "scale", long=True)
    scale = characters("scale", long=False) + characters("scale", long=True)
    digit = characters("digit", long=False) + characters("digit", long=True)
    # Groups of three, with commas, or with blanks where no list of numbers goes on behind them.
    blank = r"[ \u2009\u202f]"
    commas = r"(?:,[0-9]{3})+(?![0-9]|,[0-9]{3})"
    blanks = rf"(?:{blank}[0-9]{{3}})+(?! ?[0-9]|{blank}[0-9]{{3}})"
    groups = rf"[0-9]{{1,3}}(?:{commas}|{blanks})"
    arabic = rf"(?:{groups}|[0-9]++)(?:\.[0-9]++)?(?!\.[0-9])"
    # Joined to letters, but for the three of a currency's code: HKD13.5.
    guard = "(?<![0-9.])(?:(?<![A-Za-z])|(?<=(?<![A-Za-z])[A-Z]{3}))"
    # Behind a great scale 千 can only be the prefix of a unit: 1.3亿千瓦.
    thousand = f"千(?<![{_GREAT}]千)"
    character = rf"(?:[{prose}]|{thousand}|[{_TWO}](?=[{scale}])|兆(?=[零{digit}]))"
    more = rf"(?:{character}|[{long}]|[点點](?=[{digit}0-9])|(?<=[{scale}零点點]){arabic})"
    return (
        rf"{guard}{arabic}(?:(?=[{scale}]){more}*)?",
        rf"一[{_TWO}](?![{scale}])",
        rf"{character}{more}*",
        rf"[{_TWO}](?:(?:[三四]|[点點](?=[{digit}0-9])){more}*)?",
        rf"[{long}](?:(?=[{long}{prose}元圆角分]|[点點][{digit}])|(?<=分之.)){more}*",
    )


@cache
def numeral_pattern() -> re.Pattern[str]:
    """One numeral of running text."""
    # The engine of `re` is three times as fast here as that of `regex`. Its possessive groups, as
    # opposed to possessive classes, are faulty in the first releases of Python 3.11.
    return re.compile(numeral())
