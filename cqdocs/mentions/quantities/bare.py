"""When a numeral without unit and scale is a figure."""

from __future__ import annotations

from typing import Final

from cqdocs.mentions.quantities.amount import Amount

# Words before a bare figure: a copula, a verb of level, an operator, a sign.
COPULAS: Final = frozenset("是为為达達到至于於共计計加减減乘除值得负負±=+×÷<>≥≤有")
_ENDS: Final = frozenset(",.;:?!。、)“”》《…的且并而不却即和与及以之加减乘是之 \n=+<>")
# A longer numeral without a unit is a number of a file or a telephone.
_LONGEST: Final = 12
_BETWEEN: Final = ("间", "間", "之间", "之間")
_BETWEEN_NUMERALS: Final = frozenset(":^×")
_JOINTS: Final = frozenset("-/_.号號〕]#")


def is_figure(text: str, start: int, amount: Amount, is_stated: bool) -> bool:
    """Whether a bare numeral is said of something: hedged or signed, or behind a copula and before a mark.

    Without that a bare numeral is a name, a code or a part of a word more often than a figure.
    `start` is where its sign begins.
    """
    before = text[start - 1] if start else ""
    after = text[amount.stop : amount.stop + 1]
    if _ratio_or_power(text, start, amount.stop):
        return False
    if len(amount.numeral) > _LONGEST or _joins(after) or _joins(before) or before == "〔":
        return False
    if amount.low != amount.high and text.startswith(_BETWEEN, amount.stop):
        return True
    single = len(amount.numeral) == 1 and not amount.numeral.isascii()
    if single and after.isalpha() and after not in _ENDS:
        # One character before a word is a part of that, hedged or not: 近一带.
        return False
    return is_stated or ((not before or before in COPULAS) and (not after or after in _ENDS))


def _ratio_or_power(text: str, start: int, stop: int) -> bool:
    """Whether a numeral is one side of 3:1 or a part of 5×10^4."""
    if text[stop : stop + 1] in _BETWEEN_NUMERALS and text[stop + 1 : stop + 2].isdigit():
        return True
    return start > 1 and text[start - 1] in _BETWEEN_NUMERALS and text[start - 2].isdigit()


def _joins(character: str) -> bool:
    """Whether a character makes a code or a name of a numeral: 5G, A4, 〔2023〕5号."""
    return bool(character) and (
        character in _JOINTS or (character.isascii() and character.isalpha())
    )
