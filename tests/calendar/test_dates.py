"""Full dates as they are written, to the dates they mean."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.calendar.dates import find_dates
from cqdocs.text.fold import fold

DIGITS = "〇一二三四五六七八九"
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


def found(text: str) -> list[str]:
    return [date.value.isoformat() for date in find_dates(fold(text))]


def han(number: int) -> str:
    """A number up to 99 as it is counted: 9, 10, 31 are 九, 十, 三十一."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] * (tens > 1) + "十") * bool(tens) + DIGITS[ones] * bool(ones)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022年6月18日", "2022-06-18"),
        ("2022年06月18日", "2022-06-18"),
        ("２０２２年６月１８日", "2022-06-18"),
        ("2022 年 6 月 18 日", "2022-06-18"),
        ("2022年六月十八日", "2022-06-18"),
        ("二〇二六年一月二十七日", "2026-01-27"),
        ("二○二六年一月二十七日", "2026-01-27"),
        ("二零二六年一月二十七日", "2026-01-27"),
        ("一九四九年十月一日", "1949-10-01"),
        ("二〇二〇年十二月三十一日", "2020-12-31"),
        ("2022-06-18", "2022-06-18"),
        ("2022-6-8", "2022-06-08"),
        ("2022/06/18", "2022-06-18"),
        ("2022.06.18", "2022-06-18"),
        ("民国110年1月20日", "2021-01-20"),
        ("民國110年1月20日", "2021-01-20"),
        ("中华民国110年1月20日", "2021-01-20"),
        ("民国一一〇年一月二十日", "2021-01-20"),
    ],
)
def test_a_day_is_read_as_it_is_written(text: str, date: str) -> None:
    assert found(text) == [date]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-10-16 08:23:25", "2023-10-16T08:23:25"),
        ("2023-10-16T08:23:25", "2023-10-16T08:23:25"),
        ("2023-10-16 8:23", "2023-10-16T08:23:00"),
        ("2023/10/16  08：23", "2023-10-16T08:23:00"),
        ("2026年02月10日 07时41分", "2026-02-10T07:41:00"),
        ("2026年02月10日07时41分05秒", "2026-02-10T07:41:05"),
        ("2026年2月10日 07:41", "2026-02-10T07:41:00"),
    ],
)
def test_the_time_of_day_behind_a_date_is_its_own(text: str, moment: str) -> None:
    assert found(text) == [moment]


@pytest.mark.parametrize(
    "text", ["2022年6月18日上午9时", "2022年6月18日10时", "2022年6月18日,10:00"]
)
def test_a_time_that_is_not_to_the_minute_stays_outside(text: str) -> None:
    assert found(text) == ["2022-06-18"]


@pytest.mark.parametrize(
    "text",
    [
        "2022年2月30日",
        "2022年13月1日",
        "2022年6月三十一日",
        "2021-02-29",
        "2022-00-10",
        "0000-01-01",
        "2022-06-18 25:00",
    ],
)
def test_what_is_no_day_of_the_calendar_is_passed_over(text: str) -> None:
    assert found(text) == []
    assert found(f"{text}，2022年6月18日") == ["2022-06-18"]


@pytest.mark.parametrize(
    "text",
    [
        "22年6月18日",
        "110年1月20日",
        "2022-06/18",
        "2022年6月",
        "6月18日",
        "12022-06-18",
        "2022-06-181",
    ],
)
def test_what_is_no_full_date_is_passed_over(text: str) -> None:
    assert found(text) == []


def test_each_date_has_its_place() -> None:
    text = "2022年6月18日发布,2023-10-16 08:23修改"
    dates = [text[date.start : date.end] for date in find_dates(text)]
    assert dates == ["2022年6月18日", "2023-10-16 08:23"]


@given(DATES)
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    forms = [
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{year}年{han(day.month)}月{han(day.day)}日",
        f"{day:%Y/%m/%d}",
    ]
    assert found("；".join(forms)) == [day.isoformat()] * len(forms)


@pytest.mark.parametrize("unit", ["9", "一", "〇", "十", "1-", "2022年", "民国", "2022-06-18 08:"])
def test_a_very_long_run_is_no_trouble(unit: str) -> None:
    assert len(found(unit * 40_000)) <= 40_000


@pytest.mark.parametrize("text", ["二O二二年六月十八日", "二Ｏ二二年六月十八日"])
def test_the_letter_o_may_stand_for_the_zero(text: str) -> None:
    assert found(text) == ["2022-06-18"]


def test_the_name_of_the_era_is_in_the_place() -> None:
    text = "中華民國110年1月20日"
    assert [text[date.start : date.end] for date in find_dates(text)] == [text]


def test_a_country_is_no_era() -> None:
    assert found("中国110年1月20日") == []


def test_an_era_has_no_year_nought() -> None:
    assert found("民国〇〇年1月1日") == []


def test_midnight_at_the_end_of_a_day_loses_no_day() -> None:
    assert found("2022年6月18日24:00") != []
