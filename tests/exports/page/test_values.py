import datetime
from decimal import Decimal

import pytest

import cqdocs
from cqdocs.exports.page.values import amount, number, says, unit


@pytest.mark.parametrize(
    ("text", "value", "measured"),
    [
        ("1092.8万吨", "10,928,000", "吨 (t)"),
        ("5—10个", "5 – 10", "个"),
        ("三分之一", "1/3", ""),
        ("4800亿元", "480,000,000,000", "元 (CNY)"),
    ],
)
def test_a_figure_is_written_out(text: str, value: str, measured: str) -> None:
    quantity = cqdocs.parse_quantity(text)
    assert (amount(quantity), unit(quantity)) == (value, measured)


def test_a_number_of_a_million_digits_is_not_written_out() -> None:
    assert number(Decimal("1E+1000000")) == "1E+1000000"
    assert number(Decimal("-0.001")) == "-0.001"


def test_a_time_says_its_value_or_that_it_has_none() -> None:
    day = datetime.date(2022, 8, 20)
    assert says(cqdocs.parse_time("今年6月底", reference_date=day)) == "value: 2022-06\nkind: date"
    assert says(cqdocs.parse_time("去年")).startswith("value: open")


def test_an_announcement_says_what_was_found() -> None:
    (announced,) = cqdocs.parse("主要抓了三个方面的工作:一是修路。二是通水。").announcements
    assert says(announced) == "announces: 3\nfound: 2"
