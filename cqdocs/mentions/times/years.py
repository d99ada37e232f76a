"""Years: 2022年, 九七年, 公元前202年, 民国101年, 康熙二十年."""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.calendar.dates import REPUBLIC
from cqdocs.calendar.partial import year_extent
from cqdocs.mentions.times.counted import counts_years
from cqdocs.mentions.times.figures import (
    DASH,
    DECADES,
    HAN_DIGITS,
    SMALL,
    SPACE,
    small,
    year_digits,
)
from cqdocs.mentions.times.reigns import read_reign
from cqdocs.mentions.times.setting import Grain, Point, Setting
from cqdocs.numerals.number import number

# Years of four Arabic digits count as years between these; 5000年 is a length.
_FIRST, _LAST = 1001, 2099
# POSIX: two digits from 69 on are of the twentieth century.
_PIVOT = 69
# Years of three figures from this one on are of the calendar of 民国 where a month stands behind them.
_REPUBLIC_NOW = 100
_EDGES = frozenset("底初末起度")
# What shows that two digits before 年 are a year: a part of one behind it.
_PART_OF_YEAR = (
    rf"(?={SPACE}(?:{SMALL}月|第[^,。]{{1,3}}(?:个月|季度)|首[月季]|前[^,。]{{1,3}}月"
    rf"|[上下]半年|[一二三四1-4]季度|[春夏秋冬][天季]))"
)


@cache
def _year() -> regex.Pattern[str]:
    han = f"[{HAN_DIGITS}]"
    end = rf"(?:{SPACE}学?年(?!{DECADES})(?:度(?!过))?+|(?={DASH}(?:\d{{4}}|\d\d|{han}{{4}}){SPACE}学?年(?![间来内]|{DECADES}))|(?=(?:[、和及与]\d{{4}}){{1,6}}年))"
    return regex.compile(
        rf"(?:(?P<before>[公西纪]元前|前(?=\d{{3,4}}年))|(?P<common>公元后?|西元|纪元))"
        rf"{SPACE}(?P<era>\d{{1,4}}+|{han}{{1,4}}+|[{HAN_DIGITS}十百]{{1,6}}+){SPACE}年"
        rf"|(?P<four>\d{{4}}+(?!\d)|{han}{{4}}+(?!{han})){end}"
        rf"|(?P<three>\d{{3}}|{han}{{3}})年(?:度(?!过))?+"
        rf"|(?P<two>\d\d|{han}{{2}}){end}(?P<part>{_PART_OF_YEAR})?+"
        rf"|(?:中华)?民国(?P<back>前)?(?P<republic>\d{{1,3}}+|{SMALL}|元){SPACE}年"
    )


def read_year(text: str, start: int, setting: Setting) -> Point | None:
    """A year with its word, or one that begins a range of years.

    >>> read_year("公元前202年西汉成立", 0, Setting()).extent.edtf
    '-0201'
    """
    match = _year().match(text, start)
    if match is None:
        return read_reign(text, start)
    year = _value(match, text, setting)
    if year is None:
        return None
    return Point(match.end(), year_extent(year), Grain.YEAR)


def _value(match: regex.Match[str], text: str, setting: Setting) -> int | None:
    # All groups at once cost less than each by its name.
    _, _, _, four, three, two, *_ = match.groups()
    if four:
        return _four(match, four, text)
    if two:
        return _two(match, text, setting)
    if three:
        return _three(match, text, setting)
    return _of_era(match)


def _of_era(match: regex.Match[str]) -> int | None:
    """The year of one that names what it counts from: 公元前202年, 民国101年."""
    if match["republic"]:
        count = (
            1
            if match["republic"] == "元"
            else small(match["republic"]) or year_digits(match["republic"])
        )
        if not count:
            return None
        return REPUBLIC + 1 - count if match["back"] else REPUBLIC + count
    year = year_digits(match["era"]) or _counted(match["era"])
    if year is None:
        return None
    return 1 - year if match["before"] else year


def _counted(text: str) -> int | None:
    value = number(text)
    return None if value is None else int(value)


def _four(match: regex.Match[str], digits: str, text: str) -> int | None:
    year = year_digits(digits)
    if year is None or not _FIRST <= year <= _LAST:
        return None
    # 1500年历史, 2000年前 count years.
    counted = year % 100 == 0 and _counts().match(text, match.end()) is not None
    return None if counted or counts_years(text, match.start(), match.end()) else year


@cache
def _counts() -> regex.Pattern[str]:
    return regex.compile(r"的?(?:历史(?!性|[上最新])|文明|悠久|时间|来)|(?<!在\d{4}年)前[,的]")


def _three(match: regex.Match[str], text: str, setting: Setting) -> int | None:
    """789年 is a year behind 在, or with a month; 300年 is a length."""
    year = year_digits(match["three"])
    dated = _dated().match(text, match.end()) is not None
    behind = (
        match.start() and text[match.start() - 1] in "在于至" and year is not None and year % 10
    )
    cue = setting.traditional or setting.republic
    if year is not None and _REPUBLIC_NOW <= year < 2 * _REPUBLIC_NOW:
        edge = cue and (
            match.group().endswith("度") or text[match.end() : match.end() + 1] in _EDGES
        )
        return REPUBLIC + year if dated or edge else None
    if year is None or not (dated or (behind and _counts().match(text, match.end()) is None)):
        return None
    return year


@cache
def _dated() -> regex.Pattern[str]:
    return regex.compile(_PART_OF_YEAR)


def _two(match: regex.Match[str], text: str, setting: Setting) -> int | None:
    """The year of two digits: 08年, 九七年, 15年3月; 15年 and 五六年 are lengths."""
    digits = match["two"]
    year = year_digits(digits)
    if year is None:
        return None
    following = text[match.end() : match.end() + 1]
    if setting.republic and (match["part"] is not None or following in _EDGES):
        return REPUBLIC + year
    han = not digits[0].isdecimal()
    first, second = divmod(year, 10)
    zero = (first == 0 and second != 0) or digits in ("00", "零零", "〇〇")
    spoken = han and second != first + 1 and (first, second) != (3, 5)
    ranged = not match.group().endswith("年")
    if not (match["part"] is not None or zero or spoken) or (ranged and not zero):
        return None
    return century_of(year, setting)


def century_of(year: int, setting: Setting) -> int:
    """The full year of two digits: the nearest to the reference date, else by the pivot of POSIX.

    >>> from cqdocs.calendar.partial import Partial
    >>> century_of(68, Setting()), century_of(69, Setting()), century_of(58, Setting(Partial(1970)))
    (2068, 1969, 1958)
    """
    near = None if setting.reference is None else setting.reference.year
    if near is None:
        return year + (1900 if year >= _PIVOT else 2000)
    base = near - near % 100 + year
    return min((base - 100, base, base + 100), key=lambda full: (abs(full - near), full))
