"""Full dates, with or without the time of day: 2023-10-16 08:23:25, 二〇二六年一月二十七日."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.numerals.integer import integer

# Year digits as they are spoken: 二〇二六, also with the letter ○ and the zero of banknotes.
_YEAR_DIGITS: Final = str.maketrans("〇○O零一二三四五六七八九", "0000123456789")
# The year before the first of the Republic of China's calendar (民国).
REPUBLIC: Final = 1911


class DateFound(NamedTuple):
    """A date in a text and where it stands."""

    value: datetime.date | datetime.datetime
    start: int
    end: int


@cache
def _dates() -> regex.Pattern[str]:
    han = "[〇○O零一二三四五六七八九十]"
    return regex.compile(
        rf"""(?<![\d〇○O零一二三四五六七八九])
        (?:(?P<republic>(?:中[华華])?民[国國]\s*+)?(?P<year>\d{{1,4}}+|{han}{{1,4}}+)\s*+年\s*+
           (?P<month>\d{{1,2}}+|{han}{{1,3}}+)\s*+月\s*+(?P<day>\d{{1,2}}+|{han}{{1,3}}+)(?:\s*+日|(?=\s*(?:来源|來源)))
        |(?P<year>\d{{4}}|(?:[89]\d|1[0-3]\d)(?=[-/.]\d\d[-/.]\d\d))(?P<mark>[-/.])(?P<month>\d{{1,2}}+)(?P=mark)(?P<day>\d{{1,2}}+)(?!\d)
        )
        (?:\s*+\(?(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]\)?)?+
        (?:[\sT]*+(?:(?:香港|北京)[時时][間间])?+(?P<hour>\d{{1,2}}+)[:时時]\s*+(?P<minute>\d{{2}})
           (?:[:分]\s*+(?P<second>\d{{2}})秒?)?+分?)?+""",
        regex.VERBOSE,
    )


def _may_hold_date(folded: str) -> bool:
    """A quick look that spares most texts the search: 年, 月 and 日, or two marks round a month."""
    if "年" in folded and "月" in folded and "日" in folded:
        return True
    return _marks().search(folded) is not None


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[-/.]\d{1,2}[-/.]\d")


def find_dates(folded: str) -> Iterator[DateFound]:
    """The full dates in a folded text, in order; what is no day of the calendar is passed over.

    >>> [found.value.isoformat() for found in find_dates("2022年6月18日发布,2023-10-16 08:23修改")]
    ['2022-06-18', '2023-10-16T08:23:00']
    """
    if not _may_hold_date(folded):
        return
    for match in _dates().finditer(folded):
        value = _value(match)
        if value is not None:
            yield DateFound(value, *match.span())


def _value(match: regex.Match[str]) -> datetime.date | datetime.datetime | None:
    month, day = integer(match["month"]), integer(match["day"])
    year = _year(match["year"], match["republic"] is not None, match["mark"] is not None)
    hour = int(match["hour"] or 0)
    if year is None or month is None or day is None:
        return None
    try:
        # Hour 24 ends the day (ISO 8601-1, 4.3.8); Python has no such hour.
        date = datetime.date(year, month, day)
        if match["hour"] is None or hour == 24:
            return date
        minute, second = int(match["minute"]), int(match["second"] or 0)
        return datetime.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - no zone
    except ValueError:
        return None


def _year(digits: str, of_republic: bool, marked: bool) -> int | None:
    """The year of the Common Era; None where it has not four digits, or is no year of the era."""
    if of_republic:
        year = integer(digits)
        return REPUBLIC + year if year else None
    if len(digits) < 4 and digits.isascii() and digits.isdecimal() and marked:
        # As the offices of the Republic of China write a day: 105-06-17.
        return REPUBLIC + int(digits)
    return int(digits.translate(_YEAR_DIGITS)) if len(digits) == 4 and "十" not in digits else None
