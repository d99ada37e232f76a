"""Values of times as the dates of XML Schema."""

import pytest

from cqdocs import Span, TimeExpression
from cqdocs.exports.corpus.dates import full_date, w3c_dates
from cqdocs.kinds import TimeKind


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022", "when=2022"),
        ("2022-06", "when=2022-06"),
        ("2022-06-18", "when=2022-06-18"),
        ("2022-06-18T10:00", "when=2022-06-18T10:00:00"),
        ("T10:00", "when=10:00:00"),
        ("XXXX-06", "when=--06"),
        ("XXXX-06-18", "when=--06-18"),
        ("XXXX-XX-18", "when=---18"),
        ("XXXX-06-18T10:00", ""),
        ("XXXX", ""),
        ("199X", "notBefore=1990 notAfter=1999"),
        ("20XX", "notBefore=2000 notAfter=2099"),
        ("2022-XX", "notBefore=2022 notAfter=2022"),
        ("2020-02-XX", "notBefore=2020-02-01 notAfter=2020-02-29"),
        ("2022~", "when=2022"),
        ("2022-21", ""),
        ("0000", ""),
        ("2022-02-30", ""),
        ("T25:00", ""),
        ("2018/..", "from=2018"),
        ("../2020", "to=2020"),
        ("2018-01/2020", "from=2018-01 to=2020"),
        ("P3Y/2022-08-20", "dur=P3Y to=2022-08-20"),
    ],
)
def test_a_date_or_interval(value: str, expected: str) -> None:
    time = TimeExpression(Span(0, 1), "今", kind=TimeKind.DATE, value=value)
    assert " ".join(f"{name}={date}" for name, date in w3c_dates(time).items()) == expected


@pytest.mark.parametrize(
    ("value", "holds"),
    [("P3Y", True), ("P1Y6M", True), ("PT2H30M", True), ("P2W", False), ("P0.5Y", False)],
)
def test_a_duration(value: str, holds: bool) -> None:
    time = TimeExpression(Span(0, 1), "久", kind=TimeKind.DURATION, value=value)
    assert w3c_dates(time) == ({"dur": value} if holds else {})


@pytest.mark.parametrize("value", ["2022", "2022-06", "XXXX-06-18", "2022-02-30", "2022-06-XX"])
def test_only_a_whole_day_is_a_full_date(value: str) -> None:
    assert full_date(value) is None
