"""What recurs: every so many days or years is a set, and no length of time."""

import pytest

import cqdocs
from cqdocs.kinds import TimeKind


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("每两个月检查一次。", "每两个月", "P2M"),
        ("每隔三年修订。", "每隔三年", "P3Y"),
        ("每30天检查。", "每30天", "P30D"),
        ("每年9月举行。", "每年9月", "P1Y"),
    ],
)
def test_what_recurs_is_a_set(text: str, words: str, value: str) -> None:
    (time,) = cqdocs.parse(text).times
    assert (time.text, time.kind, time.value) == (words, TimeKind.SET, value)


@pytest.mark.parametrize("text", ["每隔30天检查。", "每隔3年修订。", "每30天检查。"])
def test_the_figure_of_what_recurs_is_no_figure_of_its_own(text: str) -> None:
    doc = cqdocs.parse(text)
    assert len(doc.times) == 1
    assert doc.quantities == ()


def test_what_is_counted_for_each_period_is_a_figure() -> None:
    doc = cqdocs.parse("每周三次，每年9月举行两场。")
    assert [figure.text for figure in doc.quantities] == ["三次", "两场"]
