"""A conversation gives the turns that it was built from, in every layout and of any length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cqdocs
from cqdocs.strategies import LAYOUTS, outline, transcripts

# Twice as many examples as other laws have: there is one for each layout only.
EXAMPLES = max(50, settings().max_examples)


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_a_conversation_gives_its_turns(layout: str, data: st.DataObject) -> None:
    drawn = data.draw(transcripts(layout))
    assert outline(cqdocs.parse(drawn.text)) == list(drawn.outline)


@settings(max_examples=1)
@given(data=st.data())
def test_an_unknown_layout_is_an_error(data: st.DataObject) -> None:
    with pytest.raises(KeyError, match="sideways"):
        data.draw(transcripts("sideways"))
