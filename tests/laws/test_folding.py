"""Law 7, equivariance: the full-width twin of a text gives the same tree at the same offsets."""

from pathlib import Path

import pytest
import regex
from hypothesis import given
from samples import SEEDS, read

import cqdocs
from cqdocs import Document
from cqdocs.strategies import Drawn, documents, hostile_text, outline
from cqdocs.text.fold import fold

WIDE = {
    chr(code): chr(code + 0xFEE0)
    for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))
}
WIDE |= {mark: chr(ord(mark) + 0xFEE0) for mark in ":;?!()%"}


def twin(text: str) -> str:
    """Letters, digits and marks outside markup made full-width; no comma between digits."""
    kept = regex.compile(
        r"<[^>]*+>|!\[[^\]]*+\]\([^)]*+\)|(?<=\d),(?=\d)|(?P<comma>,)|.", regex.DOTALL
    )
    return kept.sub(
        lambda m: "，" if m["comma"] else m[0] if len(m[0]) > 1 else WIDE.get(m[0], m[0]), text
    )


def shape(doc: Document) -> list[tuple[object, ...]]:
    return [
        (type(node).__name__, node.span, fold(getattr(node, "text", ""))) for node in doc.walk()
    ]


def assert_same_tree(text: str) -> None:
    doc, wide = cqdocs.parse(text), cqdocs.parse(twin(text))
    assert shape(wide) == shape(doc)
    assert list(map(fold, outline(wide))) == list(map(fold, outline(doc)))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_have_a_twin(path: Path) -> None:
    assert_same_tree(read(path))


@given(documents())
def test_documents_have_a_twin(drawn: Drawn) -> None:
    assert_same_tree(drawn.text)


@given(documents())
def test_carriage_returns_change_no_word(drawn: Drawn) -> None:
    text = drawn.text.replace("\r\n", "\n")
    assert outline(cqdocs.parse(text)) == outline(cqdocs.parse(text.replace("\n", "\r\n")))


@given(documents())
def test_plain_paragraphs_behind_the_title_change_nothing_else(drawn: Drawn) -> None:
    title, line_end, rest = drawn.text.partition("\n")
    more = f"{title}{line_end}我们讲完了，这是多出来的一段。{line_end}{rest}"
    expected = [drawn.outline[0], "  paragraph 我们讲完了，这是多出来的一段。", *drawn.outline[1:]]
    assert outline(cqdocs.parse(more)) == expected


@given(hostile_text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
