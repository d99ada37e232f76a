"""The exact value of a numeral, in whatever script and mixture it is written."""

from __future__ import annotations

import unicodedata
from decimal import Context, Decimal
from functools import cache, lru_cache
from typing import Final

import regex

from cqdocs.numerals.characters import digits, plain_forms, scales

# No figure of a text has more characters; what has is a code, and its value would be noise.
LONGEST: Final = 100
# Nor is any as great as this, however many scales follow each other (亿亿亿亿).
_GREATEST: Final = Decimal(10) ** LONGEST
# Wide enough for every product of numerals within these bounds: nothing is rounded.
_EXACT: Final = Context(prec=4 * LONGEST + 100)
# What makes a numeral negative, the longest first.
NEGATIVE: Final = ("零下", "负的", "負的", "负", "負", "-", "−")
# Digits stand in groups of three: 1,234,567, with a comma or a space; or one by one, as broken
# sources have them: 1 9 9 3.
_ARABIC: Final = (
    r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ \u2009\u202f][0-9]{3})+|[0-9](?: [0-9])+"
)
# Chinese digits below ten thousand: the part that is cn2an's.
_BELOW_TEN_THOUSAND: Final = frozenset("零一二三四五六七八九两十百千")


@lru_cache(maxsize=8192)
def number(text: str) -> Decimal | None:
    """The value of a numeral; None where the text is no numeral, or one of more than 100 characters.

    Takes Arabic digits with or without groups, Chinese ones in prose, long and traditional form, any
    mixture (3千8百万), decimals (八点五, 1.6万), negatives, year digits (二〇二一), 半, and what speech
    leaves out (一万五 is 15000). The text is width-folded.

    >>> [str(number(text)) for text in ("1092.8万", "三千八百万", "两百五", "负八点五", "二〇二一")]
    ['10928000', '38000000', '250', '-8.5', '2021']
    """
    if len(text) > LONGEST:
        return None
    for sign in NEGATIVE:
        if text.startswith(sign):
            value = _unsigned(text[len(sign) :].lstrip())
            return None if value is None else negated(value)
    return _unsigned(text)


@lru_cache(maxsize=1024)
def span_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of a numeral that two neighbouring digits leave open; None for any other.

    >>> [tuple(map(str, span_of(text) or ())) for text in ("三四十", "十五六", "三五百", "三十")]
    [('30', '40'), ('15', '16'), ('300', '500'), ()]
    """
    plain = text.translate(plain_forms())
    found = _pair().findall(plain)
    if len(found) != 1 or len(text) > LONGEST:
        return None
    (match,) = _pair().finditer(plain)
    first, second = (digits()[plain[at]] for at in (match.start(), match.start() + 1))
    if not first or (second != first + 1 and (first, second) != (3, 5)):
        return None
    low = number(plain[: match.start() + 1] + plain[match.end() :])
    high = number(plain[: match.start()] + plain[match.start() + 1 :])
    if low is None or high is None:
        return None
    return (low, high) if low < high else (high, low)  # 零下三四十: the greater is the colder


def product(value: Decimal, factor: Decimal) -> Decimal:
    """The exact product of two values, without the zeros that a scale leaves behind the point."""
    return _plain(_EXACT.multiply(value, factor))


def total(first: Decimal, second: Decimal) -> Decimal:
    """The exact sum of two values, whatever the decimal context of the caller."""
    return _plain(_EXACT.add(first, second))


def negated(value: Decimal) -> Decimal:
    """The value with the other sign, which a decimal context has no part in."""
    return value.copy_negate() if value else value


@cache
def _arabic() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_ARABIC})?(?:\.[0-9]+)?")


@cache
def _pair() -> regex.Pattern[str]:
    """Two digits and no third beside them."""
    digit = "一二三四五六七八九两"
    return regex.compile(rf"(?<![零{digit}点\d])[{digit}]{{2}}(?![零{digit}\d])")


@cache
def _standard() -> regex.Pattern[str]:
    """What cn2an is asked: of 千百一 and 十百一 it makes values that nobody means."""
    digit, some = "[一二三四五六七八九]", "[一二三四五六七八九两]"
    return regex.compile(
        rf"(?:{some}?千)?+(?:(?<!千)百|零?{some}百)?+(?:零?{some}?十)?+(?:零?{digit})?+"
    )


def _unsigned(text: str) -> Decimal | None:
    if text and _arabic().fullmatch(text):
        return Decimal(text.translate(_GROUPING))
    if text == "半":
        return Decimal("0.5")
    plain = text.translate(plain_forms())
    if len(plain) > 1 and _one_by_one(plain):
        return _in_digits(plain)
    if len(plain) == 1 and plain not in digits():
        # Ⅲ, ③: Unicode knows the value of one character; a third is no Decimal.
        value = unicodedata.numeric(plain, None) if unicodedata.category(plain) in "NlNo" else None
        if value is not None:
            return Decimal(int(value)) if value == int(value) else None
    return _compose(plain)


_GROUPING: Final = {ord(mark): None for mark in ", \u2009\u202f"}


def _compose(text: str) -> Decimal | None:
    """What stands before the greatest scale times that scale, and what stands behind it."""
    if _arabic().fullmatch(text):
        return Decimal(text.translate(_GROUPING)) if text else None
    if len(text) > 1 and (text[-1] == "两" or _is_pair(text)):
        # 一二〇万 is 120 of 万; in 三四万 and 七八点五 two digits are two numbers, and in 一百两
        # 两 is a unit.
        return None
    if _BELOW_TEN_THOUSAND.issuperset(text) and (value := _section(text)) is not None:
        return Decimal(value)
    for scale, factor in scales():
        # The last of them: in 1万万亿 all that stands before it is counted in 亿.
        head, found, tail = text.rpartition(scale)
        if found:
            count = _count(head, scale, factor)
            rest = None if count is None else _rest(tail, factor)
            if count is None or rest is None or (tail and count != count.to_integral_value()):
                # Behind 1.5万 nothing more is counted.
                return None
            return _EXACT.add(product(count, Decimal(factor)), rest)
    whole, point, fraction = text.partition("点")
    return _with_fraction(whole, fraction) if point else _digit(text)


def _count(head: str, scale: str, factor: int) -> Decimal | None:
    """What stands before a scale: how many of it there are; nothing there is one."""
    if not head or (head == "零" and factor == 10):
        return Decimal(1)
    if head[-1] in digits() and head[-2:-1] in ("万", "亿", "兆"):
        # In 三万五 the five are thousands, and no scale follows.
        return None
    if factor > 10000 and scale in head and not head.endswith(scale):
        # 四万亿三千亿 is a sum; 一万二千万 counts in 万.
        return None
    count = _compose(head)
    if count is None or head.isascii():
        # 12千 is a numeral, 十千 is none.
        return count
    return count if count and count < _GREATEST and (count <= 9 or factor >= 10000) else None


def _plain(value: Decimal) -> Decimal:
    """The same value without the zeros that a scale leaves behind the point: 1.50万 is 15000."""
    value = value.normalize(_EXACT)
    return (
        value.quantize(Decimal(1), context=_EXACT) if value == value.to_integral_value() else value
    )


def _rest(text: str, factor: int) -> Decimal | None:
    """What stands behind a scale: less than it; one digit alone counts in tenths of it (一万五)."""
    whole, point, fraction = text.partition("点")
    if not point or any(scale in fraction for scale, _ in scales()):
        whole, fraction = text, ""
    digit = _digit(whole) if len(whole) == 1 and whole not in "零两" else None
    if digit is not None:
        value: Decimal | None = _EXACT.multiply(digit, Decimal(factor // 10))
    elif len(shown := whole.lstrip("零")) != 1 and _one_by_one(shown):
        # 一百三四 is two numbers, 一百零 is none; 零 alone stands before a point.
        value = Decimal(0) if not whole or (whole == "零" and fraction) else None
    else:
        value = _compose(shown)
    if (
        value is None
        or not value < factor
        or text.startswith(tuple(scale for scale, size in scales() if size > 10))
    ):
        return None
    if not fraction:
        return value
    behind = _with_fraction("零", fraction)
    return None if behind is None else _EXACT.add(value, behind)


def _with_fraction(whole: str, fraction: str) -> Decimal | None:
    value = _compose(whole) if whole else Decimal(0)
    places = [_digit(character) for character in fraction]
    if value is None or not places or None in places:
        return None
    return _EXACT.add(value, Decimal("0." + "".join(map(str, places))))


def _one_by_one(text: str) -> bool:
    """Whether a text is nothing but Chinese digits; 两 is none that stands beside another."""
    return all(character in digits() and character != "两" for character in text)


def _in_digits(text: str) -> Decimal:
    return Decimal("".join(str(digits()[character]) for character in text))


def _is_pair(text: str) -> bool:
    """Whether two digits are neighbours, so that they leave a number open: 三四, 三五."""
    return len(text) == 2 and (text in "一二三四五六七八九" or text == "三五")


def _digit(text: str) -> Decimal | None:
    """One digit of either script."""
    if text in digits():
        return Decimal(digits()[text])
    return Decimal(text) if len(text) == 1 and text in "0123456789" else None


@lru_cache(maxsize=8192)
def _section(text: str) -> int | None:
    """A Chinese numeral below ten thousand, by cn2an, or digits; None where that refuses it.

    What it refuses or does not know is composed from its parts instead: 百十一, 零十, 千.
    """
    if text in digits():
        return digits()[text]
    if _one_by_one(text):
        return int(_in_digits(text))
    if not _standard().fullmatch(text):
        return None
    # Imported here, for it costs more than all the rest.
    import cn2an

    try:
        value = cn2an.cn2an(text, "smart")
    except (ValueError, KeyError):
        # KeyError for what cn2an's own check lets pass, such as 百十一.
        return None
    return int(value) if value == int(value) else None
