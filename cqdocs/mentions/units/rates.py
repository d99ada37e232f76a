"""What a rate measures: code, dimension and factor of 元/吨 from those of 元 and of 吨."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Final, NamedTuple

from cqdocs.model.kinds import QuantityKind
from cqdocs.model.ratio import exact_decimal

# What is counted by the one has no dimension of its own; in a rate it is said by this word.
_COUNT: Final = "count"
_NAMES: Final = {
    ("count", "time"): "frequency",
    ("data", "time"): "data rate",
    ("dose equivalent", "time"): "dose rate",
    ("energy", "time"): "power",
    ("length", "time"): "speed",
    ("length", "time", "time"): "acceleration",
    ("mass", "area"): "area density",
    ("mass", "length"): "linear density",
    ("mass", "time"): "mass flow",
    ("mass", "volume"): "density",
    ("power", "area"): "power density",
    ("voltage", "length"): "field strength",
    ("volume", "time"): "flow",
}


class Part(NamedTuple):
    """One unit of a rate; `scale` is the number before it (100 in 升/100公里)."""

    kind: QuantityKind
    code: str | None
    dimension: str | None
    factor: Decimal | None
    scale: int = 1

    @property
    def counts(self) -> bool:
        """Whether it counts things one by one."""
        return self.kind is QuantityKind.COUNT


def compose(upper: Part, below: tuple[Part, ...]) -> Part:
    """The rate of `upper` to each of `below`.

    >>> kilometre = Part(QuantityKind.MEASURE, "km", "length", Decimal(1000))
    >>> hour = Part(QuantityKind.MEASURE, "h", "time", Decimal(3600))
    >>> compose(kilometre, (hour,))[1:4]
    ('km/h', 'speed', Ratio(5, 18))
    """
    parts = (upper, *below)
    if upper.kind is QuantityKind.MONEY:
        kind = QuantityKind.MONEY
    elif all(part.counts or part.dimension == "time" for part in parts):
        kind = QuantityKind.COUNT
    else:
        kind = QuantityKind.MEASURE
    if all(part.counts for part in parts):
        return Part(kind, None, None, None)
    return Part(kind, _code(upper, below), _dimension(parts), _factor(upper, below))


def _code(upper: Part, below: tuple[Part, ...]) -> str | None:
    """The code of the rate. What is counted is 1 to UCUM and has no code: 人/平方公里 is /km2."""
    if any(part.code is None and not part.counts for part in (upper, *below)):
        return None
    terms = "".join(f"/{_term(part)}" for part in below if part.code or part.scale != 1)
    return f"{upper.code or ''}{terms}" or None


def _term(part: Part) -> str:
    if part.scale != 1:
        return f"({part.scale}.{part.code})" if part.code else str(part.scale)
    code = part.code or ""
    return f"({code})" if "." in code or "/" in code else code


def _dimension(parts: tuple[Part, ...]) -> str | None:
    names = tuple(_COUNT if part.counts else part.dimension for part in parts)
    known = tuple(name for name in names if name is not None)
    if len(known) < len(names):
        return None
    return _NAMES.get(known, "/".join(known))


def _factor(upper: Part, below: tuple[Part, ...]) -> Decimal | None:
    factors = [Fraction(1) if part.counts else part.factor for part in (upper, *below)]
    exact = [Fraction(factor) for factor in factors if factor is not None]
    if len(exact) < len(factors):
        return None
    return exact_decimal(exact[0] / prod(exact[1:]) / prod(part.scale for part in below))
