"""Generated dates, intervals and lengths are found in every form, and hostile text takes linear time."""

import datetime
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.mentions.times.find import find_times

DIGITS = "〇一二三四五六七八九"
DAYS = st.dates(datetime.date(1001, 1, 1), datetime.date(2099, 12, 31))
REFERENCE = datetime.date(2022, 8, 20)


def han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] * (tens > 1) + "十") * bool(tens) + DIGITS[ones] * bool(ones)


def spoken(year: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(year))


FORMS: list[Callable[[datetime.date], str]] = [
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month:02d}月{d.day:02d}日",
    lambda d: f"{d.year}年{d.month}月{d.day}号",
    lambda d: f"{spoken(d.year)}年{han(d.month)}月{han(d.day)}日",
    lambda d: f"{d.year}-{d.month:02d}-{d.day:02d}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
]


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["", "会议于", "(", "记者从会上获悉,"]))
def test_a_day_is_found_in_every_form(
    day: datetime.date, form: Callable[[datetime.date], str], before: str
) -> None:
    text = before + form(day)
    (only,) = find_times(text + "召开", REFERENCE)
    assert (only.start, only.end, only.value) == (len(before), len(text), day.isoformat())


@given(st.integers(1001, 2099), st.integers(1001, 2099), st.sampled_from("至到—-~"))
def test_an_interval_of_years_is_found(first: int, second: int, dash: str) -> None:
    low, high = sorted((first, second))
    (only,) = find_times(f"从{low}年{dash}{high}年,全市", None)
    assert only.value == (f"{low}/{high}" if low != high else str(low))


@given(
    st.integers(1, 60),
    st.sampled_from([("个月", "P{}M"), ("天", "P{}D"), ("小时", "PT{}H"), ("周年", "P{}Y")]),
)
def test_a_length_is_found(count: int, unit: tuple[str, str]) -> None:
    word, value = unit
    (only,) = find_times(f"历时{count}{word}完成", None)
    assert only.value == value.format(count)


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
