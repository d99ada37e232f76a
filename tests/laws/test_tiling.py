"""Law 1, nothing is lost: every character stands in exactly one leaf or in a named gap."""

from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS, read
from test_trees import cases

import cqdocs
from cqdocs.kinds import GapKind
from cqdocs.strategies import Drawn, documents, hostile_text
from cqdocs.text.characters import BLANK


def assert_tiled(text: str) -> None:
    doc = cqdocs.parse(text)
    assert doc.source == text
    leaves = [piece for node in doc.walk() for piece in node.cover]
    covered = sorted([*leaves, *(gap.span for gap in doc.gaps)])
    assert all(start < end for start, end in covered if (start, end) != (end, end))
    end = 0
    for span in covered:
        # A field whose value is missing covers nothing of it.
        assert span.start == end
        end = span.end
    assert end == len(text)


def assert_gaps_are_what_they_say(text: str) -> None:
    doc = cqdocs.parse(text)
    for gap in doc.gaps:
        words = gap.span.of(text)
        is_blank = not words.strip(BLANK)
        assert is_blank == (gap.kind in (GapKind.BLANK, GapKind.BREAK))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_tiled(path: Path) -> None:
    assert_tiled(read(path))
    assert_gaps_are_what_they_say(read(path))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_markup_of_seeds_holds_no_words(path: Path) -> None:
    doc = cqdocs.parse(read(path))
    markup = {gap.span.of(doc.source) for gap in doc.gaps if gap.kind is GapKind.MARKUP}
    assert markup <= {"#", "##", "**", ":**"}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text, _ in cases()])
def test_the_texts_of_all_cases_are_tiled(text: str) -> None:
    assert_tiled(text)
    assert_gaps_are_what_they_say(text)


@given(documents())
def test_documents_are_tiled(drawn: Drawn) -> None:
    assert_tiled(drawn.text)
    assert_gaps_are_what_they_say(drawn.text)


@given(hostile_text())
def test_any_text_is_tiled(text: str) -> None:
    assert_tiled(text)
    assert_gaps_are_what_they_say(text)
