"""Exact numbers as a decimal of fixed width and as text."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import Final

from cqdocs.model.ratio import Ratio, exact_decimal
from cqdocs.tables.columns import PRECISION, SCALE

_CONTEXT: Final = Context(prec=PRECISION, traps=[Inexact, InvalidOperation])
_LAST_PLACE: Final = Decimal(1).scaleb(-SCALE)


def fitted(value: Decimal | Ratio | None) -> Decimal | None:
    """The value where decimal128(38, 12) holds it to the last digit, else None.

    >>> fitted(Decimal("3.8E+7")), fitted(Ratio(1, 2)), fitted(Ratio(1, 3)), fitted(Decimal("1E+26"))
    (Decimal('38000000.000000000000'), Decimal('0.500000000000'), None, None)
    """
    exact = exact_decimal(Fraction(value)) if isinstance(value, Ratio) else value
    if exact is None or isinstance(exact, Ratio):
        return None
    try:
        return _CONTEXT.quantize(exact, _LAST_PLACE)
    except (Inexact, InvalidOperation):
        return None


def in_digits(value: Decimal | Ratio | None) -> str | None:
    """A number in digits alone: 38000000 and never 3.8E+7; a share as 1/3.

    >>> in_digits(Decimal("3.8E+7")), in_digits(Decimal("99.90")), in_digits(Ratio(1, 3)), in_digits(None)
    ('38000000', '99.90', '1/3', None)
    """
    if value is None:
        return None
    return str(value) if isinstance(value, Ratio) else f"{value:f}"
