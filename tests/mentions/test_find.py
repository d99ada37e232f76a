"""All mentions of a text together: each lies in its node, and no two figures or times share a word."""

from __future__ import annotations

import decimal
import gc
import os
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS, read

import cqdocs
from cqdocs import Document, Quantity, Span, TimeExpression
from cqdocs.kinds import IssueCode
from cqdocs.mentions.find import mention_finder
from cqdocs.model.node import TextNode
from cqdocs.strategies import DrawnQuantity, figure_sentences, hostile_text
from cqdocs.text.fold import fold
from cqdocs.text.pairs import find_pairs
from cqdocs.text.run import make_run


def holders(doc: Document) -> Iterator[tuple[TextNode, Quantity | TimeExpression]]:
    """Every figure and time with the node that holds it."""
    for node in doc.walk():
        for mention in getattr(node, "mentions", ()):
            if isinstance(mention, Quantity | TimeExpression) and isinstance(node, TextNode):
                yield node, mention


def assert_apart(text: str) -> None:
    doc = cqdocs.parse(text)
    held = list(holders(doc))
    assert len(held) == len(doc.quantities) + len(doc.times)
    for node, mention in held:
        assert mention.text
        assert node.span.covers(mention.span)
        assert mention.text in node.text
    spans = sorted(mention.span for _, mention in held)
    assert [pair for pair in pairwise(spans) if pair[0].end > pair[1].start] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_mentions_of_a_seed_are_apart_and_in_their_nodes(path: Path) -> None:
    assert_apart(read(path))


@given(figure_sentences())
def test_mentions_of_drawn_sentences_are_apart(sentence: tuple[str, list[DrawnQuantity]]) -> None:
    assert_apart(sentence[0])


@given(hostile_text())
def test_mentions_of_any_text_are_apart(text: str) -> None:
    assert_apart(text)


def said(text: str) -> list[tuple[str, str]]:
    """The mentions of a text in their order: what each is, and its words."""
    folded = fold(text)
    run = make_run(text, folded, [Span(0, len(text))])
    found = mention_finder(None, [])(run, find_pairs(folded))
    return [(type(mention).__name__, mention.text) for mention in found]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "2021年达到1092.8万吨。",
            [("TimeExpression", "2021年"), ("Quantity", "1092.8万吨")],
        ),
        (
            "《2021年5亿元规划》完成5亿元",
            [
                ("Quote", "《2021年5亿元规划》"),
                ("TimeExpression", "2021年"),
                ("Quantity", "5亿元"),
                ("Quantity", "5亿元"),
            ],
        ),
        ("历时30年,完成30件", [("TimeExpression", "30年"), ("Quantity", "30件")]),
        ("每月召开3次", [("TimeExpression", "每月"), ("Quantity", "3次")]),
        ("流量为30立方米每秒", [("Quantity", "30立方米每秒")]),
        ("详见https://example.org/5亿元", []),
    ],
)
def test_mentions_come_in_source_order(text: str, mentions: list[tuple[str, str]]) -> None:
    assert said(text) == mentions


def test_a_numeral_of_more_than_100_characters_is_an_issue_and_no_figure() -> None:
    digits = "7" * 101
    doc = cqdocs.parse(f"全市完成{digits}吨，群众满意。")
    assert doc.quantities == ()
    assert [(issue.code, issue.span) for issue in doc.issues] == [
        (IssueCode.LONG_NUMERAL, Span(4, 105))
    ]


# A text against an eighth of it: eight times the work, or 64 times where it grows with the square.
LONG, TIMES = 100_000 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 12_000, 8
PIECES = "一 9 百 （ 1,234, 十万 第 % 年 第一 三分之 千家 3元 1、 五千米 3℃至 超过 5、6个".split()


def cost(text: str) -> float:
    """Processor time a character: the least of two runs, one of a short text for what is cached."""
    run = make_run(text, fold(text), [Span(0, len(text))])
    pairs = find_pairs(run.folded)
    times = []
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(2):
            gc.collect()
            start = time.process_time()
            mention_finder(None, [])(run, pairs)
            times.append(time.process_time() - start)
    finally:
        sys.settrace(tracer)
    return min(times) / len(text)


@pytest.mark.parametrize("piece", PIECES)
def test_the_work_grows_with_the_length(piece: str) -> None:
    short, long = ((piece * size)[:size] for size in (LONG // TIMES, LONG))
    # A square would give 8; the rest is room for caches and the collector.
    assert cost(long) < 3.5 * cost(short) + 2e-7


def test_the_decimal_context_of_the_caller_has_no_part() -> None:
    text = "收入-12345.67元,五千元三角,三到五万元,占三分之一,身高一米七八,零下5~10℃,翻三番,历时12345天。"
    found = [(q.value, q.low, q.high) for q in cqdocs.parse(text).quantities]
    with decimal.localcontext() as context:
        context.prec = 3
        context.traps[decimal.Inexact] = True
        doc = cqdocs.parse(text)
    assert [(q.value, q.low, q.high) for q in doc.quantities] == found
    assert [time.value for time in doc.times] == ["P12345D"]
