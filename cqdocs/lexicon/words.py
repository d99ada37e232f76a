"""Words of the lexicon as a pattern that finds one of them."""

from __future__ import annotations

from collections.abc import Iterable

import regex


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of some words: the longest that fits.

    >>> one_of(["台", "电视台"])
    '(?:电视台|台)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(regex.escape, ordered))})"
