"""Every example of the files of words for times is read, and so is each word in its place."""

import datetime

import pytest

from cqdocs.lexicon.load import load
from cqdocs.mentions.times.clock import DayPartRow
from cqdocs.mentions.times.eras import EraRow
from cqdocs.mentions.times.festivals import FestivalRow
from cqdocs.mentions.times.find import find_times
from cqdocs.mentions.times.fixed import FixedRow, fixed_end
from cqdocs.mentions.times.lone import read_time
from cqdocs.mentions.times.reigns import ReignRow
from cqdocs.mentions.times.relative import RelativeRow
from cqdocs.mentions.times.setting import TimeFound
from cqdocs.mentions.times.units import UnitRow

REFERENCE = datetime.date(2022, 8, 20)


def covering(text: str, word: str) -> list[TimeFound]:
    """The times of a text that cover a word in it."""
    at = text.index(word)
    return [
        one for one in find_times(text, REFERENCE) if one.start <= at and at + len(word) <= one.end
    ]


@pytest.mark.parametrize("row", load("times", RelativeRow))
def test_each_relative_word_is_found(row: RelativeRow) -> None:
    there = next(word for word in sorted(row.words, key=len, reverse=True) if word in row.example)
    for word in row.words:
        assert covering(row.example.replace(there, word), word), word


@pytest.mark.parametrize("row", load("eras", EraRow))
def test_each_era_is_found_with_its_value(row: EraRow) -> None:
    (only,) = find_times(row.example, REFERENCE)
    assert only.value in (row.value, f"{row.value}/..")
    if row.kind == "event":
        for word in row.words:
            assert covering(f"{word}以来", word), word


@pytest.mark.parametrize("row", load("reigns", ReignRow))
def test_each_reign_is_found(row: ReignRow) -> None:
    (only,) = find_times(row.example, REFERENCE)
    assert (only.start, only.end) == (
        0,
        len(row.example.removesuffix("9月")) + 2 * row.example.endswith("9月"),
    )


@pytest.mark.parametrize("row", load("festivals", FestivalRow))
def test_each_festival_is_read_alone_and_behind_a_year(row: FestivalRow) -> None:
    for word in row.words:
        assert covering(f"去年{word}", word), word
        time = read_time(word, REFERENCE)
        assert isinstance(time, TimeFound), word
        assert time.value is not None, word


@pytest.mark.parametrize("row", load("day_parts", DayPartRow))
def test_each_part_of_the_day_belongs_to_its_day(row: DayPartRow) -> None:
    for word in row.words:
        assert covering(f"2月15日{word}", word), word


@pytest.mark.parametrize("row", load("time_units", UnitRow))
def test_each_unit_is_counted(row: UnitRow) -> None:
    there = next(word for word in sorted(row.words, key=len, reverse=True) if word in row.example)
    for word in row.words:
        assert covering(row.example.replace(there, word), word), word


@pytest.mark.parametrize("row", load("time_fixed", FixedRow))
def test_each_fixed_expression_is_none(row: FixedRow) -> None:
    for word in row.words:
        assert fixed_end(word, 0) == len(word), word
        assert find_times(word, REFERENCE) == [], word
