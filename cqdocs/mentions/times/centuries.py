"""Decades and centuries: 20世纪90年代初, 上世纪五十至六十年代, 21世纪头20年."""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.calendar.partial import CENTURY, DECADE, Extent, Partial, one
from cqdocs.mentions.times.figures import DASH, DECADES, SMALL, small
from cqdocs.mentions.times.setting import Grain, Point, Setting

# Without a reference date, the year by which a decade has begun.
_PRESENT = 2026


@cache
def _century() -> regex.Pattern[str]:
    tens = "(?:[0-9]0|[〇零一二三四五六七八九]十|十)"
    decade = (
        rf"(?P<full>1\d|20)?(?P<decade>{tens})(?:年{DECADES}|(?={DASH}(?:1\d|20)?{tens}年代))"
        rf"|(?P<pair>[一二三四五六七八九]{{2}})十年{DECADES}"
    )
    late = r"(?:中叶|初期?|中后期|中期?|末期?|后期|前期|早期|晚期)?+"
    return regex.compile(
        rf"(?P<before>[公西纪]元前)?(?:(?:(?P<count>{SMALL})|(?P<relative>[上本这下]个?))世纪(?:{decade})?|{decade}){late}"
    )


def read_century(text: str, start: int, setting: Setting) -> Point | None:
    """A century or a decade.

    >>> [read_century(text, 0, Setting()).extent.edtf for text in ("20世纪90年代", "21世纪", "80年代")]
    ['199X', '20XX', '198X']
    """
    match = _century().match(text, start)
    if match is None:
        return None
    if match["before"]:
        # EDTF level 1 has no open places before the year 0.
        return Point(match.end(), None, Grain.CENTURY)
    century = _hundreds(match, setting)
    if match["pair"]:
        return Point(match.end(), _decades(match["pair"], century), Grain.FINAL)
    decade = match["decade"]
    tens = None if decade is None else _decade(decade)
    extent: Extent | None
    if decade is None:
        extent = None if century is None else one(Partial(century, open_places=CENTURY))
    elif tens is None:
        return None
    else:
        if match["full"]:
            century = int(match["full"]) * 100
        elif match["count"] is None and match["relative"] is None:
            century = _implied_century(tens, setting)
        extent = None if century is None else one(Partial(century + tens, open_places=DECADE))
    return Point(match.end(), extent, Grain.CENTURY)


def _implied_century(tens: int, setting: Setting) -> int:
    """The century of a decade that is said without one: that of the decade before it, else the last."""
    earlier = setting.earlier
    if earlier is not None and earlier.year is not None and earlier.open_places:
        return earlier.year - earlier.year % 100
    year = setting.reference.year if setting.reference is not None else None
    year = _PRESENT if year is None else year
    return year - year % 100 - (100 if tens > year % 100 else 0)


@cache
def _years_of_century() -> regex.Pattern[str]:
    return regex.compile(rf"的?(?P<side>前|头|最初|最后|后)的?(?P<count>{SMALL})个?年(?!{DECADES})")


def read_years_of_century(text: str, start: int, century: Extent | None) -> Point | None:
    """The first or last years of a century, which begins with its year 1.

    >>> read_years_of_century("头20年", 0, one(Partial(2000, open_places=CENTURY))).extent.edtf
    '2001/2020'
    """
    match = _years_of_century().match(text, start)
    count = None if match is None else small(match["count"])
    low = None if century is None else century.low
    if match is None or not count or low is None or low.year is None or low.open_places != CENTURY:
        return None
    first = low.year + 1 if match["side"] in ("前", "头", "最初") else low.year + 101 - count
    return Point(match.end(), Extent(Partial(first), Partial(first + count - 1)), Grain.FINAL)


def _decades(pair: str, century: int | None) -> Extent | None:
    """八九十年代: from one decade to the next."""
    low, high = (small(digit) for digit in pair)
    if century is None or not low or not high or high <= low:
        return None
    first, last = (Partial(century + 10 * tens, open_places=DECADE) for tens in (low, high))
    return Extent(first, last)


def _decade(text: str) -> int | None:
    return small(text) if text[0].isdecimal() or "十" in text else None


def _hundreds(match: regex.Match[str], setting: Setting) -> int | None:
    """The first year of the century; the twenty-first, as people count, is 20XX."""
    if match["count"] is not None:
        count = small(match["count"])
        return (count - 1) * 100 if count else None
    if match["relative"] is None:
        return None
    year = None if setting.reference is None else setting.reference.year
    # Without a reference date, official texts speak from the present century.
    base = 2000 if year is None else year - year % 100
    return base + {"上": -100, "下": 100}.get(match["relative"][0], 0)
