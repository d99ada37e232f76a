"""Whole numbers as outlines write them: 3, 三, 一百零二, ③."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from cqdocs.numerals.number import number

# No outline counts further; int() itself refuses numerals of several thousand digits.
_LONGEST: Final = 20


@lru_cache(maxsize=4096)
def integer(numeral: str) -> int | None:
    """The value of a whole number in Chinese or Arabic digits or one circled figure, else None.

    >>> [integer(text) for text in ("12", "十二", "一百零二", "③", "甲")]
    [12, 12, 102, 3, None]
    """
    if len(numeral) > _LONGEST:
        return None
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1:
        value = unicodedata.numeric(numeral, None)
        return None if value is None or value != int(value) else int(value)
    counted = number(numeral)
    return None if counted is None or counted != counted.to_integral_value() else int(counted)
