"""Law 7, equivariance: the twin of a text (full-width, CRLF, accents apart) gives the same tree."""

import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st
from samples import SEEDS, read

import cqdocs
from cqdocs import Document
from cqdocs.model.node import TextNode
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


@example("我们讲了第一句。后面还有open\nsource很多。")
@given(hostile_text())
def test_any_text_has_a_twin(text: str) -> None:
    assert_same_tree(text)


def assert_same_lines(text: str) -> None:
    """Carriage returns change no word."""
    text = text.replace("\r\n", "\n")
    assert outline(cqdocs.parse(text.replace("\n", "\r\n"))) == outline(cqdocs.parse(text))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_carriage_returns_change_no_word_of_a_seed(path: Path) -> None:
    assert_same_lines(read(path))


@given(documents())
def test_carriage_returns_change_no_word(drawn: Drawn) -> None:
    assert_same_lines(drawn.text)


@given(hostile_text())
def test_carriage_returns_change_no_word_of_any_text(text: str) -> None:
    assert_same_lines(text)


def assert_composed_alike(text: str, word: str) -> None:
    """Accents written apart (NFD) give the tree that whole letters (NFC) give."""
    whole = text.replace("推进", word).replace("建设", f" {word} ")
    apart = unicodedata.normalize("NFD", whole)
    assert apart != whole or word not in whole
    lines = [unicodedata.normalize("NFC", line) for line in outline(cqdocs.parse(apart))]
    assert lines == outline(cqdocs.parse(whole))


ACCENTED = ("Café", "José Martí", "Ångström", "São Paulo")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("word", ACCENTED)
def test_accents_may_stand_apart_in_a_seed(path: Path, word: str) -> None:
    assert_composed_alike(read(path), word)


@example(Drawn("记者：何时？\n推进：九月。\n记者：请问明年呢？\n推进：好。", ()), "José Martí")
@given(documents(), st.sampled_from(ACCENTED))
def test_accents_may_stand_apart(drawn: Drawn, word: str) -> None:
    assert_composed_alike(drawn.text, word)


def places(doc: Document, shift: int = 0, behind: int = 0) -> Counter[tuple[object, ...]]:
    """Where the text nodes of a document stand, those from `behind` on so much further."""
    return Counter(
        (type(node).__name__, node.text, node.span.start + shift * (node.span.start >= behind))
        for node in doc.walk()
        if isinstance(node, TextNode) and MORE not in node.text
    )


MORE = "我们讲完了，这是多出来的话。"


def assert_shifted(text: str, at: int, gap: str) -> None:
    """A plain paragraph put in at an offset shifts what stands behind it, and changes nothing else."""
    more = MORE + gap
    doc = cqdocs.parse(text[:at] + more + text[at:])
    assert places(doc) == places(cqdocs.parse(text), len(more), at)
    assert [one.text for one in doc.paragraphs].count(MORE) == 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_plain_paragraph_before_the_first_of_a_seed_changes_nothing_else(path: Path) -> None:
    text = read(path)
    spans = [one.span for one in cqdocs.parse(text).paragraphs]
    gaps = (text[before.end : after.start] for before, after in pairwise(spans))
    assert_shifted(text, spans[0].start, next(gap for gap in gaps if not gap.strip()))


@given(documents())
def test_a_plain_paragraph_behind_the_title_changes_nothing_else(drawn: Drawn) -> None:
    title, line_end, rest = drawn.text.partition("\n")
    assert_shifted(drawn.text, len(title + line_end), line_end)
    doc = cqdocs.parse(f"{title}{line_end}{MORE}{line_end}{rest}")
    assert outline(doc) == [drawn.outline[0], f"  paragraph {MORE}", *drawn.outline[1:]]


@given(hostile_text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
