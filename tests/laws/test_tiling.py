"""Law 1, nothing is lost: what the gaps of the seeds hold, and that no check is blind.

That every character stands in one leaf or one gap is a law of `checks`.
"""

from pathlib import Path

import attrs
import pytest
from laws.checks import has_gaps_as_named, is_tiled
from samples import SEEDS, read

import cqdocs
from cqdocs import Span
from cqdocs.kinds import GapKind


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_markup_of_seeds_holds_no_words(path: Path) -> None:
    doc = cqdocs.parse(read(path))
    markup = {gap.span.of(doc.source) for gap in doc.gaps if gap.kind is GapKind.MARKUP}
    assert markup <= {"#", "##", "**", ":**"}


def test_a_lost_character_breaks_the_law() -> None:
    doc = cqdocs.parse("# 要点\n\n一是修路。二是通水。")
    is_tiled(doc)
    for at in range(len(doc.gaps)):
        with pytest.raises(AssertionError):
            is_tiled(attrs.evolve(doc, gaps=doc.gaps[:at] + doc.gaps[at + 1 :]))
    with pytest.raises(AssertionError):
        is_tiled(attrs.evolve(doc, source=doc.source + "。"))


def test_a_gap_that_holds_words_breaks_the_law() -> None:
    doc = cqdocs.parse("# 要点\n\n修路。")
    blank = next(gap for gap in doc.gaps if gap.kind is GapKind.BLANK)
    wider = attrs.evolve(blank, span=Span(blank.span.start, blank.span.end + 1))
    has_gaps_as_named(doc)
    with pytest.raises(AssertionError):
        has_gaps_as_named(attrs.evolve(doc, gaps=(wider,)))
