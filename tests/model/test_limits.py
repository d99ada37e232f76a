"""Limits are numbers, and what is none is refused in words that say what to give."""

import pytest

from cqdocs import Document, Section, Span
from cqdocs.model.limits import DEEPEST, MAX_DEPTH, check_limits, is_deeper


@pytest.mark.parametrize("limits", [(None, MAX_DEPTH), (1, 0), (10**9, DEEPEST)])
def test_a_limit_is_a_number_in_its_range(limits: tuple[int | None, int]) -> None:
    check_limits(*limits)


@pytest.mark.parametrize(
    ("limits", "error", "message"),
    [
        ((0, 1), ValueError, "max_chars is 1 or more, or None for no limit, not 0"),
        ((-1, 1), ValueError, "max_chars is 1 or more, or None for no limit, not -1"),
        (("9", 1), TypeError, "max_chars is an int or None for no limit, not str"),
        ((True, 1), TypeError, "max_chars is an int or None for no limit, not bool"),
        ((1.0, 1), TypeError, "max_chars is an int or None for no limit, not float"),
        ((1, -1), ValueError, "max_depth is a number from 0 to 64, not -1"),
        ((1, 65), ValueError, "max_depth is a number from 0 to 64, not 65"),
        ((1, None), TypeError, "max_depth is an int, not NoneType"),
    ],
)
def test_what_is_no_limit_is_refused(
    limits: tuple[int | None, int], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}$"):
        check_limits(*limits)


def test_depth_counts_the_branches_inside_each_other() -> None:
    inner = Section(Span(0, 0), (), 3)
    outer = Section(Span(0, 0), (Section(Span(0, 0), (inner,), 2),), 1)
    doc = Document(Span(0, 0), "", (outer,))
    assert [is_deeper(doc, depth) for depth in range(5)] == [True, True, True, False, False]
