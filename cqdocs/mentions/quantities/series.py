"""Amounts that share a unit: ranges (5—10个, 6%至6.5%) and coordinated figures (5、6个百分点)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.quantities.amount import Amount, read_amount
from cqdocs.mentions.quantities.front import read_front
from cqdocs.numerals.number import negated, number, product

_SCALES: Final = "十百千万亿萬億"
_BELOW_ZERO: Final = "零下"
_GREAT_SCALES: Final = "万亿萬億"
_GREAT_ONES: Final = frozenset(_GREAT_SCALES)
_GREAT: Final = ("万", "亿", "萬", "億")


# What may stand behind an amount that another follows.
JOINTS: Final = frozenset(" -~～—–至到与和與(、")


@cache
def _joint() -> regex.Pattern[str]:
    """What stands between the bounds of a range; 与 and 和 need 之间 behind the second."""
    return regex.compile(
        r"(?:\(含\))?+ ?(?:[-~～]|[—–]{1,2}+|[至到]) ?(?P<minus>零下|[负負−-])?+|(?P<between>[与和與])"
    )


def read_range(text: str, amount: Amount) -> Amount | None:
    """The range that begins with an amount, as one amount; None where it stands alone.

    The first bound may leave unit and scale to the second: 5—10个, 七千到九千亿元.
    """
    if text[amount.end : amount.end + 1] not in JOINTS:
        return None
    joint = _joint().match(text, amount.end)
    high = read_amount(text, joint.end()) if joint else None
    if joint is None or high is None or high.start != joint.end():
        return None
    if joint["between"]:
        if high.unit is not None and high.unit.row.text == "间":
            # 10000与20000间 is no number of rooms.
            high = high._replace(unit=None, end=high.stop)
        if not _between().match(text, high.end):
            return None
    if not _is_one_range(amount, high) or _is_change(text, amount, high):
        return None
    low, top, signed = _bounds(text, amount, high, joint["minus"] is not None)
    if not low < top:
        return None
    qualifier = amount.qualifier or high.qualifier
    return high._replace(
        start=amount.start, low=low, high=top, qualifier=qualifier, is_signed=signed
    )


def _bounds(text: str, low: Amount, high: Amount, minus: bool) -> tuple[Decimal, Decimal, bool]:
    """The bounds of a range, and whether they have their signs: 零下3℃至2℃, 零下5至零下1度."""
    front = read_front(text, low)
    if not (minus or front.negative):
        return low.low if low.unit else _with_scale(low, high), high.high, False
    first = negated(low.low) if front.negative else low.low
    # 零下5~10℃ is below zero at both ends; 零下5℃到3℃ is not.
    below = low.unit is None and text.startswith(_BELOW_ZERO, front.start)
    second = negated(high.high) if minus or below else high.high
    return (second, first, True) if below and second < first else (first, second, True)


@cache
def _between() -> regex.Pattern[str]:
    return regex.compile("之?[间間]")


def _with_scale(amount: Amount, high: Amount) -> Decimal:
    """The lower bound with the scale of the upper one, where it left that out: 两到三万 is 20000.

    十, 百 and 千 belong to a Chinese numeral itself (三到五十), and are a scale behind digits (2至3百).
    """
    mantissa = high.numeral.rstrip(_SCALES)
    scale = high.numeral[len(mantissa) :]
    if not mantissa.isascii():
        scale = scale.lstrip("十百千")
    factor = number(scale) if scale else None
    if factor is None or amount.numeral.endswith(_GREAT):
        return amount.low
    scaled = product(amount.low, factor)
    return scaled if scaled < high.low else amount.low


def _is_one_range(low: Amount, high: Amount) -> bool:
    """Whether two amounts can bound one range: both are one number, in one unit."""
    if low.low != low.high or high.low != high.high:
        return False
    if low.unit is not None:
        return high.unit is not None and low.unit.row is high.unit.row
    # A telephone number: 023-63150000.
    digits = low.numeral.isdigit() and high.numeral.isdigit()
    return not (digits and low.numeral.startswith("0") and len(low.numeral) > 1)


# 上涨0.35米至175.04米: by how much, and to what level.
_CHANGES: Final = frozenset("涨漲升降跌增减減落窄")
_FAR: Final = Decimal(20)


def _is_change(text: str, low: Amount, high: Amount) -> bool:
    """Whether two amounts are the size of a change and the level after it, and no range."""
    changes = low.start > 0 and text[low.start - 1] in _CHANGES
    return changes and low.unit is not None and high.high > product(low.low, _FAR)


def read_series(text: str, amount: Amount) -> tuple[Amount, ...]:
    """An amount or range, and those coordinated with it that share the unit of the last: 5、6个百分点."""
    amounts = [read_range(text, amount) or amount]
    while amounts[-1].unit is None and text[amounts[-1].end : amounts[-1].end + 1] == "、":
        following = read_amount(text, amounts[-1].end + 1)
        if following is None:
            break
        amounts.append(following)
    return (*(_with_shared_scale(amount, amounts[-1]) for amount in amounts[:-1]), amounts[-1])


def _with_shared_scale(amount: Amount, last: Amount) -> Amount:
    """An amount with the scale that it left to the last it is coordinated with: 5、6亿元."""
    scale = last.numeral[len(last.numeral.rstrip(_GREAT_SCALES)) :]
    factor = number(scale) if scale and last.numeral != scale else None
    if factor is None or not _GREAT_ONES.isdisjoint(amount.numeral):
        return amount
    return amount._replace(low=product(amount.low, factor), high=product(amount.high, factor))
