"""One quantity that is a whole text, with words around it that running text leaves outside."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final

import regex

from cqdocs.lexicon.words import one_of
from cqdocs.mentions.hedges import before_words, behind_words
from cqdocs.mentions.quantities.amount import bounds
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.mentions.quantities.find import read_at
from cqdocs.mentions.units.find import find_unit
from cqdocs.model.kinds import QuantityKind
from cqdocs.numerals.number import product, total
from cqdocs.numerals.pattern import first_characters

# Words for the renminbi, and for a sum that is whole.
_RENMINBI: Final = ("人民币", "人民幣")
_WHOLE: Final = ("整", "正", "钱", "錢", "(含)")
# What is spoken for 元; alone it may also count things, but not where nothing else is said.
_YUAN: Final = {ord("块"): "元", ord("塊"): "元"}


def read_quantity(text: str) -> Figure | None:
    """The quantity that a folded text is; None where it is none, or more than one.

    Its span is that of the whole text; `written` is where its unit stands in that. A bare numeral is a quantity here, 块 is 元, and a rate may
    begin with its base (每小时十千米).
    """
    front, at = _front().match(text), 0
    if front is not None:
        at = front.end()
    spoken = _point().sub(".", text.translate(_YUAN))
    figure = _figure(spoken, at)
    if figure is None or figure.start not in (0, at):
        return None
    figure = _with_change(spoken, figure)
    if not _behind().fullmatch(text, figure.end):
        return None
    return _rated(front["base"] if front else None, figure._replace(start=0, end=len(text)))


def stop_of(text: str) -> int:
    """How far a text reads as a quantity: behind the last numeral or unit that was understood."""
    front = _front().match(text)
    at = front.end() if front else 0
    figure = _figure(text.translate(_YUAN), at)
    return figure.end if figure and figure.start in (0, at) else at


def _figure(text: str, at: int) -> Figure | None:
    if text.startswith("半", at) and (unit := find_unit(text, at + 1)):
        return Figure(at, unit.end, unit.kind, Decimal("0.5"), unit=unit.unit)
    match = _numeral_start().search(text, at)
    if match is None:
        return None
    figures, _ = read_at(text, match.start(), lone=True)
    return figures[0] if len(figures) == 1 else None


@cache
def _numeral_start() -> regex.Pattern[str]:
    return regex.compile(f"(?!零下)[{first_characters()}]")


@cache
def _point() -> regex.Pattern[str]:
    """The point that is spoken between digits: 22点6度."""
    return regex.compile("(?<=[0-9])点(?=[0-9])")


@cache
def _front() -> regex.Pattern[str]:
    """Hedges and other words before a figure: 人民币近, 每小时, 从."""
    money = one_of(_RENMINBI)
    hedges = one_of(before_words())
    return regex.compile(
        rf"\s*+(?:从|共计?+|总计|合计)?+{money}?+(?:{hedges}[了为是有到至]?+)?+{money}?+(?:每(?P<base>[\p{{Han}}]{{1,3}}?)(?=[\d零一二三四五六七八九十百千万两半]))?+"
    )


@cache
def _behind() -> regex.Pattern[str]:
    """Hedges and other words behind a figure: 以上, 整, 人民币."""
    words = one_of((*behind_words(), *_RENMINBI, *_WHOLE))
    return regex.compile(rf"(?:{words})*+\s*+")


@cache
def _change() -> regex.Pattern[str]:
    """What is spoken of a sum behind its 元: 一块二 is 1.2, 三块零四 is 3.04."""
    return regex.compile(r"(?P<zero>零?)(?P<digit>[一二三四五六七八九])$")


def _with_change(text: str, figure: Figure) -> Figure:
    change = _change().match(text, figure.end)
    is_yuan = figure.kind is QuantityKind.MONEY and text[figure.end - 1] == "元"
    if change is None or not is_yuan or not isinstance(figure.value, Decimal):
        return figure
    low, _ = bounds(change["digit"]) or (Decimal(0), Decimal(0))
    share = Decimal("0.01" if change["zero"] else "0.1")
    value = total(figure.value, product(low, share))
    return figure._replace(end=change.end(), value=value)


def _rated(base: str | None, figure: Figure) -> Figure | None:
    """The figure with the base of its rate in the unit; None where the base is no unit."""
    if base is None:
        return figure
    if figure.unit is None:
        return None
    rate = find_unit(f"{figure.unit.text}每{base}", 0)
    if rate is None or rate.end <= len(figure.unit.text):
        return None
    return figure._replace(kind=rate.kind, unit=rate.unit, written=None)
