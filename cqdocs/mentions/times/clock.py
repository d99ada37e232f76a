"""Times of day: 上午10时, 下午三点半, 08:23:25, 今晚8点; and the parts of the day alone."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import evolve, frozen

from cqdocs.calendar.arithmetic import day_after
from cqdocs.calendar.partial import Clock, Extent, Partial
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.figures import DASH, SMALL, SPACE, small
from cqdocs.mentions.times.setting import Grain, Point, Setting
from cqdocs.numerals.number import span_of

# Before a time of day in figures alone: the end of a clause or of a day, and words that take a time.
_BEFORE_CLOCK: Final = frozenset(',。;:!?、([【"“\n\t \u3000—–~-|于在至到从自天日间午')
_BEHIND_CLOCK: Final = ("开始", "召开", "举行", "准时", "抵达", "出发", "左右", "许")
_MIDNIGHT: Final = 24
_NIGHT: Final = ("晚", "夜", "深", "半", "午夜")


@frozen
class DayPartRow:
    """A row of day_parts.toml."""

    words: tuple[str, ...]
    afternoon_to: int
    example: str
    afternoon_from: int = 1


@cache
def parts() -> dict[str, range]:
    """The words for parts of the day, with the hours that behind them are counted from noon."""
    return {
        word: range(row.afternoon_from, row.afternoon_to + 1)
        for row in load("day_parts", DayPartRow)
        for word in row.words
    }


@cache
def part_starts() -> frozenset[str]:
    """The characters with which parts of the day begin."""
    return frozenset(word[0] for word in parts())


@cache
def _clock() -> regex.Pattern[str]:
    numeral = "0-9〇零一二三四五六七八九十百千万两"
    minute = (
        rf"(?P<minute>{SMALL})分(?![钟之别])|(?P<half>半)|(?P<quarter>[一三])刻"
        rf"|(?P<bare>\d\d(?![\d{numeral}年月日%])|[零〇][一二三四五六七八九]|[一二三四五]?十[一二三四五六七八九]?|[三四五][零〇])(?![{numeral}点度分])"
    )
    hour = rf"(?P<hour>{SMALL}){SPACE}(?:(?P<word>[点时])(?![代期间候刻髦光常])|(?={DASH}{SMALL}[点时]))"
    return regex.compile(
        rf"的?(?:大?约)?(?:(?P<part>{one_of(parts())})(?:的|(?![稻期日年]))?)?(?:[ ]?大?约)?+"
        r"(?P<clock>(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])时?整?"
        rf"|{hour}{SPACE}(?:{minute})?(?:{SPACE}(?P<second>{SMALL})秒)?(?P<sharp>[整正](?![个式在])|钟(?!头))?)?"
    )


def read_clock(text: str, start: int, day: Point | None, setting: Setting) -> Point | None:
    """A time of day, behind its day or alone; a part of the day alone is the day.

    >>> read_clock("下午三点半", 0, None, Setting()).extent.edtf
    'T15:30'
    """
    match = _clock().match(text, start)
    if match is None or match.end() == start:
        return None
    part = match["part"]
    said = parts()[part] if part else _hours_of(text, start, day)
    afternoon = None if said is None else said.stop - 1
    if (
        match["clock"]
        and (clocks := _values(match, part or "", said or range(0)))
        and _is_clock(match, text, day, setting)
    ):
        extent = _at(day, setting, clocks)
        sure = part is not None or day is not None or _is_sure(match, text)
        return Point(
            match.end(),
            extent,
            Grain.CLOCK,
            firm=sure or setting.lone,
            dated=day is not None,
            # 深夜1点到3点 stays before noon.
            afternoon_to=0 if said and small(match["hour"]) in range(1, said.start) else afternoon,
        )
    return None if part is None else _part_of_day(match.end("part"), day, setting, afternoon)


def _part_of_day(end: int, day: Point | None, setting: Setting, afternoon: int | None) -> Point:
    """A part of the day without an hour, which is as good as its day."""
    if day is not None:
        return Point(end, day.extent, Grain.DAY, firm=day.firm, afternoon_to=afternoon)
    now = setting.day
    extent = None if now is None else Extent(now.at(None), now.at(None))
    return Point(end, extent, Grain.FINAL, firm=False, dated=False)


def _hours_of(text: str, start: int, day: Point | None) -> range | None:
    """The hours that count from noon behind a day that has a part of the day in it: 今晚."""
    if day is None or day.afternoon_to is None:
        return None
    part = text[start - 1]
    return parts()["晚"] if part in "晚夜" else range(1, day.afternoon_to + 1)


def _is_clock(match: regex.Match[str], text: str, day: Point | None, setting: Setting) -> bool:
    """Whether figures before 点 are no decimal: 七点八, 24点5度."""
    if match["word"] is None:
        return True
    bare = match["bare"]
    known = match["part"] is not None or day is not None or setting.lone
    if bare and not known:
        return False
    following = text[match.end() : match.end() + 1]
    plain = match.end() == match.end("word")
    return not (
        plain
        and (
            following.isdecimal()
            or following in tuple("〇零一二三四五六七八九十几多壹贰叁肆伍陆柒捌玖")
        )
        and following != ""
    )


def _is_sure(match: regex.Match[str], text: str) -> bool:
    """Whether a time of day without a day is one in running text: 三点 could be three points."""
    if match["word"] is None:
        return ":" in match["clock"] and _is_no_ratio(match, text)
    if match["minute"] or match["half"] or match["quarter"] or match["sharp"]:
        return True
    return match["hour"] == "零" or (match["word"] == "时" and match["hour"].isdecimal())


def _is_no_ratio(match: regex.Match[str], text: str) -> bool:
    """Whether 21:15 is a time of day: its seconds or a second time tell, or that a clause begins with it."""
    start, end = match.span("clock")
    if _before_ratio().search(text, max(0, start - 4), start) or _behind_ratio().match(text, end):
        return False
    if match["second"] or _second_clock().match(text, end):
        return True
    if end - start <= len("9:30"):
        return False
    opens = start == 0 or text[start - 1] in _BEFORE_CLOCK
    return opens or text.startswith(_BEHIND_CLOCK, end)


@cache
def _before_ratio() -> regex.Pattern[str]:
    return regex.compile(r"[比率例分按以]尺?[为是: ]{0,2}\Z|为\Z")


@cache
def _behind_ratio() -> regex.Pattern[str]:
    return regex.compile(r"万|的?比")


@cache
def _second_clock() -> regex.Pattern[str]:
    return regex.compile(rf"{DASH}\d{{1,2}}:[0-5]\d(?![\d:])")


def _values(match: regex.Match[str], part: str, afternoon: range) -> tuple[Clock, ...]:
    """The time of day; two where the hour is one of two (七八点); none where it is no such time."""
    minute = small(match["minute"] or match["bare"] or "0")
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = 15 if match["quarter"] == "一" else 45
    second = small(match["second"]) if match["second"] else None
    hour = small(match["hour"])
    if hour is None:
        pair = span_of(match["hour"])
        hours = [] if pair is None else [int(pair[0]), int(pair[1])]
    else:
        hours = [hour]
    if (
        minute is None
        or minute > 59
        or (second or 0) > 59
        or any(value > _MIDNIGHT for value in hours)
    ):
        return ()
    if _MIDNIGHT in hours and (minute or second):
        return ()
    return tuple(Clock(_on_dial(value, part, afternoon), minute, second) for value in hours)


def _on_dial(hour: int, part: str, afternoon: range) -> int:
    if hour == 12 and part.startswith(_NIGHT):
        return _MIDNIGHT
    if hour == 12 and part == "凌晨":
        return 0
    return hour + 12 if hour in afternoon else hour


def _at(day: Point | None, setting: Setting, clocks: tuple[Clock, ...]) -> Extent | None:
    """The times of day on the day they stand behind, or that their sentence names before them."""
    if day is not None:
        if day.extent is None or day.extent.low is None or not day.extent.is_point:
            return None
        date = day.extent.low
    else:
        earlier = setting.earlier
        date = Partial() if earlier is None or earlier.date is None else earlier
    if clocks[0].hour == _MIDNIGHT and (clocks[0].minute or clocks[0].second):
        # Half past twelve at night is the next day's.
        known = date.date
        following = None if known is None else day_after(known, 1)
        if known is not None and following is None:
            return None
        date, clocks = following or date, (evolve(clocks[0], hour=0),)
    return Extent(date.at(clocks[0]), date.at(clocks[-1]))
