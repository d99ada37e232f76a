"""The amount of a unit of time that a figure says: 两, 三五, 半."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from cqdocs.calendar.length import Step
from cqdocs.mentions.times.units import units
from cqdocs.numerals.number import number, product, span_of

_HALF: Final = Decimal("0.5")

Amount: TypeAlias = tuple[Step, Decimal]


@lru_cache(maxsize=512)
def amounts_of(figure: str, unit: str, half: bool) -> tuple[tuple[Amount, ...], Amount | None]:
    """The amounts of one figure and unit, and the upper one of 三五年; none where the figure is vague.

    >>> [str(amount) for _, amount in amounts_of("两", "年", half=True)[0]]
    ['2', '6']
    """
    row = units()[unit]
    step = Step(row.step)
    figure = figure.rstrip("多余几来")
    pair = span_of(figure)
    value = number(figure) if pair is None else pair[0]
    if value is None or figure.startswith(("几", "数", "好")):
        return (), None
    if figure == "半":
        return (_half(step, row.factor),), None
    amount = (step, product(value, Decimal(row.factor)))
    parts = (amount, _half(step, row.factor)) if half else (amount,)
    return parts, None if pair is None else (step, product(pair[1], Decimal(row.factor)))


def _half(step: Step, factor: int) -> Amount:
    """Half a unit, in whole numbers of the next where it has such a half."""
    whole: dict[Step, Amount] = {
        Step.YEAR: (Step.MONTH, Decimal(6)),
        Step.DAY: (Step.HOUR, Decimal(12)),
        Step.HOUR: (Step.MINUTE, Decimal(30)),
        Step.MINUTE: (Step.SECOND, Decimal(30)),
    }
    if factor != 1:
        return (step, product(_HALF, Decimal(factor)))
    return whole.get(step, (step, _HALF))
