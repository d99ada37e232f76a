"""The text cut at line ends: where each line begins and ends, and where its text does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs import Span
from cqdocs.lines.scan import scan_lines
from cqdocs.text.characters import BLANK

LINE_ENDS = [
    "\n",
    "\r",
    "\r\n",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
]
BROKEN = st.lists(st.sampled_from([*LINE_ENDS, " ", "\t", "\u3000", "\u200b", "甲", "b"]))


def texts(source: str) -> list[str]:
    lines = list(scan_lines(source))
    assert [line.words for line in lines] == [line.text.of(source) for line in lines]
    return [line.words for line in lines]


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_a_line_ends_at_every_line_end(end: str) -> None:
    assert texts(f"甲{end}乙{end}{end}丙{end}") == ["甲", "乙", "丙"]


def test_a_line_without_text_is_none() -> None:
    assert texts("") == []
    assert texts(" \n\u3000\n\u200b\ufeff\n") == []
    assert texts("\n\n甲") == ["甲"]


def test_the_text_is_without_the_blanks_around_it() -> None:
    assert texts("\u3000\u3000甲 乙\t \n\ufeff丙\u200b") == ["甲 乙", "丙"]


@pytest.mark.parametrize(
    ("line", "indent"),
    [("甲", 0), ("  甲", 2), ("\u3000\u3000甲", 2), ("\t甲", 1), (" \u200b甲 ", 2)],
)
def test_the_indent_counts_the_blanks_before_the_text(line: str, indent: int) -> None:
    assert [found.indent for found in scan_lines(f"乙\n\n{line}\n")] == [0, indent]


def test_a_line_begins_where_the_text_before_it_ends() -> None:
    lines = [(line.start, line.text, line.indent) for line in scan_lines(" 甲 \n\n 乙\n")]
    assert lines == [(0, Span(1, 2), 1), (2, Span(6, 7), 1)]


@given(st.one_of(st.text(st.characters(codec=None)), BROKEN.map("".join)))
def test_lines_tile_the_text_up_to_the_blanks_at_its_end(source: str) -> None:
    lines = list(scan_lines(source))
    end = lines[-1].text.end if lines else 0
    assert "".join(source[line.start : line.text.end] for line in lines) == source[:end]
    assert not source[end:].strip(BLANK)


@given(BROKEN.map("".join))
def test_lines_are_those_of_splitlines(source: str) -> None:
    assert texts(source) == [text for line in source.splitlines() if (text := line.strip(BLANK))]


@given(st.one_of(st.text(st.characters(codec=None)), BROKEN.map("".join)))
def test_only_blanks_stand_between_two_texts(source: str) -> None:
    for line in scan_lines(source):
        before = source[line.start : line.text.start]
        assert not before.strip(BLANK)
        assert before.endswith(before[len(before) - line.indent :])
        assert line.text.of(source).strip(BLANK) == line.text.of(source)
