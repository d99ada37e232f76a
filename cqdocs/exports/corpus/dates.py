"""EDTF and ISO 8601 as the dates of XML Schema, which hold less: a day, a month, a year, a moment.

What they cannot hold has no attribute there; the value itself stands beside it in every export.
"""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import Final

from cqdocs.model.kinds import TimeKind
from cqdocs.model.mentions import TimeExpression

EDTF: Final = "https://www.loc.gov/standards/datetime/"
ISO: Final = "urn:iso:std:iso:8601:-1"
# How XML Schema writes a date of which year, month and day are known or not.
_SHAPES: Final = {
    (True, True, True): "{}-{}-{}",
    (True, True, False): "{}-{}",
    (True, False, False): "{}",
    (False, True, True): "--{1}-{2}",
    (False, True, False): "--{1}",
    (False, False, True): "---{2}",
}


@cache
def _moment() -> re.Pattern[str]:
    """An EDTF date of level 1 with its open digits, and the time of day behind it."""
    return re.compile(
        r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>0[1-9]|1[0-2]|XX)"
        r"(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX)(?:T(?P<time>[^Z+-]+))?)?)?[?~%]?"
    )


@cache
def _duration() -> re.Pattern[str]:
    """A duration of XML Schema: whole numbers, but for the seconds; no weeks."""
    date, time = r"(?:\d+Y)?(?:\d+M)?(?:\d+D)?", r"(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?"
    return re.compile(rf"P(?=\d|T\d){date}(?:T(?=\d){time})?")


def clock(text: str) -> str | None:
    """A time of day as XML Schema has it, with its seconds; None where it is none.

    >>> clock("10:30"), clock("25:00")
    ('10:30:00', None)
    """
    match = re.fullmatch(r"([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d))?)?", text)
    return f"{match[1]}:{match[2] or '00'}:{match[3] or '00'}" if match else None


def full_date(value: str) -> str | None:
    """A value that is a day or a moment of one, as XML Schema has it; None for any other.

    >>> full_date("2022-06-18"), full_date("2022-06-18T10:00"), full_date("2022-06")
    ('2022-06-18', '2022-06-18T10:00:00', None)
    """
    match = _moment().fullmatch(value)
    if match is None or not match["day"] or "X" in value or not _exists(match):
        return None
    return _point(match)


def w3c_dates(time: TimeExpression) -> dict[str, str]:
    """The attributes of TEI's att.datable.w3c and att.duration.w3c that say what a time says.

    >>> import cqdocs
    >>> w3c_dates(cqdocs.parse_time("2018年以来")), w3c_dates(cqdocs.parse_time("20世纪90年代"))
    ({'from': '2018'}, {'notBefore': '1990', 'notAfter': '1999'})
    """
    value = time.value or ""
    if time.kind in (TimeKind.DURATION, TimeKind.SET):
        return {"dur": value} if _duration().fullmatch(value) else {}
    if value.startswith("T"):
        moment = clock(value[1:])
        return {"when": moment} if moment else {}
    start, slash, end = value.partition("/")
    if not slash:
        return _when(value)
    return _interval(start, end)


def _interval(start: str, end: str) -> dict[str, str]:
    """Both ends that XML Schema has a form for; a length in the place of one is the duration."""
    dates = {}
    for name, side in (("from", start), ("to", end)):
        if _duration().fullmatch(side):
            dates["dur"] = side
        elif point := _when(side).get("when"):
            dates[name] = point
    return dates


def _when(value: str) -> dict[str, str]:
    match = _moment().fullmatch(value)
    if match is None or not _exists(match):
        return {}
    point = _point(match)
    if point:
        return {"when": point}
    return _bounds(match)


def _point(match: re.Match[str]) -> str | None:
    """A date of XML Schema: 2022, 2022-06, 2022-06-18, --06, --06-18, ---18, or a moment."""
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year and year != "XXXX":
        return None
    if match["time"]:
        moment = clock(match["time"])
        known = moment and "XX" not in (year, month, day) and year != "XXXX"
        return f"{year}-{month}-{day}T{moment}" if known else None
    parts = ["" if not part or "X" in part else part for part in (year, month, day)]
    shape = _SHAPES.get((bool(parts[0]), bool(parts[1]), bool(parts[2])))
    # What is left open behind is no date at all: 2022-XX.
    if shape is None or ("X" in f"{month}{day}" and not parts[2]):
        return None
    return shape.format(*parts)


def _bounds(match: re.Match[str]) -> dict[str, str]:
    """The first and the last that open digits leave possible: 199X is 1990 to 1999."""
    year, month, day = match["year"], match["month"], match["day"]
    if year == "XXXX" or match["time"]:
        return {}
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if "X" in year and (month or first == "0000"):
        return {}
    if day == "XX" and month != "XX":
        days = calendar.monthrange(int(year), int(month))[1]
        first, last = f"{year}-{month}-01", f"{year}-{month}-{days}"
    return {"notBefore": first, "notAfter": last}


def _exists(match: re.Match[str]) -> bool:
    """Whether the calendar has such a day; XML Schema has no year 0."""
    year, month, day = match["year"], match["month"], match["day"]
    if year == "0000":
        return False
    if not (month and day) or "XX" in (month, day):
        return True
    leap = "X" in year or calendar.isleap(int(year))
    return int(day) <= calendar.monthrange(2000 if leap else 2001, int(month))[1]
