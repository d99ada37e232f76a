"""Law 2, offsets are exact: each character of a joined paragraph has its place.

That the pieces of a node are the source of its text is a law of `checks`.
"""

import attrs
import pytest
from laws.checks import is_exact

import cqdocs
from cqdocs import Span


def test_every_character_of_a_joined_paragraph_has_its_place() -> None:
    text = "他谈到了他的看法。他说 open  \n\n  source 很重**要**。"
    paragraph = cqdocs.parse(text).paragraphs[0]
    assert paragraph.text == "他谈到了他的看法。他说 open source 很重要。"
    places = [paragraph.source_offset(index) for index in range(len(paragraph.text))]
    assert places == sorted(places)
    space = paragraph.text.index(" source")
    assert [text[p] for i, p in enumerate(places) if i != space] == list(
        paragraph.text[:space] + paragraph.text[space + 1 :]
    )


def test_a_text_that_stands_elsewhere_breaks_the_law() -> None:
    doc = cqdocs.parse("修路。通水。")
    is_exact(doc)
    moved = attrs.evolve(doc.paragraphs[0], pieces=(Span(1, 6),))
    with pytest.raises(AssertionError):
        is_exact(attrs.evolve(doc, children=(moved,)))
