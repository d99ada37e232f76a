"""Whole numbers to Chinese numerals, as outlines are numbered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def _writer() -> Callable[[int, str], str]:
    # Imported here, for few documents need it.
    from cn2an import an2cn

    return an2cn  # type: ignore[no-any-return]


def written(number: int, formal: bool = False) -> str:
    """A whole number in Chinese numerals, in formal ones (壹, 贰) where asked.

    >>> written(12), written(102), written(12, formal=True)
    ('十二', '一百零二', '壹拾贰')
    """
    return _writer()(number, "up" if formal else "low")
