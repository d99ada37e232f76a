"""What stands before a numeral and belongs to it: a sign, a scale of degrees, the sign of a currency."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import attrs

from cqdocs.mentions.quantities.amount import Amount
from cqdocs.mentions.units.find import (
    RENMINBI,
    UnitMatch,
    currency_ends,
    find_currency,
    find_sign,
    find_unit,
    sign_ends,
)
from cqdocs.numerals.number import NEGATIVE

_MINUS: Final = frozenset("-−")
_BELOW_ZERO: Final = "零下"
_DEGREES: Final = ("摄氏", "攝氏", "华氏", "華氏")


class Front(NamedTuple):
    """Where a figure begins, whether it is negative, and the unit that stands before it."""

    start: int
    negative: bool = False
    unit: UnitMatch | None = None


# Nothing stands before a numeral.
NO_FRONT: Final = Front(0)


def read_front(text: str, amount: Amount) -> Front:
    """The sign, the scale of degrees (摄氏22度) and the currency ($5) before an amount."""
    start, negative = _signed(text, amount.start)
    if amount.unit is None:
        sign = find_sign(text, _unspaced(text, start)) if start else None
        if sign is not None:
            return Front(sign.start, negative, sign)
    elif amount.unit.unit.code == RENMINBI:
        named = find_currency(text, start)
        if named is not None:
            words = attrs.evolve(named.unit, text=amount.unit.unit.text)
            return Front(start, negative, amount.unit._replace(unit=words))
    elif text[start - 2 : start] in _DEGREES and start >= 2:
        return _in_degrees(text, start, negative)
    elif amount.unit.row.text == "度" and text.startswith(_BELOW_ZERO, start):
        # Degrees below zero are those of Celsius.
        return Front(start, negative, _degrees("摄氏", "度"))
    return Front(start, negative)


@cache
def front_ends() -> frozenset[str]:
    """The last characters of what may stand before a numeral and belong to it."""
    signs = frozenset(word[-1] for word in NEGATIVE) | sign_ends()
    return signs | currency_ends() | frozenset("氏 ")


def _unspaced(text: str, at: int) -> int:
    """Before the blank of CNY 1.25."""
    return at - 1 if text[at - 1] == " " else at


def _in_degrees(text: str, start: int, negative: bool) -> Front:
    """The scale of degrees before a numeral: its unit is that scale, though 度 stands behind."""
    scale = text[start - 2 : start]
    start -= 2
    if not negative:
        start, negative = _signed(text, start)
    return Front(start, negative, _degrees(scale, scale + "度"))


def _degrees(scale: str, written: str) -> UnitMatch | None:
    """The degrees of a scale as a unit that stands in no one place."""
    match = find_unit(scale + "度", 0)
    if match is None:
        return None
    return match._replace(start=0, end=0, unit=attrs.evolve(match.unit, text=written))


def _signed(text: str, at: int) -> tuple[int, bool]:
    """Where the sign before `at` begins, and whether there is one."""
    sign = next((word for word in NEGATIVE if text.endswith(word, 0, at)), None)
    if sign is None:
        return at, False
    # A hyphen behind a letter or digit joins: COVID-19, 第1-3条.
    before = text[at - 2] if at >= 2 else ""
    joins = (before.isascii() and (before.isalnum() or before in "-)")) or before in "—–~"
    if text[at - 1] in _MINUS and before and joins:
        return at, False
    return at - len(sign), True
