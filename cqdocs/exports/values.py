"""Reading the JSON values that are no objects: words, numbers, spans, dates.

A reader takes nothing that a writer would not write, where cattrs alone would make 5 of "5". It
raises FormatError, whose message says what was expected; the caller knows the place.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable
from contextvars import ContextVar
from enum import StrEnum
from types import NoneType

from cqdocs.errors import FormatError
from cqdocs.exports.types import SCALARS, alternatives
from cqdocs.model.span import Span

Reader = Callable[[object, object], object]

# cattrs hands a reader one value at a time; that of spans must know where the source ends.
source_length: ContextVar[int] = ContextVar("source_length", default=0)

_WORDS: dict[type, str] = {
    NoneType: "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    list: "an array",
    tuple: "an array",
    dict: "an object",
}


def describe(data: object) -> str:
    """What a JSON value is, in a few words of one line for an error message.

    >>> describe([1, 2]), describe("a"), describe(True)
    ('an array', "'a'", 'a boolean')
    """
    if isinstance(data, str):
        return reprlib.repr(str(data))
    return _WORDS.get(type(data), f"a Python {type(data).__name__}")


def unexpected(wanted: str, data: object) -> FormatError:
    """The error for `data` that stands where `wanted` should."""
    return FormatError(f"expected {wanted}, not {describe(data)}")


def plain_reader(cls: type, wanted: str) -> Reader:
    """A reader of values that JSON has itself, such as strings."""

    def read(data: object, _: object) -> object:
        if type(data) is not cls:  # exactly so: True is no number
            raise unexpected(wanted, data)
        return data

    return read


def read_word(data: object, words: type[StrEnum]) -> StrEnum:
    """The member of `words` that has this value."""
    if isinstance(data, str) and data in set(words):
        return words(data)
    raise unexpected(" or ".join(words), data)


def read_span(data: object, _: object) -> Span:
    """A span that lies in the source."""
    length = source_length.get()
    match data:
        case [start, end] if type(start) is type(end) is int and 0 <= start <= end <= length:
            return Span(start, end)
    raise FormatError(f"expected [start, end] with 0 <= start <= end <= {length}")


def has_scalars(hint: object) -> bool:
    """Whether a field of this type may hold a value that JSON writes as a string."""
    return any(option in SCALARS for option in alternatives(hint))


def scalar_reader(hint: object) -> Reader:
    """A reader of such values; what a string looks like says which of them it is."""
    options = alternatives(hint)
    scalars = [SCALARS[option] for option in options if option in SCALARS]
    wanted = " or ".join(scalar.meaning for scalar in scalars)

    def read(data: object, _: object) -> object:
        if data is None and NoneType in options:
            return None
        for scalar in scalars if isinstance(data, str) else ():
            if re.fullmatch(scalar.pattern, str(data)):
                try:
                    return scalar.read(str(data))
                except (ValueError, ArithmeticError):  # 30 February, an endless exponent
                    break
        raise unexpected(wanted, data)

    return read
