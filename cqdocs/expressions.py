"""One number, quantity or time that stands alone."""

from __future__ import annotations

import datetime
import unicodedata
from decimal import Decimal
from typing import Final

from cqdocs.errors import ExpressionError
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.model.span import Span
from cqdocs.numerals.number import LONGEST, number
from cqdocs.numerals.pattern import numeral_pattern
from cqdocs.parse import check_date
from cqdocs.text.characters import BLANK
from cqdocs.text.fold import fold

# What is shown of a text in an error message, before and behind the place where reading stopped.
_SHOWN: Final = 40


def parse_number(text: str) -> Decimal:
    """The exact value of one numeral: Chinese, Arabic, or a mixture, in any form.

    Blanks around it are no matter. Raises ExpressionError (a ValueError), which shows where reading
    stopped, for what is no numeral or one of more than 100 characters.

    >>> parse_number("三千八百万"), parse_number("１，０９２.8万"), parse_number("两百五")
    (Decimal('38000000'), Decimal('10928000'), Decimal('250'))
    """
    folded = _folded(text, "parse_number")
    value = number(folded.strip(BLANK))
    if value is not None:
        return value
    start = len(folded) - len(folded.lstrip(BLANK))
    if len(folded.strip(BLANK)) > LONGEST:
        raise _error("a numeral", text, start + LONGEST, f"has more than {LONGEST} characters")
    numeral = numeral_pattern().match(folded, start)
    raise _error("a numeral", text, numeral.end() if numeral else start)


def parse_quantity(text: str) -> Quantity:
    """One quantity: a numeral with its unit and what hedges it, as `Document.quantities` has them.

    The span covers the whole text. A bare number is a quantity too. Raises ExpressionError (a
    ValueError), which shows where reading stopped, for anything else.

    >>> quantity = parse_quantity("3800万余亩")
    >>> quantity.value, quantity.unit.text, quantity.qualifier.value
    (Decimal('38000000'), '亩', 'above')
    """
    # The finders are imported when they are needed: they are a large part of the library.
    from cqdocs.mentions.quantities.figure import written_unit
    from cqdocs.mentions.quantities.lone import read_quantity, stop_of

    folded = _folded(text, "parse_quantity")
    figure = read_quantity(folded.rstrip(BLANK))
    if figure is None:
        raise _error("a quantity", text, stop_of(folded))
    span = Span(0, len(text))
    return Quantity(
        span,
        text,
        pieces=(span,),
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=written_unit(text, figure),
        qualifier=figure.qualifier,
    )


def parse_time(text: str, reference_date: datetime.date | None = None) -> TimeExpression:
    """One time: a date, an interval, a duration or a set, as `Document.times` has them.

    `reference_date` is the day from which 去年 and 6月 speak; without it their value is None or has
    open places. The span covers the whole text. Raises ExpressionError (a ValueError), which shows
    where reading stopped, for what is no time.

    >>> from datetime import date
    >>> parse_time("今年6月底", reference_date=date(2022, 8, 20)).value
    '2022-06'
    >>> parse_time("7月28日").value
    'XXXX-07-28'
    """
    from cqdocs.mentions.times.lone import read_time
    from cqdocs.mentions.times.setting import Stopped

    folded = _folded(text, "parse_time")
    check_date(reference_date)
    found = read_time(folded.rstrip(BLANK), reference_date)
    if isinstance(found, Stopped):
        raise _error("a time", text, found.at)
    span = Span(0, len(text))
    return TimeExpression(
        span, text, pieces=(span,), kind=found.kind, value=found.value, qualifier=found.qualifier
    )


def _folded(text: str, function: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{function} takes a str, not {type(text).__name__}")
    return fold(text)


def _error(wanted: str, text: str, offset: int, what: str | None = None) -> ExpressionError:
    """An error that shows the text with a caret at the place where reading stopped."""
    if not text.strip(BLANK):
        return ExpressionError(f"expected {wanted}, found an empty text", text, 0)
    offset = min(offset, len(text))
    if what is None:
        what = f"is not {wanted}"
        if text[:offset].strip(BLANK):
            what = f"goes on behind {wanted}" if text[offset:].strip(BLANK) else "ends too early"
    start = max(0, offset - _SHOWN)
    line = "".join(map(_shown, text[start : offset + _SHOWN]))
    caret = sum(map(_width, line[: offset - start]))
    message = f"expected {wanted}; the text {what} (character {offset + 1})"
    return ExpressionError(f"{message}\n  {line}\n  {' ' * caret}^", text, offset)


def _shown(character: str) -> str:
    """A character on one line of a terminal: itself, but a blank for what would steer the terminal."""
    blank = unicodedata.category(character) == "Zs"
    return character if character.isprintable() or blank else " "


def _width(character: str) -> int:
    """How many columns a terminal gives a character."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
