"""Every date and interval found in the seeds, and in generated text, is one that an EDTF validator takes."""

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.mentions.times.find import find_times
from cqdocs.model.kinds import TimeKind
from cqdocs.text.fold import fold

edtf = pytest.importorskip("edtf_validate.valid_edtf")

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
REFERENCE = datetime.date(2022, 8, 20)
DURATION = re.compile(
    r"P(?=.)(?:[\d.]+Y)?(?:[\d.]+M)?(?:[\d.]+W)?(?:[\d.]+D)?(?:T(?:[\d.]+H)?(?:[\d.]+M)?(?:[\d.]+S)?)?"
)
TEXTS = [
    "2022年春天,199年,公元前202年,20世纪90年代,21世纪,7月28日,12日,2018年以来,2030年前,2012—2021年",
    "2002年11月下旬,今年一季度,去年元旦,农历十月,近三年,未来五年,三五年,两年零三个月",
]


def is_valid(value: str) -> bool:
    """Whether a value is EDTF level 1, a duration, two, or a duration and an end."""
    ends = value.split("/")
    if any(DURATION.fullmatch(end) for end in ends):
        return all(DURATION.fullmatch(end) or edtf.is_valid(end) for end in ends)
    if any("T" in end for end in ends):
        # EDTF has no intervals of moments; each end is one by itself.
        return all(end == ".." or edtf.is_valid(end) for end in ends)
    return bool(edtf.is_valid(value))


@pytest.mark.parametrize("text", [path.read_text(encoding="utf-8") for path in SEEDS] + TEXTS)
def test_every_value_is_valid(text: str) -> None:
    values = [
        one.value
        for one in find_times(fold(text), REFERENCE)
        if one.value and "T" not in one.value.split("/")[0]
    ]
    assert values
    assert [value for value in values if not is_valid(value)] == []


PIECES = (
    "2022年 6月 12日 上午10时 8:30 下午3点半 去年 今年 上半年 三季度 底 初 以来 前 后 至 — 近三年 未来五年 两个月 正月十八 春节 "
    "20世纪90年代 1950年代 公元前202年 民国101年 “十三五” 党的十八大以来 周四 本周 30天 9秒83 6、7年 每年 当天 , 。 的 和".split()
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_every_value_of_generated_text_is_valid(pieces: list[str]) -> None:
    values = [one.value for one in find_times("".join(pieces), REFERENCE) if one.value]
    # A time of day without its day is no EDTF date: it stands behind one here.
    dated = [
        "/".join(f"2022-08-20{end}" if end[0] == "T" else end for end in value.split("/"))
        for value in values
    ]
    assert [value for value in map(with_seconds, dated) if not is_valid(value)] == []


def with_seconds(value: str) -> str:
    """A value whose times of day have seconds, which the validator asks for."""
    return re.sub(r"(T\d\d:\d\d)(?!:)", r"\1:00", value)


def test_durations_have_values_of_their_own() -> None:
    (only,) = find_times("历时30年", None)
    assert only.kind is TimeKind.DURATION
    assert only.value is not None
    assert DURATION.fullmatch(only.value)
