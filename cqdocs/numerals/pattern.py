"""Where a numeral stands in running text, and how far it goes."""

from __future__ import annotations

from functools import cache
from typing import Final

from cqdocs.numerals.characters import characters

_TWO: Final = "两兩"
_GREAT: Final = "万亿萬億"
# Units of which 千 makes a thousand, so that it is no part of the numeral before.
_PREFIXED: Final = "瓦克卡伏帕赫焦"


@cache
def first_characters() -> str:
    """The characters with which a numeral may begin, as the inside of a character class."""
    prose = characters("digit", "scale", "tens", long=False).replace("兆", "")
    return "0-9" + prose + characters("digit", "scale", long=True)


@cache
def numeral() -> str:
    """The source of a pattern for one numeral of running text, as long as it goes.

    Arabic digits joined to Latin letters or to a point (PM2.5, 1.2.3) are none. The long forms
    (壹 陆 拾) are common words too: they count where another numeral character or a word for money
    follows. 两 ends no numeral but 一两 and 两 itself, for it is a unit there; 兆 is a scale only
    where the numeral goes on.
    """
    prose = characters("digit", "scale", "tens", long=False).translate(
        dict.fromkeys(map(ord, "兆两兩千"))
    )
    long = characters("digit", "scale", long=True)
    scale = characters("scale", long=False) + characters("scale", long=True)
    digit = characters("digit", long=False) + characters("digit", long=True)
    arabic = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?+(?!\.[0-9])"
    # Joined to letters, but for the three of a currency's code: HKD13.5.
    guard = "(?<![0-9.])(?:(?<![A-Za-z])|(?<=(?<![A-Za-z])[A-Z]{3}))"
    # 千 is the prefix of 千瓦 and 千克; behind digits or a great scale of 千米 too.
    thousand = rf"千(?![{_PREFIXED}])(?<!(?:[0-9]|[{_GREAT}])千(?=米))(?<![{_GREAT}]千)"
    character = rf"(?:[{prose}]|{thousand}|[{_TWO}](?=[{scale}])|兆(?=[零{digit}]))"
    more = rf"(?:{character}|[{long}]|点(?=[{digit}0-9])|(?<=[{scale}零点]){arabic})"
    return (
        rf"(?:{guard}{arabic}(?:(?=[{scale}]){more}*+)?+"
        rf"|{character}{more}*+(?:(?<=一)[{_TWO}])?+"
        rf"|[{_TWO}](?:[三四]{more}*+)?+"
        rf"|[{long}](?:(?=[{long}{prose}元圆角分])|(?<=分之.)){more}*+)"
    )
