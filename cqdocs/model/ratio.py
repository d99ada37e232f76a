"""Exact shares of whole numbers, for what has no finite decimal: 三分之一, the 亩 in square metres."""

from __future__ import annotations

import math
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

# The digits of the decimal that a ratio is for arithmetic; comparison and hash are exact.
_CONTEXT: Final = Context(prec=50)


class Ratio(Decimal):
    """The exact quotient of two whole numbers, which is a Decimal to 50 digits wherever one is wanted.

    A `fractions.Fraction` would do, but Decimal and Fraction do not mix: sums, products and
    `Decimal(value)` raise TypeError, and the values of a document are mostly decimals. `str` gives
    1/3; `numerator` and `denominator` are in lowest terms; equality, order and hash are those of the
    fraction; `Fraction(ratio)` is exact.

    >>> third = Ratio(1, 3)
    >>> str(third), third + 1 == Fraction(4, 3), third == Fraction(1, 3)
    ('1/3', False, True)
    """

    __slots__ = ("_ratio",)

    _ratio: tuple[int, int]

    def __new__(cls, numerator: int, denominator: int = 1) -> Ratio:
        """The quotient; raises ZeroDivisionError where there is none."""
        exact = Fraction(numerator, denominator)
        above, below = Decimal(exact.numerator), Decimal(exact.denominator)
        made = super().__new__(cls, _CONTEXT.divide(above, below))
        made._ratio = exact.as_integer_ratio()
        return made

    @property
    def numerator(self) -> int:
        """The whole number above the line, in lowest terms."""
        return self._ratio[0]

    @property
    def denominator(self) -> int:
        """The whole number below the line, in lowest terms."""
        return self._ratio[1]

    def as_integer_ratio(self) -> tuple[int, int]:
        """Numerator and denominator."""
        return self._ratio

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    def __repr__(self) -> str:
        return f"Ratio({self.numerator}, {self.denominator})"

    def __format__(self, spec: str, context: Context | None = None, /) -> str:
        return super().__format__(spec) if spec else str(self)

    def __reduce__(self) -> tuple[type[Ratio], tuple[int, int]]:  # type: ignore[override]
        return type(self), (self.numerator, self.denominator)

    def __neg__(self, context: Context | None = None) -> Ratio:
        return Ratio(-self.numerator, self.denominator)

    def __abs__(self, round: bool = True) -> Ratio:
        return Ratio(abs(self.numerator), self.denominator)

    def copy_negate(self) -> Ratio:
        """The ratio with the other sign."""
        return -self

    def __eq__(self, other: object) -> bool:
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) == exact

    def __ne__(self, other: object) -> bool:
        # Decimal has one of its own, which compares the rounded value.
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) != exact

    def __hash__(self) -> int:
        return hash(Fraction(self.numerator, self.denominator))

    def __lt__(self, other: object) -> bool:
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) < exact

    def __le__(self, other: object) -> bool:
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) <= exact

    def __gt__(self, other: object) -> bool:
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) > exact

    def __ge__(self, other: object) -> bool:
        exact = _exact(other)
        return NotImplemented if exact is None else Fraction(self) >= exact


def exact_decimal(value: Fraction) -> Decimal:
    """A fraction as a Decimal where it has one to the last digit, else as a Ratio.

    >>> exact_decimal(Fraction(1, 8)), exact_decimal(Fraction(2000, 3))
    (Decimal('0.125'), Ratio(2000, 3))
    """
    rest, twos, fives = value.denominator, 0, 0
    while not rest % 2:
        rest, twos = rest // 2, twos + 1
    while not rest % 5:
        rest, fives = rest // 5, fives + 1
    if rest > 1:
        return Ratio(value.numerator, value.denominator)
    places = max(twos, fives)
    # From its text, for arithmetic on decimals rounds to the digits of the context.
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}")


def _exact(value: object) -> Fraction | float | None:
    """A number as a fraction, a float that is not finite as it is; None for anything else."""
    if isinstance(value, Decimal):
        return Fraction(value) if value.is_finite() else None
    if isinstance(value, float) and not math.isfinite(value):
        return value
    return Fraction(value) if isinstance(value, int | float | Fraction) else None
