"""The document: views of its tree, and ways from the source to the tree and back."""

import pickle
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import SEEDS, read

import cqdocs
from cqdocs import (
    Announcement,
    Caption,
    Document,
    Lead,
    Node,
    Paragraph,
    Point,
    Quantity,
    Quote,
    Section,
    Sentence,
    Span,
    TimeExpression,
    Turn,
)
from cqdocs.strategies import scraps

TALK = "# 工作要点\n\n记者:何时“开工”?\n\n王宁:九月。一是修路。二是通水。\n"
VIEWS: dict[type[Node], Callable[[Document], tuple[Node, ...]]] = {
    Section: lambda doc: doc.sections,
    Paragraph: lambda doc: doc.paragraphs,
    Turn: lambda doc: doc.turns,
    Point: lambda doc: doc.points,
    Lead: lambda doc: doc.leads,
    Announcement: lambda doc: doc.announcements,
    Caption: lambda doc: doc.captions,
    Sentence: lambda doc: doc.sentences,
    Quantity: lambda doc: doc.quantities,
    TimeExpression: lambda doc: doc.times,
    Quote: lambda doc: doc.quotes,
}
every_view = pytest.mark.parametrize("kind", VIEWS, ids=lambda kind: kind.__name__)


def views(doc: Document) -> list[tuple[object, ...]]:
    return [*(view(doc) for view in VIEWS.values()), doc.exchanges]


def assert_views(doc: Document) -> None:
    for kind, view in VIEWS.items():
        assert isinstance(view(doc), tuple)
        assert view(doc) == doc.find_all(kind)


@pytest.mark.parametrize("text", [TALK, *map(read, SEEDS)], ids=["talk", *(p.stem for p in SEEDS)])
def test_views_are_what_a_search_finds_in_source_order(text: str) -> None:
    doc = cqdocs.parse(text)
    assert_views(doc)
    for view in VIEWS.values():
        assert all(one.span.start <= two.span.start for one, two in pairwise(view(doc)))


@given(scraps())
def test_views_of_any_text_are_what_a_search_finds(text: str) -> None:
    assert_views(cqdocs.parse(text))


def test_quotes_are_in_source_order_where_a_caption_interrupts() -> None:
    doc = cqdocs.parse("我们讲完了第一句。后面还有没\n图为《乙》夜景。王宁/摄\n讲完《丙》的话。")
    assert [quote.text for quote in doc.quotes] == ["《乙》", "《丙》"]


@every_view
def test_a_view_is_built_once(kind: type[Node]) -> None:
    doc = cqdocs.parse(TALK)
    assert VIEWS[kind](doc) is VIEWS[kind](doc)


def test_an_empty_document_has_empty_views() -> None:
    assert views(cqdocs.parse("")) == [()] * (len(VIEWS) + 1)


def test_equal_documents_hash_alike() -> None:
    assert cqdocs.parse(TALK) == cqdocs.parse(TALK)
    assert hash(cqdocs.parse(TALK)) == hash(cqdocs.parse(TALK))
    assert cqdocs.parse(TALK) != cqdocs.parse(TALK + "\n")


def test_views_change_neither_equality_nor_hash() -> None:
    doc, twin = cqdocs.parse(TALK), cqdocs.parse(TALK)
    before = hash(doc)
    views(doc)
    doc.line_column(3)
    assert doc == twin
    assert hash(doc) == before


def test_views_survive_pickling_but_are_not_in_it() -> None:
    doc = cqdocs.parse(TALK)
    bare = pickle.dumps(doc)
    seen = views(doc)
    assert len(pickle.dumps(doc)) == len(bare)
    for data in (bare, pickle.dumps(doc)):
        back = pickle.loads(data)  # noqa: S301 - our own bytes
        assert views(back) == seen


def test_the_innermost_node_at_an_offset_is_found() -> None:
    doc = cqdocs.parse(TALK)
    kinds = {
        words: type(doc.node_at(TALK.index(words))).__name__
        for words in ("#", "工作", "记者", ":何", "何时", "\n\n王", "九月", "一是", "修路")
    }
    assert kinds == {
        "#": "Document",
        "工作": "Heading",
        "记者": "Label",
        ":何": "Turn",
        "何时": "Sentence",
        "\n\n王": "Section",
        "九月": "TimeExpression",
        "一是": "Point",
        "修路": "Sentence",
    }


def test_a_node_holds_the_offset_at_which_it_is_found() -> None:
    doc = cqdocs.parse(TALK)
    assert all(doc.node_at(at).span.covers(Span(at, at + 1)) for at in range(len(TALK)))


def test_a_quotation_is_inside_its_sentence() -> None:
    doc = cqdocs.parse(TALK)
    assert doc.node_at(TALK.index("开工")) == doc.quotes[0]


def test_a_caption_is_found_where_it_interrupts_a_paragraph() -> None:
    text = "我们讲完了第一句。后面还有没\n图为青河夜景。王宁/摄\n讲完的话。"
    doc = cqdocs.parse(text)
    assert doc.node_at(text.index("青河")) == doc.captions[0]


@pytest.mark.parametrize("offset", [-1, len(TALK), 10**9])
def test_no_node_stands_outside_the_source(offset: int) -> None:
    message = f"the source has {len(TALK)} characters, so no offset {offset}"
    with pytest.raises(IndexError, match=message):
        cqdocs.parse(TALK).node_at(offset)


def test_an_empty_source_has_no_node() -> None:
    with pytest.raises(IndexError, match="the source has 0 characters, so no offset 0"):
        cqdocs.parse("").node_at(0)


def test_a_path_leads_from_the_document_to_the_node() -> None:
    doc = cqdocs.parse(TALK)
    path = doc.path_to(doc.points[1].find_all(Sentence)[0])
    names = [type(node).__name__ for node in path]
    assert names == ["Document", "Section", "Turn", "Point", "Paragraph", "Sentence"]
    assert path[0] is doc
    assert path[3] is doc.points[1]


def test_the_path_to_the_document_is_the_document() -> None:
    doc = cqdocs.parse(TALK)
    assert doc.path_to(doc) == (doc,)


@pytest.mark.parametrize("text", [TALK, read(SEEDS[0])], ids=["talk", "seed"])
def test_there_is_a_path_to_every_node(text: str) -> None:
    doc = cqdocs.parse(text)
    for node in doc.walk():
        path = doc.path_to(node)
        assert path[-1] is node
        assert all(any(p is two for p in one.parts) for one, two in pairwise(path))


def test_of_equal_nodes_the_path_leads_to_the_one_that_is_meant() -> None:
    first, second = (Paragraph(Span(0, 1), "甲") for _ in range(2))
    one, two = (Section(Span(0, 1), (paragraph,), 2) for paragraph in (first, second))
    doc = Document(Span(0, 1), "甲", (one, two))
    assert first == second
    assert one == two
    assert doc.path_to(second)[1] is two
    assert doc.path_to(second)[2] is second
    assert doc.path_to(first)[1] is one


def test_a_node_of_another_document_has_no_path() -> None:
    doc, other = cqdocs.parse(TALK), cqdocs.parse(TALK)
    with pytest.raises(ValueError, match=r"no such Turn in this document: Span\(start=8, end=18\)"):
        doc.path_to(other.turns[0])


@pytest.mark.parametrize(
    "end", ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
def test_lines_and_columns_are_counted_from_one(end: str) -> None:
    doc = cqdocs.parse(f"甲乙{end}{end}丙")
    behind = 2 + 2 * len(end)
    assert doc.line_column(0) == (1, 1)
    assert doc.line_column(1) == (1, 2)
    assert doc.line_column(2) == (1, 3)
    assert doc.line_column(2 + len(end)) == (2, 1)
    assert doc.line_column(behind) == (3, 1)
    assert doc.line_column(behind + 1) == (3, 2)


@pytest.mark.parametrize(
    ("text", "end"),
    [("", (1, 1)), ("甲", (1, 2)), ("甲\n", (2, 1)), ("甲\r\n", (2, 1)), ("\n\n", (3, 1))],
)
def test_the_end_of_the_source_has_a_place(text: str, end: tuple[int, int]) -> None:
    assert cqdocs.parse(text).line_column(len(text)) == end


@given(st.text(st.sampled_from("甲b \n\r\v\x1c\x85\u2028")))
def test_every_character_stands_in_its_line(text: str) -> None:
    doc, lines = cqdocs.parse(text), text.splitlines(keepends=True)
    for offset, character in enumerate(text):
        line, column = doc.line_column(offset)
        assert lines[line - 1][column - 1] == character
        assert sum(map(len, lines[: line - 1])) + column - 1 == offset


@pytest.mark.parametrize("offset", [-1, len(TALK) + 1])
def test_there_is_no_line_outside_the_source(offset: int) -> None:
    message = f"the source has {len(TALK)} characters, so no offset {offset}"
    with pytest.raises(IndexError, match=message):
        cqdocs.parse(TALK).line_column(offset)
