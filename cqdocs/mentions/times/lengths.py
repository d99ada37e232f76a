"""Lengths of time as they are counted: 30年, 两个半月, 36天5小时30分, 3~6个月, 十多年."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, NamedTuple

import regex

from cqdocs.calendar.length import Length, Step
from cqdocs.mentions.times.amounts import Amount, amounts_of
from cqdocs.mentions.times.counted import counts_years
from cqdocs.mentions.times.figures import DASH, dash
from cqdocs.mentions.times.units import unit_pattern, units
from cqdocs.model.kinds import Qualifier
from cqdocs.numerals.number import negated, number, product, total

_HAN: Final = "〇零一二三四五六七八九十百千两半"


# The figures of a year.
_YEAR: Final = 4
# With these a length may go on: 两年零三个月, 三天三夜, 七个春秋.
_MORE: Final = frozenset("0123456789 零又加外好数几春寒" + _HAN + "万亿")
# Between the parts of a length, and never before its first: 三年又两个月.
_JOINERS: Final = ("又", "加", "外")
_DASHES: Final = frozenset(" —–~～-−－至到")


class LengthFound(NamedTuple):
    """A length read up to `end`; `low` is None where its figure is vague (数年), `high` that of a range."""

    end: int
    low: Length | None
    high: Length | None
    qualifier: Qualifier | None

    @property
    def value(self) -> str | None:
        """The ISO 8601 duration, or two of them."""
        if self.low is None:
            return None
        return _iso(self.low) if self.high is None else f"{_iso(self.low)}/{_iso(self.high)}"


@lru_cache(maxsize=512)
def _iso(length: Length) -> str:
    return length.iso


# Bounded, so that a long run of digits is not read again from each of its places.
FIGURE: Final = (
    rf"(?:\d{{1,12}}+(?![\d])(?:,\d{{3}}){{0,4}}+(?:\.\d{{1,12}}+)?+[多余几来]?[十百千万亿]{{0,3}}+"
    rf"|[{_HAN}万亿]{{1,16}}+(?:几|(?=[多余来个年天]))?|(?:几|数|好几)[十百千万]{{0,3}}+|\d{{0,4}}+[{_HAN}万亿几]{{1,8}}+)"
)


class _Part(NamedTuple):
    """A figure with its unit, and what stands in it: the groups of the pattern below, read at once."""

    # By name, each would cost as much as all of them.
    match: regex.Match[str]
    figure: str
    ge: str | None
    more: str | None
    half: str | None
    unit: str
    over: str | None
    behind: str | None


@cache
def _part() -> regex.Pattern[str]:
    more = r"(?:[多余来几](?!自|到|源|说|讲|临))?+"
    return regex.compile(
        rf"[零又加外]?(?P<figure>{FIGURE}){more} ?(?:(?P<ge>个)(?P<more>[多余来])?(?P<half>半)?)?+ ?(?P<unit>{unit_pattern()})"
        r"(?P<over>[多余](?!数|种|个|元|名|人))?(?P<behind>半(?![年月天个小分日])钟?)?"
    )


@cache
def _first() -> regex.Pattern[str]:
    """The lower end of a range, whose unit stands behind the upper one: 3~6个月."""
    return regex.compile(rf"(?P<figure>{FIGURE})(?:{DASH}|(?P<list>、))(?=[\d{_HAN}])")


@cache
def _nights() -> regex.Pattern[str]:
    return regex.compile(r"[0-9一二两三四五六七八九十]{1,3}[夜晚]|春秋|寒暑")


def read_length(text: str, start: int, lone: bool) -> LengthFound | None:
    """One length, or a range of two, that begins at `start`.

    >>> [read_length(text, 0, lone=True).value for text in ("一年半", "3~6个月", "十多年")]
    ['P1Y6M', 'P3M/P6M', 'P10Y']
    """
    found = _read_one(text, start, lone)
    if found is not None:
        return _with_upper(text, found, lone)
    match = _first().match(text, start)
    if match is None:
        return None
    upper = _read_one(text, match.end(), lone)
    value = number(match["figure"])
    if upper is None or upper.low is None or value is None or len(upper.low.parts) != 1:
        return None
    step, amount = upper.low.parts[0]
    unit = Decimal(_factor(text, match.end()))
    least = product(value, unit)
    if not unit or least > amount:
        return None
    if match["list"] and total(amount, negated(least)) != unit:
        return None
    return LengthFound(
        upper.end, Length.of((step, least)), upper.high or upper.low, upper.qualifier
    )


def _factor(text: str, start: int) -> int:
    match = _part().match(text, start)
    return 0 if match is None else units()[match["unit"]].factor


def _with_upper(text: str, found: LengthFound, lone: bool) -> LengthFound:
    """13天—8周: the upper end with a unit of its own."""
    if (
        text[found.end : found.end + 1] not in _DASHES
        or found.low is None
        or found.high is not None
    ):
        return found
    match = dash().match(text, found.end)
    if match is None:
        return found
    upper = _read_one(text, match.end(), lone)
    if upper is None or upper.low is None or upper.high is not None:
        return found
    return LengthFound(upper.end, found.low, upper.low, upper.qualifier)


def _read_one(text: str, start: int, lone: bool) -> LengthFound | None:
    """Figures and units that add up: 两年零三个月."""
    parts: list[Amount] = []
    high: Amount | None = None
    end, vague, above, about = start, False, False, False
    while len(parts) < 8 and (not parts or text[end : end + 1] in _MORE):
        match = None if not parts and text.startswith(_JOINERS, end) else _part().match(text, end)
        if match is None:
            break
        part = _Part(match, *match.groups())
        if not _is_unit(part, parts, lone) or (parts and not _goes_on(part, parts)):
            break
        own, upper = amounts_of(part.figure, part.unit, bool(part.half or part.behind))
        vague = vague or not own
        high = upper if not parts else None
        parts += own or ((Step(units()[part.unit].step), Decimal(0)),)
        # In 二十来年 the hedge stands within.
        about = about or "来" in match.group()
        above = above or _is_above(part)
        end = match.end()
    if not parts:
        return None
    if text[end : end + 1] in _MORE and (nights := _nights().match(text, end)) is not None:
        end = nights.end()
    if parts[-1][0] is Step.SECOND and (more := _hundredths().match(text, end)) is not None:
        parts[-1] = (Step.SECOND, total(parts[-1][1], Decimal(f"0.{more.group()}")))
        end = more.end()
    qualifier = Qualifier.ABOUT if about else Qualifier.ABOVE if above else None
    if vague:
        return LengthFound(end, None, None, qualifier)
    return LengthFound(end, _sum(tuple(parts)), None if high is None else _sum((high,)), qualifier)


@cache
def _seconds() -> regex.Pattern[str]:
    return regex.compile(rf"[\d{_HAN}]{{1,3}}秒")


@cache
def _hundredths() -> regex.Pattern[str]:
    """Behind 9秒: hundredths of a second."""
    return regex.compile(r"(?<=秒)\d\d(?![\d.,年月日时点分秒%个万亿])")


@lru_cache(maxsize=512)
def _sum(parts: tuple[Amount, ...]) -> Length:
    return Length.of(*parts)


def _is_unit(part: _Part, parts: list[Amount], lone: bool) -> bool:
    match, figure, unit = part.match, part.figure, part.unit
    row = units()[unit]
    if row.needs == "个":
        return part.ge is not None or figure.endswith("半")
    if row.needs == "compound":
        return bool(parts) or match.group().endswith("半钟") or _is_minute(part, lone)
    if row.needs == "han":
        return figure[0] not in "0123456789"
    if unit in ("年", "学年") and match.group().endswith("年") and _is_year(figure):
        return unit == "年" and _counts(part)
    if unit == "日" and _yen().match(match.string, match.end()):
        return False
    # 四周 is all around.
    return not (unit == "周" and figure == "四" and not lone)


def _is_minute(part: _Part, lone: bool) -> bool:
    """Whether 分 without an hour before it is a minute: in a lone text, or before seconds."""
    if part.unit != "分":
        return False
    return lone or _seconds().match(part.match.string, part.match.end()) is not None


@cache
def _yen() -> regex.Pattern[str]:
    return regex.compile(r"[元币幣]|[圆圓](?![满滿])")


@cache
def _year() -> regex.Pattern[str]:
    return regex.compile(r"1\d{3}|20\d\d|[〇零一二三四五六七八九]{4}")


def _is_year(figure: str) -> bool:
    """Whether a figure may be that of a year, or its number in a list and the year: 2.2022年."""
    return (
        len(figure) >= _YEAR
        and (_year().fullmatch(figure) or _listed().fullmatch(figure)) is not None
    )


@cache
def _listed() -> regex.Pattern[str]:
    return regex.compile(r"\d{1,2}\.(?:19|20)\d\d")


def _counts(part: _Part) -> bool:
    """Whether 1500年 counts years, by the words around it."""
    text, end = part.match.string, part.match.end()
    if _of_years().match(text, end) is not None:
        return "." not in part.figure
    return counts_years(text, part.match.start("figure"), end)


@cache
def _of_years() -> regex.Pattern[str]:
    """What shows that 1500年 counts years."""
    return regex.compile(r"的?(?:历史(?!性|[上最新])|文明|悠久|时间|来)|前[,的]")


def _goes_on(part: _Part, parts: list[Amount]) -> bool:
    """Whether a second figure adds to the first: a shorter unit behind it, or 又 between them."""
    order = tuple(Step)
    step = Step(units()[part.unit].step)
    return part.match.group()[0] in "又加" or order.index(step) > order.index(parts[-1][0])


def _is_above(part: _Part) -> bool:
    behind = part.match.end(1)  # the figure is the first group
    return (
        bool(part.more or part.over)
        or part.match.string[behind : behind + 1] in "多余几"
        or (part.figure[-1] in "多余几" and len(part.figure) > 1)
    )
