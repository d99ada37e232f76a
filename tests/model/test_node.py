"""What every node can do: be walked, be searched, and say where its characters stood."""

from itertools import pairwise
from pathlib import Path

import pytest
from samples import SEEDS, read

import cqdocs
from cqdocs import (
    Heading,
    Label,
    Lead,
    Node,
    Paragraph,
    Point,
    Quote,
    Section,
    Sentence,
    Span,
    Turn,
)
from cqdocs.model.node import TextNode

TEXT = "# 工作“要点”\n\n记者:何时开工?\n王宁:“九月”。一是修路。二是通水。\n"


def test_a_walk_gives_each_node_before_its_parts() -> None:
    kinds = [type(node).__name__ for node in cqdocs.parse(TEXT).walk()]
    question = ["Turn", "Label", "Paragraph", "Sentence"]
    points = ["Point", "Paragraph", "Sentence"] * 2
    heading = ["Document", "Section", "Heading", "Quote"]
    assert kinds == [*heading, *question, *question, "Quote", "TimeExpression", *points]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_walk_gives_every_node_once_and_its_parts_behind_it(path: Path) -> None:
    doc = cqdocs.parse(read(path))
    order = {id(node): at for at, node in enumerate(doc.walk())}
    assert len(order) == sum(1 for _ in doc.walk())
    for node in doc.walk():
        places = [order[id(part)] for part in node.parts]
        assert places == sorted(places)
        assert all(place > order[id(node)] for place in places)


@pytest.mark.parametrize("kind", [Section, Heading, Paragraph, Point, Sentence, Lead, Turn, Label])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nodes_of_one_type_are_found_in_source_order(path: Path, kind: type[Node]) -> None:
    found = cqdocs.parse(read(path)).find_all(kind)
    assert isinstance(found, tuple)
    assert all(one.span.start <= two.span.start for one, two in pairwise(found))


def test_nodes_of_several_types_are_found_in_source_order() -> None:
    found = cqdocs.parse("他说“好”。我们走。").find_all(TextNode)
    assert [node.span.start for node in found] == sorted(node.span.start for node in found)


def test_a_search_finds_the_node_itself_and_its_subtypes() -> None:
    paragraph = cqdocs.parse(TEXT).paragraphs[0]
    assert paragraph.find_all(Paragraph) == (paragraph,)
    essay = cqdocs.parse("## 甲\n\n推动双城建设。我们走。\n\n打造人才中心。他们来。\n")
    assert [type(sentence) for sentence in essay.find_all(Sentence)] == [Lead, Sentence] * 2


def test_a_node_that_travels_alone_can_be_searched() -> None:
    answer = cqdocs.parse(TEXT).turns[1]
    assert [quote.text for quote in answer.find_all(Quote)] == ["“九月”"]
    assert [point.lead for point in answer.find_all(Point)] == ["修路", "通水"]
    assert answer.find_all(Section) == ()


def test_a_leaf_has_no_parts() -> None:
    sentence = cqdocs.parse(TEXT).sentences[0]
    assert (sentence.parts, tuple(sentence.walk())) == ((), (sentence,))


def test_a_very_deep_tree_can_be_walked() -> None:
    node = Section(Span(0, 1), (), 1)
    for _ in range(20_000):
        node = Section(Span(0, 1), (node,), 1)
    assert len(node.find_all(Section)) == 20_001


def test_every_character_of_a_text_says_where_it_stood() -> None:
    source = "## **一月**\n"
    heading = cqdocs.parse(source).find_all(Heading)[0]
    assert [source[heading.source_offset(at)] for at in (0, 1)] == ["一", "月"]
    assert heading.source_offset(2) == source.index("月") + 1


def test_a_character_behind_a_break_stands_behind_it() -> None:
    source = "他谈到了他的看法。从哪些方面着\n\n力，更好发展？"
    paragraph = cqdocs.parse(source).paragraphs[0]
    assert paragraph.source_offset(paragraph.text.index("力")) == source.index("力")


def test_a_joining_space_is_given_the_offset_where_the_first_piece_ends() -> None:
    node = TextNode(Span(0, 9), "open code", pieces=(Span(0, 4), Span(5, 9)))
    assert [node.source_offset(at) for at in (3, 4, 5, 9)] == [3, 4, 5, 9]


@pytest.mark.parametrize("index", [-1, 4, 100])
def test_a_text_has_no_character_outside_it(index: int) -> None:
    label = Label(Span(5, 8), "王宁华")
    message = f"the text has 3 characters, so no index {index}"
    with pytest.raises(IndexError, match=message):
        label.source_offset(index)


def test_a_text_without_pieces_is_in_one() -> None:
    assert Label(Span(5, 7), "王宁").pieces == (Span(5, 7),)
