"""Law 2, offsets are exact: the pieces of a node are the source of its text."""

from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS, read

import cqdocs
from cqdocs.model.node import TextNode, is_latin
from cqdocs.strategies import Drawn, documents, hostile_text


def joined(slices: list[str]) -> str:
    text = slices[0]
    for words in slices[1:]:
        latin = text and words and is_latin(text[-1]) and is_latin(words[0])
        text += " " * bool(latin) + words
    return text


def assert_exact(text: str) -> None:
    doc = cqdocs.parse(text)
    for node in doc.walk():
        if not isinstance(node, TextNode):
            continue
        slices = [piece.of(text) for piece in node.pieces]
        assert node.text == joined(slices)
        assert node.span.covers(node.pieces[0])
        assert node.span.covers(node.pieces[-1])
        at = 0
        for words in slices:
            at = node.text.index(words, at) if words else at
            for index in {at, at + len(words) - 1} if words else ():
                assert text[node.source_offset(index)] == node.text[index]
            at += len(words)
        assert node.source_offset(len(node.text)) == node.pieces[-1].end


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_exact(path: Path) -> None:
    assert_exact(read(path))


@given(documents())
def test_documents_are_exact(drawn: Drawn) -> None:
    assert_exact(drawn.text)


@given(hostile_text())
def test_any_text_is_exact(text: str) -> None:
    assert_exact(text)


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
