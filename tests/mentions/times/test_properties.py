"""Generated dates, intervals and lengths are found in every form, and hostile text takes linear time."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs.mentions.times.find import find_times
from cqdocs.strategies import DrawnTime, times

REFERENCE = datetime.date(2022, 8, 20)
BEFORE = ("", "会议于", "(", "记者从会上获悉,")


@given(times(), st.sampled_from(BEFORE))
def test_a_time_is_found_behind_any_words(drawn: DrawnTime, before: str) -> None:
    text = before + drawn.text
    (only,) = find_times(text + "召开", drawn.reference_date)
    found = (only.start, only.end, only.kind, only.value)
    assert found == (len(before), len(text), drawn.kind, drawn.value)


@given(times())
def test_a_time_alone_is_the_time_of_the_text(drawn: DrawnTime) -> None:
    time = cqdocs.parse_time(drawn.text, drawn.reference_date)
    assert (time.kind, time.value) == (drawn.kind, drawn.value)


HOSTILE = (
    "一 9 百 ( 1,234, 十万 第 % 年 年月日 2022年 每 近 今 : - 至 几 数十 “ 3~ 改革开放 以来".split()
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.perf_counter()
        find_times(text, REFERENCE)
        return time.perf_counter() - start

    seconds(100)
    short = max(seconds(4_000), seconds(4_000), 0.002)
    assert min(seconds(32_000), seconds(32_000)) < 16 * short
