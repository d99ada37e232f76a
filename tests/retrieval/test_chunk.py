"""A chunk as JSON values, and what a reader must know before reading it."""

import json

import pytest
from hypothesis import given
from retrieval.conference import TEXT, chunks

import cqdocs
from cqdocs.strategies import hostile_text


@given(hostile_text())
def test_a_chunk_is_json_with_the_same_keys_whatever_it_holds(text: str) -> None:
    rows = [chunk.to_dict() for chunk in cqdocs.chunks(cqdocs.parse(text), 20)]
    assert json.loads(json.dumps(rows)) == rows
    assert {tuple(row) for row in rows} <= {tuple(chunks()[0].to_dict())}


def test_the_values_are_those_of_the_chunk() -> None:
    row = chunks()[1].to_dict()
    assert row["pieces"] == [[23, 30], [32, 34]]
    assert (row["start"], row["end"]) == (23, 34)
    assert row["path"] == ["发布会", "一、开工"]
    assert (row["speaker"], row["affiliation"], row["role"]) == ("记者", None, "reporter")
    assert (row["act"], row["turn"], row["question"]) == ("question", 1, None)


def test_the_context_is_the_headings_the_question_and_the_speaker() -> None:
    assert chunks()[0].context == "发布会 > 一、开工\n记者:"
    asked = "我想问一下。请问何时才能开工?"
    assert chunks()[4].context == f"发布会 > 一、开工\n问:{asked}\n王宁:"


def test_where_nothing_is_above_there_is_no_context() -> None:
    (chunk,) = cqdocs.chunks(cqdocs.parse("路修好了。"))
    assert (chunk.context, chunk.who) == ("", None)


def test_an_id_and_the_document_are_of_the_source() -> None:
    from hashlib import sha256

    assert {chunk.document for chunk in chunks()} == {sha256(TEXT.encode()).hexdigest()}
    other = cqdocs.chunks(cqdocs.parse(TEXT + "\n"), 9)
    assert not {chunk.id for chunk in other} & {chunk.id for chunk in chunks()}


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("办了两件事:\n一是修路。\n二是通水。", ["一是修路。", "二是通水。"]),
        ("办了两件事:\n**一是**修路。\n**二是**通水。", ["一是", "修路。", "二是", "通水。"]),
        (
            "办了两件事:\n**第一**，修路。\n**第二**，通水。",
            ["第一", "，修路。", "第二", "，通水。"],
        ),
    ],
)
def test_the_pieces_of_a_point_hold_its_marker(text: str, pieces: list[str]) -> None:
    doc = cqdocs.parse(text)
    found = [piece.of(text) for c in cqdocs.chunks(doc, by="point")[1:] for piece in c.pieces]
    assert found == pieces


@pytest.mark.parametrize("heading", ["第一章  总则", "# 一、总则", "## **一、总则**"])
def test_a_heading_over_nothing_has_its_number(heading: str) -> None:
    doc = cqdocs.parse(f"# 规定\n\n{heading}\n")
    bare = [chunk for chunk in cqdocs.chunks(doc) if chunk.kind is cqdocs.kinds.ChunkKind.HEADING]
    assert bare[-1].text == heading.replace("*", "").lstrip("# ")
