"""Words that only look like a relative time, counts of years, and intervals that never run backwards."""

import datetime
import decimal

import pytest

from cqdocs.mentions.times.find import find_times
from cqdocs.mentions.times.lone import read_time
from cqdocs.text.fold import fold

REFERENCE = datetime.date(2022, 8, 20)
Row = tuple[str, str | None]


def found(text: str) -> list[Row]:
    return [(text[one.start : one.end], one.value) for one in find_times(fold(text), REFERENCE)]


@pytest.mark.parametrize(
    "text",
    [
        "建成后年产值达5亿元",
        "达产后年产量",
        "建成后日处理污水",
        "疫情前日均客流",
        "基础上年均增长",
        "市场上年轻人",
        "网上年货节",
        "当今年轻人",
        "如今年收入",
        "说明年度计划",
        "证明年龄",
        "未来年均增长",
        "首次年度会议",
        "第二次年会",
        "不同年龄",
        "合同年限",
        "2.2022年目标",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


WORDS: list[tuple[str, list[Row]]] = [
    ("到后年建成", [("后年", "2024")]),
    ("今年、明年和后年", [("今年", "2022"), ("明年", "2023"), ("后年", "2024")]),
    ("去年产量", [("去年", "2021")]),
    ("比上年增长", [("上年", "2021")]),
    ("上周日均", [("上周", "2022-08-08/2022-08-14")]),
    ("2012年开工,这一年3月建成", [("2012年", "2012"), ("这一年3月", "2012-03")]),
    ("这一年", [("这一年", None)]),
    ("2022年前置", [("2022年", "2022")]),
    ("2021年前列入", [("2021年前", "../2021")]),
    ("2022年后评价", [("2022年", "2022")]),
    ("2022年后评选", [("2022年后", "2022/..")]),
]
COUNTED: list[tuple[str, list[Row]]] = [
    ("距今约1800年", [("1800年", "P1800Y")]),
    ("近2000年历史", [("近2000年", "P2000Y")]),
    ("有1300年的建城史", [("1300年", "P1300Y")]),
    ("长达1500年", [("1500年", "P1500Y")]),
    ("2000年历史性突破", [("2000年", "2000")]),
    ("约2000年底建成", [("2000年底", "2000")]),
    ("2021—2022学年", [("2021—2022学年", "2021/2022")]),
    ("2022学年", [("2022学年", "2022")]),
    ("三个学年", [("三个学年", "P3Y")]),
    ("1.5年零3个月", [("1.5年零3个月", "P1Y9M")]),
]
BETWEEN: list[tuple[str, str | None]] = [
    ("5月1日22时至6时", "2022-05-01T22:00/2022-05-02T06:00"),
    ("5月1日6时至22时", "2022-05-01T06:00/2022-05-01T22:00"),
    ("9月30日至1日", "2022-09-30/2022-10-01"),
    ("2022年12月31日至3日", "2022-12-31/2023-01-03"),
    ("12月30日至1月3日", "2022-12-30/2023-01-03"),
    ("9月30日至9月1日", None),
    ("2021年至2012年", None),
    ("2021年5月至2021年3月", None),
]


@pytest.mark.parametrize(("text", "rows"), [*WORDS, *COUNTED])
def test_words_and_counts(text: str, rows: list[Row]) -> None:
    assert found(text) == rows


@pytest.mark.parametrize(("text", "value"), BETWEEN)
def test_no_interval_runs_backwards(text: str, value: str | None) -> None:
    assert found(text) == [(text, value)]


def test_the_decimal_context_of_the_caller_has_no_part() -> None:
    with decimal.localcontext(decimal.Context(prec=3, traps=[decimal.Inexact])):
        assert found("用了123456天") == [("123456天", "P123456D")]
        assert found("用了98765个世纪") == [("98765个世纪", "P9876500Y")]
        assert found("四百天后,项目启动")[0][1] == "2023-09-24"


def test_many_days_of_the_week() -> None:
    read_time("周一," * 1000, REFERENCE)
