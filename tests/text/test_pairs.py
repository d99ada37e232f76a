"""Which closing mark belongs to which opening mark."""

import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.text.pairs import QUOTE_MARKS, find_pairs, is_inside, outermost

MARKS = "“”‘’「」『』《》〈〉()【】[]〔〕"
MARKED = st.text(st.sampled_from([*MARKS, "甲", "。"]), max_size=40)


def paired(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in find_pairs(text).pairs]


def lost(text: str) -> list[str]:
    return [text[at] for at in find_pairs(text).unpaired]


@pytest.mark.parametrize(
    "pair", ["“”", "‘’", "「」", "『』", "《》", "〈〉", "()", "【】", "[]", "〔〕"]
)
def test_a_mark_closes_its_own_kind(pair: str) -> None:
    assert paired(f"甲{pair[0]}乙{pair[1]}丙") == [f"{pair[0]}乙{pair[1]}"]


def test_pairs_stand_in_the_order_in_which_they_open() -> None:
    text = "“甲《乙》”和(丙)"
    assert paired(text) == ["“甲《乙》”", "《乙》", "(丙)"]
    assert lost(text) == []


def test_marks_of_one_kind_nest() -> None:
    assert paired("“甲“乙”丙”") == ["“甲“乙”丙”", "“乙”"]


def test_of_crossed_pairs_the_one_that_closes_first_is_a_pair() -> None:
    assert paired("“甲《乙”丙》") == ["“甲《乙”"]
    assert lost("“甲《乙”丙》") == ["《", "》"]


def test_a_mark_that_nothing_closes_is_unpaired() -> None:
    assert (paired("“甲“乙”"), lost("“甲“乙”")) == (["“乙”"], ["“"])


def test_a_mark_that_closes_nothing_is_unpaired() -> None:
    assert (paired("甲”乙"), lost("甲”乙")) == ([], ["”"])


def test_an_apostrophe_is_no_mark() -> None:
    assert (paired("McDonald’s"), lost("McDonald’s")) == ([], [])
    assert (paired("‘a’s’"), lost("‘a’s’")) == (["‘a’"], [])


def test_a_straight_quotation_mark_is_no_mark() -> None:
    assert find_pairs('"甲"') == ((), ())


@given(MARKED)
def test_pairs_never_cross(text: str) -> None:
    for one, two in combinations(find_pairs(text).pairs, 2):
        assert one.start < two.start
        assert two.start >= one.end or two.end < one.end


@given(MARKED)
def test_every_mark_is_in_one_pair_or_has_no_partner(text: str) -> None:
    pairs, unpaired = find_pairs(text)
    found = sorted([*unpaired, *(at for pair in pairs for at in (pair.start, pair.end - 1))])
    assert len(set(found)) == len(found)
    assert {at for at, mark in enumerate(text) if mark in MARKS} - set(found) == {
        at for at, mark in enumerate(text) if mark == "’" and at not in found
    }


@given(MARKED)
def test_marks_of_a_pair_fit(text: str) -> None:
    partners = {MARKS[at]: MARKS[at + 1] for at in range(0, len(MARKS), 2)}
    for pair in find_pairs(text).pairs:
        assert text[pair.start] == pair.mark
        assert text[pair.end - 1] == partners[pair.mark]


def calls(text: str) -> int:
    """How many functions are called, those of Python itself included."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        find_pairs(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", ["“", "”", "“”", "“《”", "“《(", "》”)", "(“)”", "’"])
def test_twice_the_marks_make_twice_the_calls(unit: str) -> None:
    assert calls(unit * 2000) < 2.1 * calls(unit * 1000) + 100


def test_many_open_marks_that_one_mark_closes_are_given_up_once() -> None:
    text = "“" + "《" * 1000 + "”" + "》" * 1000
    twice = "“" + "《" * 2000 + "”" + "》" * 2000
    assert paired(text) == [text[:1002]]
    assert calls(twice) < 2.1 * calls(text) + 100


def test_the_outermost_pairs_of_some_marks_hold_all_others_of_them() -> None:
    text = "(“甲《乙》”)《丙》"
    pairs = find_pairs(text).pairs
    assert [text[p.start : p.end] for p in outermost(pairs, QUOTE_MARKS)] == [
        "“甲《乙》”",
        "《丙》",
    ]


@given(MARKED)
def test_to_be_inside_is_to_stand_between_the_marks_of_a_pair(text: str) -> None:
    pairs = find_pairs(text).pairs
    outer = outermost(pairs, QUOTE_MARKS)
    for at in range(len(text)):
        inside = any(p.start < at < p.end - 1 for p in pairs if p.mark in QUOTE_MARKS)
        assert is_inside(outer, at) == inside
