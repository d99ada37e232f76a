"""The types of the tree as JSON sees them: what a field may hold, and what JSON has no value for."""

from __future__ import annotations

import datetime
import typing
from collections.abc import Callable, Iterator
from decimal import Decimal
from types import UnionType

import attrs
from attrs import frozen

from cqdocs.model.ratio import Ratio

TAG = "type"  # the key under which an object says its type


@frozen
class Scalar:
    """A kind of value that JSON writes as a string.

    `pattern` is what such a string looks like (to a regular expression of Python and of JSON Schema
    alike), `read` makes the value of it, and `meaning` says in words what is expected.
    """

    pattern: str
    read: Callable[[str], object]
    meaning: str


_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ZONE = r"[+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?"
_TIME = rf"[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\.[0-9]{{6}})?({_ZONE})?"


def _read_ratio(text: str) -> Ratio:
    above, _, below = text.partition("/")
    return Ratio(int(above), int(below))


SCALARS: dict[object, Scalar] = {
    Decimal: Scalar(
        r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?",
        Decimal,
        'a decimal number such as "1.50" or "1E+30"',
    ),
    Ratio: Scalar("-?[0-9]+/[1-9][0-9]*", _read_ratio, 'a fraction such as "2/3"'),
    datetime.date: Scalar(_DATE, datetime.date.fromisoformat, 'a date such as "2022-08-20"'),
    datetime.datetime: Scalar(
        f"{_DATE}T{_TIME}",
        datetime.datetime.fromisoformat,
        'a date and time such as "2022-08-20T10:00:00"',
    ),
}


def alternatives(hint: object) -> tuple[object, ...]:
    """The types of what a field may hold: a union opened, each class with its subclasses.

    >>> from cqdocs import Point, Sentence
    >>> alternatives(Sentence | Point | None)
    (<class 'cqdocs.model.leaves.Sentence'>, <class 'cqdocs.model.leaves.Lead'>, \
<class 'cqdocs.model.branches.Point'>, <class 'NoneType'>)
    """
    union = typing.get_origin(hint) in {typing.Union, UnionType}
    options = typing.get_args(hint) if union else (hint,)
    return tuple(dict.fromkeys(one for option in options for one in _family(option)))


def _family(option: object) -> Iterator[object]:
    yield option
    if isinstance(option, type) and attrs.has(option):
        for child in option.__subclasses__():
            # A slotted class leaves the plain class that it was made from behind, without fields of
            # its own; and a user's subclass is no part of the format.
            if "__attrs_attrs__" in vars(child) and child.__module__.startswith("cqdocs."):
                yield from _family(child)
