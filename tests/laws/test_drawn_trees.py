"""A generated essay or regulation gives the tree that it was built from."""

from hypothesis import given

import cqdocs
from cqdocs.strategies import Drawn, essays, outline, regulations


@given(essays())
def test_an_essay_gives_its_sections(drawn: Drawn) -> None:
    assert outline(cqdocs.parse(drawn.text)) == list(drawn.outline)


@given(regulations())
def test_a_regulation_gives_its_articles(drawn: Drawn) -> None:
    assert outline(cqdocs.parse(drawn.text)) == list(drawn.outline)
