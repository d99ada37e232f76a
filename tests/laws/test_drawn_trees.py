"""A generated document gives the tree that it was built from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outline import outline
from strategies import LAYOUTS, Drawn, essays, transcripts

import cqdocs


@pytest.mark.parametrize("layout", LAYOUTS)
@given(data=st.data())
def test_a_transcript_gives_its_turns(layout: str, data: st.DataObject) -> None:
    drawn = data.draw(transcripts(layout))
    assert outline(cqdocs.parse(drawn.text)) == drawn.outline


@given(essays())
def test_an_essay_gives_its_sections(drawn: Drawn) -> None:
    assert outline(cqdocs.parse(drawn.text)) == drawn.outline
