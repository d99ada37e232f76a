"""Addresses of the web and of mail, in which digits are no figures and no dates."""

from __future__ import annotations

from functools import cache

import regex


def find_addresses(folded: str) -> list[tuple[int, int]]:
    """Where the addresses of a text stand.

    >>> find_addresses("详见https://example.org/2023/5%20/100元.html。")
    [(2, 41)]
    """
    # Read one by one, for most texts are done with here.
    if "://" not in folded and "www." not in folded and "@" not in folded:
        return []
    return [match.span() for match in _address().finditer(folded)]


@cache
def _address() -> regex.Pattern[str]:
    """A scheme or www. and what follows up to a blank, a bracket, a quotation mark or a full stop of Chinese."""
    return regex.compile(
        r"(?<![A-Za-z0-9])(?:[A-Za-z]{2,8}+://|www\.)[^\s<>()\"'“”‘’《》「」,;。、!?]++"
        r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9.-]{1,255}+"
    )
