"""The number of an item of a list as a word processor or a browser shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cqdocs.numerals.write import written

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 3999
_DIGITS: Final = "〇一二三四五六七八九"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_TEN: Final = 10
# Chinese counting goes by places below a hundred, and digit by digit from there.
_HUNDRED: Final = 100
# The largest that any list is counted to; cn2an refuses no number below it.
_LARGEST: Final = 10**9


def in_format(number: int, form: str) -> str:
    """A number in a format of ECMA-376 (17.18.59, ST_NumberFormat); in decimal for one not known.

    >>> [in_format(12, form) for form in ("decimal", "chineseCounting", "lowerRoman", "upperLetter")]
    ['12', '十二', 'xii', 'L']
    """
    write = _FORMATS.get(form)
    return write(number) if write and 0 < number < _LARGEST else str(number)


def _letters(number: int) -> str:
    # The 27th is aa, the 28th bb.
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(times + 1, 20)


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _by_digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _nothing(_number: int) -> str:
    return ""


def _counted(number: int) -> str:
    return written(number) if number < _HUNDRED else _by_digits(number)


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _run(first: str, length: int) -> Callable[[int], str]:
    """Signs that follow each other in Unicode from `first` on."""
    return _one_of("".join(chr(ord(first) + place) for place in range(length)))


_COUNTING: Final = (
    "chineseCounting",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseDigital",
    "koreanDigital2",
)
_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    **dict.fromkeys(_COUNTING, _counted),
    **dict.fromkeys(("chineseCountingThousand", "taiwaneseCountingThousand"), written),
    **dict.fromkeys(
        ("chineseLegalSimplified", "ideographLegalTraditional"),
        lambda number: written(number, formal=True),
    ),
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _run("①", 2 * _TEN)),
    "decimalEnclosedParen": _run("⑴", 2 * _TEN),
    "decimalEnclosedFullstop": _run("⒈", 2 * _TEN),
    "ideographEnclosedCircle": _run("㊀", _TEN),
    "decimalZero": lambda number: f"{number:02}",
    **dict.fromkeys(
        ("decimalFullWidth", "decimalFullWidth2"),
        lambda number: str(number).translate(
            {ord("0") + place: 0xFF10 + place for place in range(_TEN)}
        ),
    ),
    "numberInDash": lambda number: f"- {number} -",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": _nothing,
}
