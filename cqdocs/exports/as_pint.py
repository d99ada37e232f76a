"""A quantity as one of the pint library, to be converted and reckoned with."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, cast

from cqdocs.errors import MissingExtraError
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Quantity
from cqdocs.numerals.number import product

if TYPE_CHECKING:
    import pint


# Neither the registry nor its parser bears being made twice at the same time.
_LOCK: Final = Lock()


class _Registry(Protocol):
    """What is used of ucumvert's registry, whose own functions carry no types."""

    def from_ucum(self, code: str) -> pint.Quantity[Decimal]: ...

    # The names are pint's.
    def Unit(self, name: str) -> pint.Unit: ...  # noqa: N802

    def Quantity(self, value: Decimal, unit: pint.Unit) -> pint.Quantity[Decimal]: ...  # noqa: N802


class _Unit(NamedTuple):
    """A unit of pint; `times` is the number that a code such as L/(100.km) holds."""

    unit: pint.Unit
    times: Decimal


def to_pint(quantity: Quantity) -> pint.Quantity[Decimal]:
    """The value of a quantity, a Decimal, with the pint unit of its UCUM code.

    All results share one registry, so that they can be added and compared. A fraction that no
    decimal equals is given to 50 digits.

    Raises ValueError where the quantity is a range, or where UCUM has no code for its unit
    (currencies, measure words, 亩), and ImportError where the extra is not installed.
    """
    if quantity.value is None:
        raise ValueError(f"{quantity.text!r} has no single value: convert its bounds apart")
    unit = quantity.unit
    if unit is None or unit.code is None or quantity.kind is QuantityKind.MONEY:
        raise ValueError(f"{quantity.text!r} has no unit with a UCUM code")
    with _LOCK:
        found = _unit(unit.code)
    value = Decimal(quantity.value)
    return _registry().Quantity(
        value if found.times == 1 else product(value, found.times), found.unit
    )


@cache
def _registry() -> _Registry:
    """The registry in which a UCUM code is a unit; made once, for that takes a second."""
    try:
        from ucumvert import PintUcumRegistry
    except ImportError as error:
        raise MissingExtraError("to_pint needs", "pint") from error
    return cast("_Registry", PintUcumRegistry(non_int_type=Decimal))


@cache
def _unit(code: str) -> _Unit:
    # What ucumvert reads is of a registry of floats; by its name the unit becomes one of decimals.
    read = _registry().from_ucum(code)
    return _Unit(_registry().Unit(str(read.units)), Decimal(str(read.magnitude)))
