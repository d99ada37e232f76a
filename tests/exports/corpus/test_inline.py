"""Stretches nest, keep every character, and leave no mention out."""

from exports.corpus.documents import parsed
from hypothesis import given

import cqdocs
from cqdocs import Document
from cqdocs.exports.corpus.inline import Stretch, stretches
from cqdocs.model.node import TextNode


def text(stretch: Stretch) -> str:
    return "".join(part if isinstance(part, str) else text(part) for part in stretch.content)


def parts(stretch: Stretch) -> list[tuple[TextNode, str]]:
    """The nodes of the stretches with the words that each shows."""
    found: list[tuple[TextNode, str]] = []
    for part in stretch.content:
        if isinstance(part, Stretch):
            assert part.node is not None
            found += [(part.node, text(part)), *parts(part)]
    return found


@given(parsed())
def test_every_mention_shows_its_own_words(doc: Document) -> None:
    for paragraph in doc.paragraphs:
        inner = [*paragraph.sentences, *paragraph.mentions]
        whole = stretches(paragraph, inner)
        assert text(whole) == paragraph.text
        found = parts(whole)
        for node in inner:
            assert "".join(words for one, words in found if one is node) == node.text


def test_what_crosses_the_end_of_a_sentence_is_cut_there() -> None:
    paragraph = cqdocs.parse("他说“甲。乙。丙。”").paragraphs[0]
    found = parts(stretches(paragraph, (*paragraph.sentences, *paragraph.mentions)))
    assert [(type(node).__name__, words) for node, words in found] == [
        ("Sentence", "他说“甲。"),
        ("Quote", "“甲。"),
        ("Sentence", "乙。"),
        ("Quote", "乙。"),
        ("Sentence", "丙。”"),
        ("Quote", "丙。”"),
    ]
