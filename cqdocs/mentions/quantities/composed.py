"""What belongs to an amount behind its unit: 五元三毛, 八成五, 三斤半, 5亿元港币."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

import attrs
import regex

from cqdocs.mentions.quantities.amount import Amount, read_amount
from cqdocs.mentions.units.find import RENMINBI, UnitMatch, find_unit
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.ratio import exact_decimal
from cqdocs.numerals.number import number, product, total
from cqdocs.numerals.pattern import numeral_starts

_DIVISIBLE: Final = frozenset((QuantityKind.MEASURE, QuantityKind.MONEY))
_HALVED: Final = _DIVISIBLE | {QuantityKind.PERCENT, QuantityKind.MULTIPLE}
# 半 before one of these begins a word of its own: 半径, 半年, 半数.
_NO_HALF: Final = frozenset("径徑数數岛島球天年月小导導成价價场場边邊截个個日夜途空")
# 两美元又三美分
_LINKS: Final = frozenset("又")
# The digits that a share of a unit may have behind the point: a fen is a hundredth, a gram a millionth.
_FINEST: Final = 10**9


@cache
def part_starts() -> frozenset[str]:
    """The characters with which what belongs to an amount behind its unit begins, but for currencies."""
    return numeral_starts() | _LINKS | {"半"}


def extended(text: str, amount: Amount) -> Amount:
    """The amount with what belongs to it behind its unit.

    A smaller unit (五元三毛, 六斤八两), a digit that counts in tenths (八成五, 一米七八), half a unit
    (三斤半), or the name of the currency (5亿元港币).
    """
    unit = amount.unit
    if unit is None or not text[amount.end : amount.end + 1].isalnum():
        return amount
    if unit.kind not in _HALVED:
        return _sum_of_money(text, amount) if unit.row.tenths else amount
    amount = _in_currency(text, amount, unit)
    if amount.low != amount.high:
        return amount
    return _with_tenths(text, _halved(text, _with_parts(text, amount, unit)))


def _with_parts(text: str, amount: Amount, whole: UnitMatch) -> Amount:
    """The amount with the smaller units behind its own."""
    last = whole
    while whole.kind in _DIVISIBLE:
        at = amount.end
        part = read_amount(text, at, loose=True)
        if part is None and text[at : at + 1] in _LINKS:
            part = read_amount(text, at + 1, loose=True)
        if part is None or part.unit is None or part.low != part.high:
            break
        unit = _fen(part.unit) if part.unit.row.text == "分" else part.unit
        share = _share(whole, last, unit)
        if share is None:
            break
        value = total(amount.low, product(part.low, share))
        amount, last = amount._replace(end=part.end, low=value, high=value), unit
    return amount


def _fen(points: UnitMatch) -> UnitMatch:
    """分 as money, which it is behind 元 and 角."""
    fen = find_unit("分钱", 0)
    return points if fen is None else points._replace(kind=fen.kind, unit=fen.unit)


def _sum_of_money(text: str, amount: Amount) -> Amount:
    """块 as money, which it is where a digit or 毛 is told behind it: 三十二块五."""
    yuan = find_unit("元", 0)
    if yuan is None or amount.unit is None or amount.low != amount.high:
        return amount
    words = text[amount.unit.start : amount.unit.end]
    unit = amount.unit._replace(kind=yuan.kind, unit=attrs.evolve(yuan.unit, text=words))
    money = _with_parts(text, amount._replace(unit=unit), unit)
    money = _with_tenths(text, money)
    return money if money.end > amount.end else amount


def _with_tenths(text: str, amount: Amount) -> Amount:
    """The amount with the bare digits behind its unit, where nothing is counted in them."""
    match = _digits().match(text, amount.end)
    if amount.unit is None or not amount.unit.row.tenths or match is None:
        return amount
    if find_unit(text, match.end()) is not None:
        return amount
    digits = number(match[0])
    if digits is None:
        return amount
    # 一米七八 is 1.78; of 五块二毛五 the five counts in tenths of 毛.
    places = max(len(match[0]), 1 - int(amount.low.as_tuple().exponent))
    value = total(amount.low, product(digits, Decimal(f"1E-{places}")))
    return amount._replace(end=match.end(), low=value, high=value)


@cache
def _digits() -> regex.Pattern[str]:
    """One or two digits and no more numeral behind them."""
    return regex.compile(
        r"(?:[0-9]{2}|零?[一二三四五六七八九]|[一二三四五六七八九]{2})(?![0-9零一二三四五六七八九十百千万亿点%.成倍年月日个])"
    )


def _in_currency(text: str, amount: Amount, unit: UnitMatch) -> Amount:
    """The amount in the currency that is named behind 元: 5亿元港币."""
    if unit.unit.code != RENMINBI:
        return amount
    named = find_unit(text, amount.end)
    if named is None or named.kind is not QuantityKind.MONEY or named.unit.code in (None, RENMINBI):
        return amount
    words = attrs.evolve(named.unit, text=text[unit.start : named.end])
    return amount._replace(end=named.end, unit=named._replace(start=unit.start, unit=words))


def _share(whole: UnitMatch, last: UnitMatch, part: UnitMatch) -> Decimal | None:
    """What share of a unit a smaller one is, where decimals can say it."""
    if (part.unit.dimension, part.kind) != (whole.unit.dimension, whole.kind):
        return None
    if whole.kind is QuantityKind.MONEY and part.unit.code != whole.unit.code:
        return None
    of, least, factor = whole.unit.factor, last.unit.factor, part.unit.factor
    if of is None or least is None or factor is None:
        return None
    share = Fraction(factor) / Fraction(of)
    if not factor < least or _FINEST % share.denominator:
        return None
    return exact_decimal(share)


def _halved(text: str, amount: Amount) -> Amount:
    at = amount.end
    if text[at : at + 1] != "半":
        return amount
    if text[at + 1 : at + 2] in _NO_HALF and at + 1 < len(text):
        return amount
    value = total(amount.low, Decimal("0.5"))
    return amount._replace(end=at + 1, low=value, high=value)
