"""Places in a row: 第六次, 第一百零二条, 前十."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.quantities.amount import Amount, read_amount
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.series import read_range
from cqdocs.mentions.units.find import find_unit
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit

# The first so many of a ranking are counted in these, or in nothing.
_RANKED: Final = frozenset("名位强甲席")
_SPANS: Final = frozenset("年月日天周季期任次")
# How far before 前 the word for a ranking begins.
_REACH: Final = 8


def read_ordinal(text: str, amount: Amount) -> Figure | None:
    """The ordinal that ends with an amount whose numeral stands behind 第 or 前; None where it is none."""
    start = amount.start - 1
    if text[start] == "前" and not _ranks(text, amount):
        return None
    # 第3—5届 and 第1至3名 are ranges.
    amount = read_range(text, amount) or amount
    unit, end = _unit(text, amount)
    one = amount.low == amount.high
    return Figure(
        start,
        end,
        QuantityKind.ORDINAL,
        amount.low if one else None,
        None if one else amount.low,
        None if one else amount.high,
        unit,
        written=(end - len(unit.text), end) if unit else None,
    )


def read_further(text: str, at: int) -> Iterator[Figure]:
    """The ordinals that share the 第 and the noun of the one that ends at `at`: 第一、二、三条."""
    while text.startswith("、", at):
        amount = read_amount(text, at + 1, loose=True)
        if amount is None or amount.low != amount.high:
            return
        unit, end = _unit(text, amount)
        written = (end - len(unit.text), end) if unit else None
        kind = QuantityKind.ORDINAL
        yield Figure(amount.start, end, kind, amount.low, unit=unit, written=written)
        if unit is not None:
            return
        at = end


def read_citation(text: str, amount: Amount) -> Figure | None:
    """A numeral in brackets behind 第, as laws cite their items: 第(三)项."""
    start = amount.start - 2
    if start < 0 or text[start : start + 2] != "第(" or text[amount.stop : amount.stop + 1] != ")":
        return None
    unit = find_unit(text, amount.stop + 1)
    if unit is None:
        return None
    written = (unit.start, unit.end)
    return Figure(
        start, unit.end, QuantityKind.ORDINAL, amount.low, unit=unit.unit, written=written
    )


def _unit(text: str, amount: Amount) -> tuple[Unit | None, int]:
    """What an ordinal numbers, and where that ends."""
    if amount.unit and amount.unit.kind is QuantityKind.COUNT:
        return amount.unit.unit, amount.end
    if (part := _part().match(text, amount.stop)) and (unit := find_unit(text, part.end())):
        return unit.unit, unit.end
    period = _period().match(text, amount.stop)
    return (Unit(period[0]), period.end()) if period else (None, amount.stop)


@cache
def _part() -> regex.Pattern[str]:
    """What a citation puts between a number and its noun: 第48(5)条, 第7A条."""
    return regex.compile(r"(?:[A-Z](?![A-Za-z])|\([0-9一二三四五六七八九十]{1,3}\))")


@cache
def _period() -> regex.Pattern[str]:
    """What is counted through a time: 第三年, 第87分钟, 第一个工作日; not 第一季度, which is a time."""
    return regex.compile("[年天周秒]|分钟|小时|[个個](?!季度)")


def _ranks(text: str, amount: Amount) -> bool:
    """Whether 前 means the top of a ranking, not what was before (前三次, 前五个月)."""
    if text[amount.stop : amount.stop + 1] in _RANKED:
        return True
    if amount.unit is not None or text[amount.stop : amount.stop + 1] in _SPANS:
        return False
    return _ranking().search(text, max(0, amount.start - _REACH), amount.start) is not None


@cache
def _ranking() -> regex.Pattern[str]:
    return regex.compile(
        "(?:全国|全國|全省|全市|全球|世界|国内|行业|排名?|排行|位[居列]|进入|跻身|名列|居|列)的?前$"
    )
