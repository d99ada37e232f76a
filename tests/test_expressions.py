"""One number, quantity or time that stands alone."""

from __future__ import annotations

import datetime
import decimal
import gc
import pickle
import sys
import time
import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs import parse_number, parse_quantity, parse_time
from cqdocs.errors import CqdocsError, ExpressionError
from cqdocs.model.span import Span

Parser = Callable[[str], object]
PARSERS = (parse_number, parse_quantity, parse_time)
GOOD = {parse_number: "三千八百万", parse_quantity: "3800万余亩", parse_time: "2022年6月"}
BLANKS = ["", " ", "  ", "\t", "\n", "\r\n", "　", "\u200b", "\ufeff", " \n\t　"]


def error_of(parser: Parser, text: str) -> ExpressionError:
    with pytest.raises(ExpressionError) as caught:
        parser(text)
    return caught.value


def columns(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千八百万", "38000000"),
        ("１，０９２．８万", "10928000"),
        ("－５", "-5"),
        ("负 5", "-5"),
        ("负八点五", "-8.5"),
        ("  12  ", "12"),
        ("\t十二\n", "12"),
        ("\u200b两百五\ufeff", "250"),
        ("二〇二一", "2021"),
        ("半", "0.5"),
    ],
)
def test_a_number_is_exact(text: str, value: str) -> None:
    number = parse_number(text)
    assert (type(number), str(number)) == (Decimal, value)


@pytest.mark.parametrize("before", BLANKS)
@pytest.mark.parametrize("behind", BLANKS)
def test_blanks_around_a_number_are_no_matter(before: str, behind: str) -> None:
    assert parse_number(f"{before}1.6万{behind}") == 16000


@pytest.mark.parametrize("blank", [" ", "\n", "　", "\t"])
def test_a_quantity_and_a_time_span_the_whole_text(blank: str) -> None:
    for text in (
        "3800万余亩",
        f"{blank}3800万余亩",
        f"3800万余亩{blank}",
        f"{blank}3800万余亩{blank}",
    ):
        quantity = parse_quantity(text)
        assert (quantity.text, quantity.span) == (text, Span(0, len(text)))
        assert quantity.pieces == (quantity.span,)
        assert quantity.value == 38_000_000
        assert quantity.unit is not None
        assert quantity.unit.text == "亩"
    for text in ("2022年6月", f"2022年6月{blank}", f"{blank}2022年6月{blank}"):
        found = parse_time(text)
        assert (found.text, found.span, found.pieces) == (
            text,
            Span(0, len(text)),
            (Span(0, len(text)),),
        )
        assert found.value == "2022-06"


@pytest.mark.parametrize("text", ["3800万余亩", "近5万名", "三分之一", "三四十个", "5—10个", "99.9%", "第六次", "12亿3千万元"])  # fmt: skip
def test_a_quantity_alone_is_that_of_a_document(text: str) -> None:
    alone = parse_quantity(text)
    (found,) = cqdocs.parse(f"全市完成{text}。").quantities
    fields = ("kind", "value", "low", "high", "unit", "qualifier")
    assert [getattr(alone, name) for name in fields] == [getattr(found, name) for name in fields]


@pytest.mark.parametrize("reference", [None, datetime.date(2022, 8, 20), datetime.datetime(2022, 8, 20, 9)])  # noqa: DTZ001  # fmt: skip
@pytest.mark.parametrize("text", ["今年6月底", "去年", "2018年以来", "近三年", "7月28日", "每年"])
def test_a_time_alone_is_that_of_a_document(text: str, reference: datetime.date | None) -> None:
    alone = parse_time(text, reference_date=reference)
    (found, *_) = cqdocs.parse(f"{text}，全市经济平稳。", reference_date=reference).times
    assert (alone.kind, alone.value, alone.text) == (found.kind, found.value, found.text)


@pytest.mark.parametrize(
    ("parser", "text", "offset"),
    [
        (parse_number, "十二个", 2),
        (parse_number, "三千八百万元", 5),
        (parse_number, "１２个", 2),
        (parse_number, "abc", 0),
        (parse_number, "  十二个", 4),
        (parse_number, "\t十二\t个", 3),
        (parse_number, "12\n34", 2),
        (parse_number, "12\r\n个", 2),
        (parse_number, "第\n二", 0),
        (parse_number, "1,234,", 5),
        (parse_number, "12😀", 2),
        (parse_number, "9" * 60 + "个" + "b" * 30, 60),
        (parse_number, "一" * 60 + "个" + "个" * 30, 60),
        (parse_number, "9" * 101, 100),
        (parse_number, "百" * 500, 100),
        (parse_quantity, "5个和6个", 2),
        (parse_quantity, "　5亩x", 3),
        (parse_quantity, "５亩的田", 2),
        (parse_quantity, "5个\n6个", 2),
        (parse_quantity, "近", 1),
        (parse_quantity, "亩5", 0),
        (parse_quantity, "9" * 5000 + "元", 0),
        (parse_quantity, "约" * 60, 1),
        (parse_time, "2022年6月18日的会议", 10),
        (parse_time, "\t去年x", 3),
        (parse_time, "五个", 0),
        (parse_time, "２０２２年\n的会", 5),
    ],
)
def test_an_error_shows_where_reading_stopped(parser: Parser, text: str, offset: int) -> None:
    error = error_of(parser, text)
    assert (error.text, error.offset) == (text, offset)
    message, line, caret = str(error).split("\n")
    assert message.endswith(f"(character {offset + 1})")
    assert (line[:2], caret.strip(), caret[-1]) == ("  ", "^", "^")
    shown = text[max(0, offset - 40) : offset + 40]
    before = text[max(0, offset - 40) : offset]
    assert len(line) == 2 + len(shown)
    assert all(a == b or (a == " " and b in "\t\r\n") for a, b in zip(line[2:], shown, strict=True))
    assert len(caret) - 1 == 2 + columns(before)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", BLANKS)
def test_an_empty_text_is_said_to_be_one(parser: Parser, text: str) -> None:
    error = error_of(parser, text)
    assert str(error).endswith("found an empty text")
    assert (error.text, error.offset) == (text, 0)


@pytest.mark.parametrize("parser", PARSERS)
def test_an_error_is_also_a_value_error(parser: Parser) -> None:
    error = error_of(parser, "甲乙")
    assert isinstance(error, ValueError)
    assert isinstance(error, CqdocsError)
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(copied) is ExpressionError
    assert (str(copied), copied.text, copied.offset) == (str(error), error.text, error.offset)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("given", [None, 5, 1.5, b"5", ["5"], Decimal(5)])
def test_what_is_no_text_is_a_type_error(parser: Callable[[object], object], given: object) -> None:
    with pytest.raises(TypeError, match=rf"^parse_\w+ takes a str, not {type(given).__name__}$"):
        parser(given)


SCRAPS = [*"〇零一二三五九十百千万亿两点负半0123.,-%个亩年月日第近约余多以上 \t\n", "１", "，", "元", "今年", "分之", "😀", "a", "甲"]  # fmt: skip


@pytest.mark.parametrize("parser", PARSERS)
@given(text=st.one_of(st.lists(st.sampled_from(SCRAPS), max_size=12).map("".join), st.text()))
def test_any_text_is_read_or_refused_with_its_place(parser: Parser, text: str) -> None:
    try:
        result = parser(text)
    except ExpressionError as error:
        assert error.text == text
        assert 0 <= error.offset <= len(text)
        assert str(error).count("\n") in (0, 2)
    else:
        assert result == parser(text)
        if isinstance(result, cqdocs.Quantity | cqdocs.TimeExpression):
            assert (result.text, result.span) == (text, Span(0, len(text)))


def test_the_context_of_the_caller_is_no_matter() -> None:
    texts = [
        "3800.123456789万余亩",
        "12亿3456万7890元",
        "三块二",
        "三分之二",
        "每小时120千米",
        "5.5个百分点",
    ]
    wanted = [repr(parse_quantity(text)) for text in texts]
    with decimal.localcontext(decimal.Context(prec=5)):
        assert [repr(parse_quantity(text)) for text in texts] == wanted
        assert str(parse_number("123456789012345678.9万")) == "1234567890123456789000"


def test_scales_without_end_are_parsed() -> None:
    for text in ("亿" * 99, "一" + "亿" * 99, "9兆" * 50, "12 " + "亿" * 500):
        for around in ("{}", "共有{}元。", "第{}次", "{}分之一", "{}年"):
            assert cqdocs.parse(around.format(text)).source == around.format(text)


def cost(parser: Parser, text: str) -> float:
    """Processor time a character of the least of three refusals; no tracer counts."""
    times, tracer = [], sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(3):
            gc.collect()
            start = time.process_time()
            with pytest.raises(ExpressionError):
                parser(text)
            times.append(time.process_time() - start)
    finally:
        sys.settrace(tracer)
    return min(times) / len(text)


@pytest.mark.parametrize("unit", ["一", "9", "百", "1,234,", "十万", "点", "两", "第", "%", "年", "（", "约", "每", " "])  # fmt: skip
@pytest.mark.parametrize("parser", PARSERS)
def test_a_long_text_is_refused_in_linear_time(parser: Parser, unit: str) -> None:
    units = 12_500 // len(unit)
    # A square would give 8; the rest is room for caches and the collector.
    assert cost(parser, unit * units * 8 + "x") < 3.5 * cost(parser, unit * units + "x") + 2e-7
