"""Parts of a whole: 百分之三十, 三分之一, 1/3, 九又四分之三, 一半."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

import regex

from cqdocs.mentions.quantities.amount import Amount, bounds
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit
from cqdocs.model.ratio import Ratio
from cqdocs.numerals.number import NEGATIVE, negated
from cqdocs.numerals.pattern import numeral_pattern, numeral_shapes

# A share of these is a percentage, a per mille, or one in ten thousand: the figure is as written.
_PER: Final = {
    "百": Unit("百分之", "%", "ratio", Decimal("0.01")),
    "千": Unit("千分之", "[ppth]", "ratio", Decimal("0.001")),
    "仟": Unit("仟分之", "[ppth]", "ratio", Decimal("0.001")),
    "万": Unit("万分之", None, "ratio", Decimal("0.0001")),
}
_WHOLE: Final = Unit("百分", "%", "ratio", Decimal("0.01"))
_OF: Final = "分之"
# What stands behind the first numeral of a share.
SHARE_MARKS: Final = frozenset("分又半/")


def read_share(text: str, amount: Amount) -> Figure | None:
    """The share that begins with an amount's numeral, or None."""
    at = amount.stop
    if text.startswith(_OF, at):
        return _share(text, amount, at + len(_OF))
    part = _fraction_at(text, at + 1) if text.startswith("又", at) else None
    if part is not None and part.value is not None:
        value = _ratio(Fraction(amount.low) + Fraction(part.value))
        return part._replace(start=amount.start, value=value)
    if amount.numeral == "百" and text.startswith("分百", at):
        return Figure(amount.start, at + 2, QuantityKind.PERCENT, Decimal(100), unit=_WHOLE)
    if amount.numeral == "一" and text.startswith("半", at):
        return Figure(amount.start, at + 1, QuantityKind.FRACTION, Ratio(1, 2))
    if text.startswith("/", at) and (slash := _slashed().match(text, amount.start)):
        below = int(slash["below"])
        if below:
            value = Ratio(int(slash["above"]), below)
            return Figure(amount.start, slash.end(), QuantityKind.FRACTION, value)
    return None


def _ratio(value: Fraction) -> Ratio:
    return Ratio(value.numerator, value.denominator)


@cache
def _slashed() -> regex.Pattern[str]:
    """1/3, but not 2023/10/16, A/B or 5/6月."""
    return regex.compile(
        r"(?<![0-9/.])(?P<above>[0-9]{1,3}+)/(?P<below>[0-9]{1,3}+)(?![0-9/.年月日A-Za-z])"
    )


def _fraction_at(text: str, at: int) -> Figure | None:
    match = numeral_pattern().match(text, at)
    if match is None or not text.startswith(_OF, match.end()) or bounds(match[0]) is None:
        return None
    low, high = bounds(match[0]) or (Decimal(0), Decimal(0))
    of = Amount(at, match.end(), match.end(), match[0], low, high)
    return _share(text, of, match.end() + len(_OF), whole=True)


def _share(text: str, of: Amount, at: int, whole: bool = False) -> Figure | None:
    """The share whose second numeral begins at `at`; `whole` where it follows 又."""
    sign = next((len(word) for word in NEGATIVE if text.startswith(word, at)), 0)
    match = numeral_pattern().match(text, at + sign) or _below_one().match(text, at + sign)
    if match is None or not of.low or (found := bounds(match[0])) is None:
        return None
    low, high = (negated(value) if sign else value for value in found)
    unit = None if whole else _PER.get(of.numeral)
    if unit is None:
        value = _ratio(Fraction(low) / Fraction(of.low))
        return Figure(of.start, match.end(), QuantityKind.FRACTION, value)
    return _percentage(
        text, Figure(of.start, match.end(), QuantityKind.PERCENT, unit=unit), low, high
    )


@cache
def _below_one() -> regex.Pattern[str]:
    """A numeral that begins with its point: 百分之点五."""
    return regex.compile("点[零〇一二三四五六七八九]++")


def _percentage(text: str, figure: Figure, low: Decimal, high: Decimal) -> Figure:
    """The figure with its value, or up to the second bound (百分之三十至四十, 百分之五到百分之十)."""
    behind = _up_to().match(text, figure.end)
    if behind is not None and (found := bounds(behind["high"])) and found[1] > low:
        return figure._replace(end=behind.end(), low=low, high=found[1])
    if low != high:
        return figure._replace(low=low, high=high)
    return figure._replace(value=low)


@cache
def _up_to() -> regex.Pattern[str]:
    numeral = "|".join(f"(?>{shape})" for shape in numeral_shapes())
    return regex.compile(
        rf"(?:[-~～]|[—–]{{1,2}}+|[至到])(?:百分之)?+(?P<high>{numeral})(?!分之|[个個])"
    )
