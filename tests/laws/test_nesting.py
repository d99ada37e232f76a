"""Children lie in order inside their parents, however many lists a text opens.

That they do so in any document is a law of `checks`.
"""

import attrs
import pytest
from laws.checks import has_whole_sentences, is_nested

import cqdocs
from cqdocs import Furniture, Paragraph


def test_lists_in_lists_have_a_bound() -> None:
    text = "".join(
        f"第一个{word},甲。第二个{word},乙。" for word in map(chr, range(0x4E00, 0x4E40))
    )
    doc = cqdocs.parse(text)
    assert max(point.depth for point in doc.points) <= 9
    is_nested(doc)
    assert not doc.find_all(Furniture)
    assert doc.find_all(Paragraph)


def test_children_out_of_order_break_the_law() -> None:
    doc = cqdocs.parse("修路。\n\n通水。")
    is_nested(doc)
    with pytest.raises(AssertionError):
        is_nested(attrs.evolve(doc, children=doc.children[::-1]))


def test_a_sentence_too_few_breaks_the_law() -> None:
    doc = cqdocs.parse("修路。通水。")
    has_whole_sentences(doc)
    short = attrs.evolve(doc.paragraphs[0], sentences=doc.sentences[:1])
    with pytest.raises(AssertionError):
        has_whole_sentences(attrs.evolve(doc, children=(short,)))
