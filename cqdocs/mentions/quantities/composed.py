"""What belongs to an amount behind its unit: a smaller unit (五元三毛), or half a unit (三斤半)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cqdocs.mentions.quantities.amount import Amount, read_amount
from cqdocs.mentions.units.find import UnitMatch, find_unit
from cqdocs.model.kinds import QuantityKind

_DIVISIBLE: Final = frozenset((QuantityKind.MEASURE, QuantityKind.MONEY))
_HALVED: Final = _DIVISIBLE | {QuantityKind.PERCENT, QuantityKind.MULTIPLE}
# 半 before one of these begins a word of its own: 半径, 半年, 半数.
_NO_HALF: Final = frozenset("径徑数數岛島球天年月小导導成价價场場边邊截个個日夜途空")
# 两美元又三美分
_LINKS: Final = frozenset("又")
_OF_YUAN: Final = "CNY"
# The digits that a share of a unit may have behind the point: a fen is a hundredth, a gram a millionth.
_FINEST: Final = 10**9


def extended(text: str, amount: Amount) -> Amount:
    """The amount with the smaller units behind it (五元三毛, 六斤八两) or the half (三斤半)."""
    if amount.unit is None or amount.unit.kind not in _HALVED or not _goes_on(text, amount.end):
        return amount
    amount = _in_currency(text, amount, amount.unit)
    if amount.unit is None or amount.low != amount.high:
        return amount
    whole = last = amount.unit
    while whole.kind in _DIVISIBLE:
        at = amount.end
        part = read_amount(text, at, loose=True)
        if part is None and text[at : at + 1] in _LINKS:
            part = read_amount(text, at + 1, loose=True)
        if part is None or part.unit is None or part.low != part.high:
            break
        share = _share(whole, last, part.unit)
        if share is None:
            break
        value = amount.low + part.low * share
        amount, last = amount._replace(end=part.end, low=value, high=value), part.unit
    return _halved(text, amount)


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands behind a unit may belong to it: another numeral or word, not a mark."""
    return text[at : at + 1].isalnum()


def _in_currency(text: str, amount: Amount, unit: UnitMatch) -> Amount:
    """The amount in the currency that is named behind 元: 5亿元港币."""
    named = find_unit(text, amount.end) if unit.unit.code == _OF_YUAN else None
    if named is None or named.kind is not QuantityKind.MONEY or named.unit.code in (None, _OF_YUAN):
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
    return Decimal(share.numerator) / Decimal(share.denominator)


def _halved(text: str, amount: Amount) -> Amount:
    at = amount.end
    if text[at : at + 1] != "半":
        return amount
    if text[at + 1 : at + 2] in _NO_HALF and at + 1 < len(text):
        return amount
    value = amount.low + Decimal("0.5")
    return amount._replace(end=at + 1, low=value, high=value)
