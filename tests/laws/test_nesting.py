"""Children lie in order inside their parents, and what a parent says of them is so."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS, read

import cqdocs
from cqdocs import Document, Furniture, Node, Paragraph, Point, Section, Turn
from cqdocs.strategies import Drawn, documents, hostile_text

DEEPEST = 40


def assert_nested(doc: Document) -> None:
    waiting: list[tuple[Node, int, int]] = [(doc, 0, 0)]
    while waiting:
        node, depth, lists = waiting.pop()
        assert depth < DEEPEST
        starts = [part.span for part in getattr(node, "children", ())]
        assert starts == sorted(starts)
        for part in node.parts:
            assert node.span.covers(part.span), (node, part)
        for before, after in pairwise(getattr(node, "children", ())):
            # What interrupts a paragraph follows it, though it stands between its pieces.
            interrupts = after.span.end <= before.span.end
            assert before.span.end <= after.span.start or interrupts
        if isinstance(node, Point):
            assert node.depth == lists + 1
        if isinstance(node, Section):
            assert all(s.level > node.level for s in node.children if isinstance(s, Section))
        inner = lists + isinstance(node, Point)
        if isinstance(node, Turn | Section):
            inner = 0
        waiting.extend((part, depth + 1, inner) for part in node.parts)


def assert_sentences_tile(doc: Document) -> None:
    for paragraph in doc.paragraphs:
        assert "".join(sentence.text for sentence in paragraph.sentences) == paragraph.text
        assert paragraph.text.strip() or not paragraph.text


def check(text: str) -> None:
    doc = cqdocs.parse(text)
    assert_nested(doc)
    assert_sentences_tile(doc)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_nest(path: Path) -> None:
    check(read(path))


@given(documents())
def test_documents_nest(drawn: Drawn) -> None:
    check(drawn.text)


@given(hostile_text())
def test_any_text_nests(text: str) -> None:
    check(text)


def test_lists_in_lists_have_a_bound() -> None:
    text = "".join(
        f"第一个{word},甲。第二个{word},乙。" for word in map(chr, range(0x4E00, 0x4E40))
    )
    doc = cqdocs.parse(text)
    assert max(point.depth for point in doc.points) <= 9
    assert_nested(doc)
    assert not doc.find_all(Furniture)
    assert doc.find_all(Paragraph)
