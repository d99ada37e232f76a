"""A stretch of the source."""

import pytest

from cqdocs import Span


def test_a_span_counts_as_slices_do() -> None:
    assert Span(2, 4).of("重庆日报") == "日报"
    assert Span(2, 2).of("重庆日报") == ""


def test_an_offset_counts_code_points() -> None:
    assert Span(1, 2).of("𠮷👍é") == "👍"


def test_a_span_is_a_pair_of_numbers() -> None:
    start, end = Span(2, 4)
    assert (start, end) == (2, 4)
    spans = sorted([Span(2, 4), Span(1, 9), Span(1, 3)])
    assert spans == [Span(1, 3), Span(1, 9), Span(2, 4)]


@pytest.mark.parametrize("inner", [Span(2, 5), Span(2, 3), Span(4, 5), Span(2, 2), Span(5, 5)])
def test_a_span_covers_what_lies_inside_it(inner: Span) -> None:
    assert Span(2, 5).covers(inner)


@pytest.mark.parametrize("outer", [Span(1, 3), Span(4, 6), Span(1, 6), Span(6, 6), Span(0, 1)])
def test_a_span_covers_nothing_that_reaches_outside(outer: Span) -> None:
    assert not Span(2, 5).covers(outer)
