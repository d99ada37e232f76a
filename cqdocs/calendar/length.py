"""Lengths of time as they are counted, exact, and as ISO 8601 durations."""

from __future__ import annotations

from decimal import Context, Decimal
from enum import StrEnum
from typing import Final

from attrs import frozen


class Step(StrEnum):
    """The units of ISO 8601 in which lengths are counted, the longest first."""

    YEAR = "Y"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    HOUR = "H"
    MINUTE = "m"
    SECOND = "S"


# Wide enough for sums of numerals: a narrower context of the caller has no part in them.
_EXACT: Final = Context(prec=600)
_ORDER = tuple(Step)
# The units that ISO 8601 writes behind its T.
OF_DAY: Final = (Step.HOUR, Step.MINUTE, Step.SECOND)


@frozen
class Length:
    """A length of time: an amount of each unit that is said, in the order of `Step`."""

    parts: tuple[tuple[Step, Decimal], ...]

    @property
    def iso(self) -> str:
        """The ISO 8601-1 duration.

        >>> Length.of((Step.YEAR, Decimal(2)), (Step.MONTH, Decimal(3))).iso
        'P2Y3M'
        >>> Length.of((Step.HOUR, Decimal("2621.2"))).iso
        'PT2621.2H'
        """
        dates = "".join(_part(step, amount) for step, amount in self.parts if step not in OF_DAY)
        times = "".join(_part(step, amount) for step, amount in self.parts if step in OF_DAY)
        return f"P{dates}" + (f"T{times}" if times else "")

    @property
    def grain(self) -> Step:
        """The smallest unit that is said."""
        return self.parts[-1][0]

    @staticmethod
    def of(*parts: tuple[Step, Decimal]) -> Length:
        """The sum of amounts of units; weeks beside other units become days, as the standard asks."""
        amounts: dict[Step, Decimal] = {}
        for step, amount in parts:
            amounts[step] = _EXACT.add(amounts.get(step, Decimal(0)), amount)
        if len(amounts) > 1 and Step.WEEK in amounts:
            days = _EXACT.multiply(amounts.pop(Step.WEEK), Decimal(7))
            amounts[Step.DAY] = _EXACT.add(amounts.get(Step.DAY, Decimal(0)), days)
        if Step.YEAR in amounts and Step.MONTH in amounts:
            _carry(amounts)
        return Length(tuple((step, amounts[step]) for step in _ORDER if step in amounts))


def _carry(amounts: dict[Step, Decimal]) -> None:
    """Part of a year beside months, in months: only the smallest unit has decimals."""
    months = _EXACT.multiply(_EXACT.remainder(amounts[Step.YEAR], Decimal(1)), Decimal(12))
    if months and months == int(months):
        amounts[Step.YEAR] = Decimal(int(amounts[Step.YEAR]))
        amounts[Step.MONTH] = _EXACT.add(amounts[Step.MONTH], Decimal(int(months)))


def _part(step: Step, amount: Decimal) -> str:
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text + step.value.upper()
