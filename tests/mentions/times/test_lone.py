"""A text that is one time expression, and how far reading came in one that is not."""

import datetime

import pytest

from cqdocs.mentions.times.lone import read_time
from cqdocs.mentions.times.setting import Stopped, TimeFound
from cqdocs.text.fold import fold

REFERENCE = datetime.date(2022, 8, 20)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("元旦", "2023-01-01"),
        ("中秋节", "2022-09-10"),
        ("母亲节", "2023-05-14"),
        ("首月", "2022-01"),
        ("09年", "2009"),
        ("正月十八", "2022-02-18"),
        ("闰4月", None),
        ("20150303", "2015-03-03"),
        ("6·30", "2022-06-30"),
        ("15.3.3", "2015-03-03"),
        ("三点", "T03:00"),
        ("2018", "2018"),
        ("周日", "2022-08-21"),
        ("15日内", "2022-08-20/P15D"),
        ("20天后", "2022-09-09"),
        ("两年前", "2020"),
        ("十月第一个星期一", "2022-10-03"),
        ("5月最后一天", "2022-05-31"),
        ("从2020-05-26至2020-05-29止", "2020-05-26/2020-05-29"),
        ("13:20~次日05:40", "2022-08-20T13:20/2022-08-21T05:40"),
    ],
)
def test_the_whole_text_is_read(text: str, value: str | None) -> None:
    time = read_time(fold(text), REFERENCE)
    assert isinstance(time, TimeFound)
    assert (time.start, time.end, time.value) == (0, len(text), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年元旦", "XXXX-01-01"),
        ("去年重阳", None),
        ("重阳", None),
        ("国庆节", "XXXX-10-01"),
        ("首月", "XXXX-01"),
        ("6月18日9时到11时", "XXXX-06-18T09:00/XXXX-06-18T11:00"),
    ],
)
def test_without_a_reference_date_the_year_stays_open(text: str, value: str | None) -> None:
    time = read_time(text, None)
    assert isinstance(time, TimeFound)
    assert (time.end, time.value) == (len(text), value)


@pytest.mark.parametrize(
    ("text", "at"),
    [("重庆", 0), ("今年6月底的会议", 5), ("2022年度报告", 6), ("", 0), ("首", 0), ("2222时", 0)],
)
def test_reading_stops_where_the_time_ends(text: str, at: int) -> None:
    assert read_time(text, REFERENCE) == Stopped(at)
