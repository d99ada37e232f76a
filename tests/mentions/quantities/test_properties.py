"""A figure that is drawn is found, with its exact span, value, kind, unit and qualifier."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs import Caption, Document, Heading, MetadataLine, Quantity, Span
from cqdocs.lexicon.load import load
from cqdocs.mentions.quantities.find import find_quantities
from cqdocs.mentions.units.find import find_unit
from cqdocs.mentions.units.words import UnitRow
from cqdocs.model.kinds import QuantityKind
from cqdocs.strategies import DrawnQuantity, figure_sentences, quantities
from cqdocs.strategies.carriers import CARRIERS, figure_drawn, figure_of
from cqdocs.strategies.numerals import values
from cqdocs.strategies.quantities import amounts
from cqdocs.text.fold import fold

Sentence = tuple[str, list[DrawnQuantity]]
# How full-width type writes what stands in figures; a comma between digits stays.
WIDE = {code: code + 0xFEE0 for code in map(ord, "0123456789%.-/()$")}
WIDE |= {code: code + 0xFEE0 for code in (*range(0x41, 0x5B), *range(0x61, 0x7B))}
# What a decimal makes a length of time, or with a day begins like one.
TIMES = set("天 日币 日幣 日圆 日圓 周歲".split())
SCALES = frozenset("十百万")
# Words of their own, though their second character counts other things.
WORDS = {"一起", "一块", "三包"}
MARKERS = (
    "一是{}。二是{}。",
    "第一，{}。第二，{}。",
    "首先，{}。其次，{}。",
    "要做到：①{}；②{}。",
    "要做到：\n（一）{}；\n（二）{}。",
    "1.{}，继续推进。\n2.{}，继续推进。",
    "第一条 {}。\n第二条 {}。",
)


def found(text: str) -> list[tuple[object, ...]]:
    return [figure_of(one) for one in cqdocs.parse(text).quantities]


@given(figure_sentences())
def test_drawn_figures_are_found_each_in_its_place(sentence: Sentence) -> None:
    text, drawn = sentence
    figures = cqdocs.parse(text).quantities
    assert [figure_of(one) for one in figures] == list(map(figure_drawn, drawn))
    at = 0
    for figure, expected in zip(figures, drawn, strict=True):
        start = text.index(expected.written, at) + len(expected.before)
        assert figure.span == Span(start, start + len(expected.text))
        at = figure.span.end


@given(figure_sentences())
def test_the_full_width_twin_says_the_same(sentence: Sentence) -> None:
    text, drawn = sentence
    twin = text.translate(WIDE)
    figures = cqdocs.parse(twin).quantities
    assert list(map(folded, figures)) == list(map(figure_drawn, drawn))
    for one in figures:
        assert one.text == twin[one.span.start : one.span.end]
        # A unit behind its numeral is in the characters of the text.
        assert one.kind is QuantityKind.MONEY or (one.unit and one.unit.text in one.text)


def folded(quantity: Quantity) -> tuple[object, ...]:
    """What a quantity says in half-width characters."""
    unit = quantity.unit and attrs.evolve(quantity.unit, text=fold(quantity.unit.text))
    return figure_of(attrs.evolve(quantity, text=fold(quantity.text), unit=unit))


def in_title(words: str) -> str:
    return f"# {words}\n\n我们讲完了，这是正文。"


def in_caption(words: str) -> str:
    return f"我们讲完了，这是正文。\n\n图为{words}。 新华社记者 王宁/摄\n\n我们讲完了。"


def in_field(words: str) -> str:
    return f"# 青河要闻\n来源：{words}\n\n我们讲完了，这是正文。"


@pytest.mark.parametrize(
    ("write", "holder"), [(in_title, Heading), (in_caption, Caption), (in_field, MetadataLine)]
)
@given(carrier=st.sampled_from(CARRIERS[:3]), drawn=amounts())
def test_titles_captions_and_fields_hold_figures(
    write: object,
    holder: type[Heading | Caption | MetadataLine],
    carrier: str,
    drawn: DrawnQuantity,
) -> None:
    assert callable(write)
    doc: Document = cqdocs.parse(write(carrier + drawn.text))
    assert [figure_of(one) for one in doc.quantities] == [figure_drawn(drawn)]
    holders = [node for node in doc.walk() if doc.quantities[0] in getattr(node, "mentions", ())]
    assert [type(node) for node in holders] == [holder]


@pytest.mark.parametrize("layout", MARKERS)
@given(
    pair=st.lists(st.tuples(st.sampled_from(CARRIERS[:4]), quantities()), min_size=2, max_size=2)
)
def test_markers_of_points_are_no_figures(
    layout: str, pair: list[tuple[str, DrawnQuantity]]
) -> None:
    doc = cqdocs.parse(layout.format(*(before + drawn.written for before, drawn in pair)))
    assert len(doc.points) == 2
    assert [figure_of(one) for one in doc.quantities] == [figure_drawn(one) for _, one in pair]
    markers = [(point.span.start, point.span.start + len(point.marker)) for point in doc.points]
    for figure in doc.quantities:
        assert not any(
            start < figure.span.end and figure.span.start < end for start, end in markers
        )


def rows() -> list[UnitRow]:
    return [row for row in load("units", UnitRow) if not row.only_below]


def test_every_spelling_of_every_unit_is_found_behind_a_decimal() -> None:
    wrong = []
    for word in {word for row in rows() for word in row.spellings()} - TIMES:
        unit = find_unit(word, 0)
        assert unit is not None
        value = Decimal("37.5")
        expected = (f"37.5{word}", unit.kind, value, value, unit.unit, None)
        if word[0] not in SCALES and found(f"全市完成37.5{word}，群众满意。") != [expected]:
            wrong.append(word)
    assert wrong == []


def test_a_scale_in_a_unit_may_be_read_with_the_numeral() -> None:
    words = {word for row in rows() for word in row.spellings() if word[:2] in ("百万", "十亿")}
    assert words
    for word in words:
        unit, figure = find_unit(word, 0), cqdocs.parse_quantity(f"37.5{word}")
        assert unit is not None
        assert figure.to_base() == unit.unit.to_base(Decimal("37.5"))


def test_a_numeral_of_one_character_counts_where_the_lexicon_lets_it() -> None:
    wrong = []
    for row in rows():
        for numeral, counts in (("一", row.article), ("三", row.weak)):
            if row.kind != QuantityKind.COUNT or numeral + row.text in WORDS:
                continue
            text = f"新增{numeral}{row.text},"
            figures = [text[one.start : one.end] for one in find_quantities(text)]
            if figures != [numeral + row.text] * counts:
                wrong.append((text, figures))
    assert wrong == []


@given(values(), st.sampled_from([row for row in rows() if row.factor]))
def test_a_value_in_base_units_is_exact(value: Decimal, row: UnitRow) -> None:
    unit = find_unit(row.text, 0)
    assert unit is not None
    assert row.factor is not None
    assert Fraction(unit.unit.to_base(value)) == Fraction(value) * Fraction(row.factor)


# Alone 块 is money, in a text it counts.
@given(amounts().filter(lambda drawn: not drawn.text.endswith(("块", "塊"))))
def test_a_figure_alone_is_the_figure_of_the_text(drawn: DrawnQuantity) -> None:
    alone = cqdocs.parse_quantity(drawn.text)
    assert figure_of(alone) == figure_drawn(drawn)
    if drawn.unit is not None and drawn.unit.factor is not None:
        worth = Fraction(drawn.low) * Fraction(drawn.unit.factor)
        assert Fraction(alone.to_base()) == worth
