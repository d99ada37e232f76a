"""Quantities drawn with the figure that they must give: amounts, ranges, percentages, money, ordinals."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from cqdocs.lexicon.load import load
from cqdocs.mentions.fixed.find import find_fixed
from cqdocs.mentions.hedges import HedgeRow
from cqdocs.mentions.units.find import find_unit
from cqdocs.mentions.units.words import UnitRow
from cqdocs.model.kinds import Qualifier, QuantityKind
from cqdocs.model.mentions import Unit
from cqdocs.strategies.numerals import all_forms, values

# What is counted in these may be a time of the calendar (37天, 5点), something else in every context (分,
# 番), or a digit of the numeral (两).
_NO_PLAIN_UNITS: Final = frozenset(["天", "点", "番", "周岁", "日元", "分"])
# Forms that speech shortens or spells digit by digit are numbers of things where no unit follows.
_FORMS: Final = (
    "spoken",
    "long",
    "figures",
    "groups",
    "figures and 万",
    "spoken and 万",
    "figures and 亿",
    "figures and 万亿",
    "mixed",
    "sections",
    "spoken, two as 两",
    "spoken, traditional",
    "figures and 万, traditional",
)
_NUMERALS: Final = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆萬億半")


class DrawnQuantity(NamedTuple):
    """A figure as a text has it, and what it must give.

    `before` and `behind` are the words that hedge it; `low` and `high` are the same where it is no
    range. Of its `unit`, `guards` are words that would make another one of it.
    """

    before: str
    text: str
    behind: str
    kind: QuantityKind
    low: Decimal
    high: Decimal
    unit: Unit | None = None
    qualifier: Qualifier | None = None
    guards: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The figure with the words round it."""
        return self.before + self.text + self.behind


@cache
def unit_rows() -> tuple[tuple[UnitRow, str], ...]:
    """The units that stand behind a numeral, by their simplified and their traditional words."""
    rows = (row for row in load("units", UnitRow) if not row.only_below)
    return tuple(
        (row, word)
        for row in rows
        for word in (row.text, row.traditional)
        if word and row.text not in _NO_PLAIN_UNITS
    )


@st.composite
def numerals(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A numeral of more than one Chinese character, or one of digits, with its value."""
    value = draw(values())
    forms = all_forms(value)
    text = forms[draw(st.sampled_from([name for name in _FORMS if name in forms]))]
    assume(len(text) > 1 or text.isascii())
    return text, value


@st.composite
def hedged(draw: st.DrawFn, drawn: DrawnQuantity) -> DrawnQuantity:
    """A figure with a hedge before or behind it, or without one."""
    row = draw(st.sampled_from(load("hedges", HedgeRow)))
    place = draw(st.sampled_from(["none", "before", "behind"]))
    if place == "none" or not getattr(row, place):
        return drawn
    word = draw(st.sampled_from(getattr(row, place)))
    # Without a unit behind the numeral, 多 is inside it, and 起 is a measure word.
    assume(drawn.text[-1] not in _NUMERALS or len(word) > 1)
    # 节 is no unit in 节余.
    assume(place == "before" or not word.startswith(drawn.guards))
    sides = {place: word, "qualifier": Qualifier(row.qualifier)}
    return drawn._replace(**sides)


def amounts() -> st.SearchStrategy[DrawnQuantity]:
    """A numeral with a unit: 1092.8万吨, 三十七個百分點."""
    return _amounts().filter(_is_no_saying)


@st.composite
def _amounts(draw: st.DrawFn) -> DrawnQuantity:
    text, value = draw(numerals())
    row, word = draw(st.sampled_from(unit_rows()))
    # 三百千瓦 and 九千瓦 can be read in two ways.
    assume(word[0] not in _NUMERALS or text[-1].isascii())
    assume(text[-1] not in "百千" or find_unit(text[-1] + word, 0) is None)
    return _with_unit(text, value, value, row, word)


def _with_unit(text: str, low: Decimal, high: Decimal, row: UnitRow, word: str) -> DrawnQuantity:
    found = find_unit(word, 0)
    kind, guards = QuantityKind(row.kind), tuple(row.not_before.split())
    unit = found.unit if found and found.row is row else None
    return DrawnQuantity("", text + word, "", kind, low, high, unit, guards=guards)


@st.composite
def ranges(draw: st.DrawFn) -> DrawnQuantity:
    """A range in one unit, which stands at both bounds or at the last."""
    low, high = sorted(draw(st.lists(st.integers(1, 9999), min_size=2, max_size=2, unique=True)))
    scale = draw(st.sampled_from(["", "万", "亿"]))
    factor = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    joint = draw(st.sampled_from(["—", "-", "～", "~", "–", "——", "至", "到"]))
    row, word = draw(st.sampled_from(unit_rows()))
    assume(word[0] not in _NUMERALS)
    both = scale + word if draw(st.booleans()) else ""
    drawn = _with_unit("", Decimal(low * factor), Decimal(high * factor), row, word)
    return drawn._replace(text=f"{low}{both}{joint}{high}{scale}{word}")


@st.composite
def percentages(draw: st.DrawFn) -> DrawnQuantity:
    """A percentage in words: 百分之八点五."""
    value = Decimal(draw(st.integers(1, 9999))).scaleb(-draw(st.integers(0, 2)))
    name, code, factor = draw(
        st.sampled_from([("百", "%", "0.01"), ("千", "[ppth]", "0.001"), ("万", None, "0.0001")])
    )
    numeral = all_forms(value)[draw(st.sampled_from(["spoken", "figures"]))]
    unit = Unit(f"{name}分之", code, "ratio", Decimal(factor))
    return DrawnQuantity("", unit.text + numeral, "", QuantityKind.PERCENT, value, value, unit)


_CURRENCIES: Final = {"¥": "CNY", "US$": "USD", "€": "EUR", "HK$": "HKD", "RMB": "CNY"}


@st.composite
def money(draw: st.DrawFn) -> DrawnQuantity:
    """A sum behind the sign of its currency: US$500."""
    value = draw(st.integers(1, 10**6).map(Decimal))
    form = draw(st.sampled_from(["figures", "groups", "figures and 万"]))
    sign = draw(st.sampled_from(sorted(_CURRENCIES)))
    numeral = all_forms(value).get(form, f"{value:f}")
    unit = Unit(sign, _CURRENCIES[sign], "currency", Decimal(1))
    return DrawnQuantity("", sign + numeral, "", QuantityKind.MONEY, value, value, unit)


@st.composite
def ordinals(draw: st.DrawFn) -> DrawnQuantity:
    """A place in a row: 第六次."""
    value = Decimal(draw(st.integers(1, 9999)))
    form = draw(st.sampled_from(["spoken", "figures", "mixed"]))
    word = draw(
        st.sampled_from(
            [
                "次",
                "条",
                "款",
                "项",
                "个",
                "名",
                "位",
                "届",
                "批",
                "道",
                "家",
                "條",
                "項",
                "個",
                "屆",
            ]
        )
    )
    unit = find_unit(word, 0)
    text = f"第{all_forms(value)[form]}{word}"
    return DrawnQuantity("", text, "", QuantityKind.ORDINAL, value, value, unit and unit.unit)


def quantities() -> st.SearchStrategy[DrawnQuantity]:
    """Any figure that can be drawn, hedged or not, with its exact value, unit and hedge.

    >>> import cqdocs
    >>> figure = DrawnQuantity("近", "5万人", "", QuantityKind.COUNT, Decimal(50000), Decimal(50000))
    >>> cqdocs.parse_quantity(figure.written).value == figure.low
    True
    """
    plain = st.one_of(amounts(), amounts(), ranges(), percentages(), money(), ordinals())
    return plain.flatmap(hedged).filter(_is_no_saying)


def _is_no_saying(drawn: DrawnQuantity) -> bool:
    """Whether no word of the figure has the form of a fixed expression: 一点一吨 is like 一点一滴."""
    return not find_fixed(drawn.written)
