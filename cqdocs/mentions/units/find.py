"""The unit behind a numeral (吨, 元/吨, 微克每立方米, 辆(艘、架)次), and the sign before one (US$)."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.mentions.units.rates import Part, compose
from cqdocs.mentions.units.words import UnitRow, look_up, make_unit, periods, units
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit

# A bracket in a unit holds a few words, and a rate has a few parts; what is longer is something else.
_LONGEST_BRACKET: Final = 16
_MOST_PARTS: Final = 3
_TENS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
# A power of ten before the lower unit: 升/100公里, 人/10万人, 吨/万元.
_SCALE: Final = r"(?:10{0,6}+)?+(?P<tens>[十百千万萬亿億]{0,2}+)"
RENMINBI: Final = "CNY"
# What stands behind a unit that goes on.
GOES_ON: Final = frozenset("/每(")
# The kinds of which rates are made.
_IN_RATES: Final = (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY)


class UnitMatch(NamedTuple):
    """A unit found: `folded[start:end]` is how it is written; a rate has the row of its upper unit.

    The code of a rate joins the codes of its parts (km/h, CNY/t).
    """

    row: UnitRow
    start: int
    end: int
    kind: QuantityKind
    unit: Unit


def find_unit(folded: str, at: int) -> UnitMatch | None:
    """The longest unit that stands at an offset of folded text, or None.

    >>> find_unit("1030个乡镇", 4).row.text
    '个'
    >>> find_unit("14亿人口", 3) is None
    True
    >>> find_unit("28.5微克每立方米", 4)[2:]
    (10, <QuantityKind.MEASURE: 'measure'>, Unit(text='微克每立方米', code='ug/m3', \
dimension='density', factor=Decimal('1E-9')))
    """
    found = look_up(folded, at, units())
    if found is None:
        return None
    word, end = found
    start = at + word.skipped
    if folded[end : end + 1] in GOES_ON and word.part.kind in _IN_RATES:
        if folded[end] == "(":
            rate = (word.part, _end_of_bracket(folded, end) or end)
        else:
            rate = _rate(folded, word.part, end) or (word.part, end)
        if rate[1] > end:
            part, end = rate
            return UnitMatch(word.row, start, end, part.kind, make_unit(folded[start:end], part))
    return UnitMatch(word.row, start, end, word.part.kind, word.unit)


def find_sign(folded: str, end: int) -> UnitMatch | None:
    """The sign or code of a currency that ends where a numeral begins, or None: ¥300, US$5.

    >>> find_sign("投资US$500", 5).unit.code
    'USD'
    """
    if folded[end - 1 : end] not in sign_ends():
        return None
    for length in _sign_lengths():
        at = end - length
        word = units().known.get(folded[at:end]) if at >= 0 else None
        if word is None or word.part.kind is not QuantityKind.MONEY:
            continue
        before = folded[at - 1 : at]
        # A code inside a longer word is none.
        if before.isascii() and before.isalnum() and folded[at].isalnum():
            continue
        return UnitMatch(word.row, at, end, word.part.kind, word.unit)
    return None


def find_currency(folded: str, end: int) -> UnitMatch | None:
    """The name of another currency than the renminbi that ends where a numeral begins: 港币3亿元.

    >>> find_currency("港币3亿元", 2).unit.code
    'HKD'
    """
    if folded[end - 1 : end] not in currency_ends():
        return None
    for length in _sign_lengths():
        word = units().known.get(folded[end - length : end]) if length <= end else None
        if word is not None and word.part.kind is QuantityKind.MONEY and word.part.code != RENMINBI:
            return UnitMatch(word.row, end - length, end, word.part.kind, word.unit)
    return None


def _rate(folded: str, upper: Part, end: int) -> tuple[Part, int] | None:
    """A rate from the mark behind its upper unit on, and where it ends."""
    if folded[end] == "每":
        lower = _lower(folded, end + 1)
        if lower is None or not _joined_by_each(folded, upper, lower):
            return None
        return compose(upper, (lower[0],)), lower[1]
    below: list[Part] = []
    while len(below) < _MOST_PARTS and folded[end : end + 1] in ("/", "·"):
        several = _bracketed(folded, end + 1) if folded[end + 1 : end + 2] == "(" else None
        lower = _lower(folded, end + 1)
        if several is not None:
            below += several[0]
            end = several[1]
        elif lower is not None and (below or folded[end] == "/"):
            below.append(lower[0])
            end = lower[1]
        else:
            break
    return (compose(upper, tuple(below)), end) if below else None


def _joined_by_each(folded: str, upper: Part, lower: tuple[Part, int]) -> bool:
    """Whether A每B is one unit, and not the beginning of a clause: 补贴300元每户不超过2次."""
    part, end = lower
    if upper.kind is QuantityKind.MEASURE and (
        part.code in ("s", "min", "h") or not _is_loose(part)
    ):
        return True
    after = folded[end : end + 1]
    return not _is_han(after) or after == "的"


def _is_loose(part: Part) -> bool:
    return part.counts or part.dimension == "time"


def _lower(folded: str, at: int) -> tuple[Part, int] | None:
    """A lower unit of a rate: 吨, 小时, 100公里, 万元."""
    found = look_up(folded, at, periods()) or look_up(folded, at, units())
    scale = 1
    if found is None and (number := _scale().match(folded, at)) is not None:
        digits = number.group()[: number.start("tens") - at]
        scale = int(digits or 1)
        for character in number.group("tens"):
            scale *= _TENS[character]
        found = look_up(folded, number.end(), units())
    if found is None or found[0].part.kind not in _IN_RATES:
        return None
    return found[0].part._replace(scale=scale), found[1]


def _bracketed(folded: str, at: int) -> tuple[list[Part], int] | None:
    """Several lower units in brackets: (人·天)."""
    below: list[Part] = []
    while len(below) < _MOST_PARTS:
        lower = _lower(folded, at + 1)
        if lower is None:
            return None
        below.append(lower[0])
        at = lower[1]
        if folded[at : at + 1] == ")":
            return below, at + 1
        if folded[at : at + 1] not in ("·", "."):
            return None
    return None


def _end_of_bracket(folded: str, at: int) -> int | None:
    """Where a unit ends that goes on behind units in brackets: 辆(艘、架)次."""
    close = folded.find(")", at, at + _LONGEST_BRACKET)
    if close < 0 or folded[close + 1 : close + 2] != "次" or folded[close + 2 : close + 3] == "数":
        return None
    known = units().known
    words = folded[at + 1 : close].replace("/", "、").replace(",", "、").split("、")
    return close + 2 if all(word in known for word in words) else None


@cache
def _sign_lengths() -> tuple[int, ...]:
    known = units().known
    money = {len(text) for text, word in known.items() if word.part.kind is QuantityKind.MONEY}
    return tuple(sorted(money, reverse=True))


@cache
def sign_ends() -> frozenset[str]:
    """The last characters of the signs and codes of currencies."""
    money = (text for text, word in units().known.items() if word.part.kind is QuantityKind.MONEY)
    return frozenset(text[-1] for text in money if not _is_han(text[-1]))


@cache
def currency_ends() -> frozenset[str]:
    """The last characters of the names of currencies other than the renminbi."""
    money = (
        text
        for text, word in units().known.items()
        if word.part.kind is QuantityKind.MONEY and word.part.code != RENMINBI
    )
    return frozenset(text[-1] for text in money if _is_han(text[-1]))


@cache
def currency_starts() -> frozenset[str]:
    """The first characters of the names, signs and codes of all currencies."""
    known = units().known
    return frozenset(
        text[0] for text, word in known.items() if word.part.kind is QuantityKind.MONEY
    )


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@cache
def _scale() -> regex.Pattern[str]:
    return regex.compile(_SCALE)
