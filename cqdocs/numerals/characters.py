"""The characters of numerals, from the lexicon."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from cqdocs.lexicon.load import load


@frozen
class NumeralRow:
    """One digit or scale: its plain form, its value, and its other forms."""

    plain: str
    role: str
    value: int
    example: str
    also: str = ""
    long: str = ""


@cache
def plain_forms() -> dict[int, str]:
    """For `str.translate`: every other form of a character to the plain one (廿 to 二十)."""
    rows = load("numerals", NumeralRow)
    return {ord(other): row.plain for row in rows for other in row.also + row.long}


@cache
def long_forms() -> frozenset[str]:
    """The forms that contracts and banknotes use."""
    return frozenset("".join(row.long for row in load("numerals", NumeralRow)))


@cache
def digits() -> dict[str, int]:
    """The value of each Chinese digit in its plain form."""
    return {row.plain: row.value for row in load("numerals", NumeralRow) if row.role == "digit"}


@cache
def scales() -> tuple[tuple[str, int], ...]:
    """The scales in their plain form, from the greatest to the least."""
    rows = (row for row in load("numerals", NumeralRow) if row.role == "scale")
    return tuple((row.plain, row.value) for row in sorted(rows, key=lambda row: -row.value))


@cache
def characters(*roles: str, long: bool) -> str:
    """Every form of the characters of some roles: those of prose, or the long ones."""
    rows = [row for row in load("numerals", NumeralRow) if row.role in roles]
    if long:
        return "".join(row.long for row in rows)
    return "".join(row.plain * (row.role != "tens") + row.also for row in rows)
