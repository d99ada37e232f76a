"""Times of ordinary prose and what only looks like one: days and lengths, clocks and ratios, seasons."""

import datetime
from itertools import accumulate, repeat

import pytest

from cqdocs.lexicon.load import load
from cqdocs.lexicon.senses import SenseRow
from cqdocs.mentions.times.clock import parts
from cqdocs.mentions.times.find import find_times
from cqdocs.numerals.number import number
from cqdocs.text.fold import fold

REFERENCE = datetime.date(2022, 8, 20)
Row = tuple[str, str | None]
_HAN = "〇一二三四五六七八九"


def found(text: str) -> list[Row]:
    return [(text[one.start : one.end], one.value) for one in find_times(fold(text), REFERENCE)]


def spoken(count: int) -> str:
    """A number below one hundred in Han numerals."""
    ten, unit = divmod(count, 10)
    head = "" if not ten else "十" if ten == 1 else f"{_HAN[ten]}十"
    return head + (_HAN[unit] if unit else "")


def test_every_day_of_a_year_in_han_numerals_is_that_day() -> None:
    days = accumulate(
        repeat(datetime.timedelta(1), 365),
        lambda day, step: day + step,
        initial=datetime.date(1944, 1, 1),
    )
    for day in days:
        assert number(spoken(day.day)) == day.day
        text = f"一九四四年{spoken(day.month)}月{spoken(day.day)}日"
        assert found(text) == [(text, day.isoformat())]


@pytest.mark.parametrize("part", sorted(parts()))
def test_every_part_of_the_day_stands_behind_a_bare_day(part: str) -> None:
    assert found(f"记者12日{part},在现场") == [(f"12日{part}", "2022-08-12")]


@pytest.mark.parametrize("row", load("bare_days", SenseRow))
def test_each_example_of_a_bare_day_is_read(row: SenseRow) -> None:
    ((text, value),) = found(row.example)
    number_of_days = text.removesuffix("日")
    assert value == (f"2022-08-{number_of_days}" if row.sense == "news" else f"P{number_of_days}D")


@pytest.mark.parametrize(
    "text",
    "公示7日 停业整顿15日 行政拘留15日 不少于20日 提前10日 限期30日 为期7日 给予15日假期 婚假3日 延期10日 "
    "期限不得少于20日 延长至30日 8月1日起公示7日 提前10日向机关申请 处10日拘留 期限由30日缩短至15日".split(),
)
def test_lengths_in_days_are_no_dates(text: str) -> None:
    assert all(
        value is not None and value.startswith("P")
        for said, value in found(text)
        if "月" not in said
    )


@pytest.mark.parametrize(
    "text",
    "布林肯12日发表讲话 外交部发言人12日表示 新华社北京12日电 会议于12日召开 12日,会议召开 当地时间12日 "
    "部长王毅12日会见 截至12日 8月3日、12日报名 8月3日开幕,各组12日结束".split(),
)
def test_days_of_reports_are_dates(text: str) -> None:
    assert ("12日", "2022-08-12") in found(text)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("8月20日至21日上午", [("8月20日至21日上午", "2022-08-20/2022-08-21")]),
        ("2022年冬奥会", [("2022年", "2022")]),
        ("去年冬小麦", [("去年", "2021")]),
        ("去年冬以来", [("去年冬以来", "2021-24/..")]),
        ("去年春,全市", [("去年春", "2021-21")]),
        ("今年雨水偏多", [("今年", "2022")]),
        ("今年小雪花", [("今年", "2022")]),
        ("今年大雪节气", [("今年大雪节", "2022-12-07")]),
        ("会议14:30开始", [("14:30", "T14:30")]),
        ("9:30-11:30", [("9:30-11:30", "T09:30/T11:30")]),
        ("从2015—2020,全市", [("2015—2020", "2015/2020")]),
        ("深夜1点", [("深夜1点", "T01:00")]),
        ("深夜1点到3点", [("深夜1点到3点", "T01:00/T03:00")]),
        ("今晚1点", [("今晚1点", "2022-08-20T01:00")]),
        ("午夜11点", [("午夜11点", "T23:00")]),
        ("晚上12点", [("晚上12点", "T24:00")]),
        ("8月31日晚上12点30分", [("8月31日晚上12点30分", "2022-09-01T00:30")]),
        ("周四,周五", [("周四", "2022-08-18"), ("周五", "2022-08-19")]),
        ("8月20日,周六", [("8月20日,周六", "2022-08-20")]),
    ],
)
def test_times_end_where_they_end(text: str, times: list[Row]) -> None:
    assert found(text) == times


@pytest.mark.parametrize(
    "text",
    "师生比1:18 按1:10的比例 比分21:15 比分为21:15 以21:15获胜 1:25万 比例尺:10:50 从1200—1500元 从1500-1800人 "
    "编号2022-22-05 24:30".split(),
)
def test_what_looks_like_a_time_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["会议，10:30开会。", "会议于10:30结束。", "（10:30）", "10:30:20发布"]
)
def test_a_time_of_day_opens_a_clause_or_stands_behind_a_word_for_when(text: str) -> None:
    (value,) = [value for _, value in found(text)]
    assert value in ("T10:30", "T10:30:20")


@pytest.mark.parametrize("text", ["水泥和沙子3:10混合。", "我们队10:30落后。"])
def test_two_figures_in_the_middle_of_a_clause_are_a_ratio(text: str) -> None:
    assert found(text) == []
