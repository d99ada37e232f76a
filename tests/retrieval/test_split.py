"""The chunks of a document tile its text, and none mixes what belongs to two."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import SEEDS, read

import cqdocs
from cqdocs import (
    Caption,
    Chunk,
    Document,
    Heading,
    Node,
    Paragraph,
    Point,
    Section,
    Sentence,
    Turn,
)
from cqdocs.kinds import ChunkKind, GapKind
from cqdocs.retrieval.chunk import BY, By
from cqdocs.strategies import Drawn, documents, hostile_text
from cqdocs.text.characters import BLANK

EVERYWHERE = 10**9

limits = st.one_of(st.integers(1, 60), st.integers(1, 2000))
ways: st.SearchStrategy[By] = st.sampled_from(BY)


def numbers(doc: Document) -> set[int]:
    """Where the numbers of headings begin."""
    return {s.span.start for s in doc.sections if s.heading and s.heading.number}


def is_bare(section: Section) -> bool:
    """Whether nothing that is chunked stands under a heading, nor another heading."""
    inside = [node for child in section.children for node in child.walk()]
    return not any(isinstance(node, Paragraph | Caption | Point | Heading) for node in inside)


def expected(doc: Document) -> Counter[int]:
    """The offsets of all that must be chunked: paragraphs, captions, markers, headings over nothing."""
    spans = [piece for node in doc.paragraphs for piece in node.pieces]
    spans += [piece for node in doc.captions for piece in node.pieces]
    spans += [
        gap.span
        for gap in doc.gaps
        if gap.kind is GapKind.NUMBERING and gap.span.start not in numbers(doc)
    ]
    for section in doc.sections:
        if section.heading and is_bare(section):
            spans += section.heading.pieces
            if section.heading.number:
                start = section.span.start
                spans.append(cqdocs.Span(start, start + len(section.heading.number)))
    return Counter(at for start, end in spans for at in range(start, end))


def words(doc: Document, offsets: Counter[int]) -> Counter[int]:
    """The offsets at which something can be read."""
    return Counter({at: n for at, n in offsets.items() if doc.source[at] not in BLANK})


def offsets(chunks: tuple[Chunk, ...]) -> Counter[int]:
    return Counter(at for c in chunks for start, end in c.pieces for at in range(start, end))


def assert_pieces_make_the_text(doc: Document, chunk: Chunk) -> None:
    at = 0
    for start, end in chunk.pieces:
        if at and not chunk.text.startswith(doc.source[start:end], at):
            assert chunk.text[at] in "\n "
            at += 1
        assert chunk.text.startswith(doc.source[start:end], at)
        at += end - start
    assert at == len(chunk.text)
    assert chunk.span == cqdocs.Span(chunk.pieces[0].start, chunk.pieces[-1].end)


def scopes(doc: Document) -> Iterator[tuple[Node, Section | None, Turn | None]]:
    """Each node with the section and the turn nearest around it."""
    waiting: list[tuple[Node, Section | None, Turn | None]] = [(doc, None, None)]
    while waiting:
        node, section, turn = waiting.pop()
        yield node, section, turn
        section = node if isinstance(node, Section) else section
        turn = node if isinstance(node, Turn) else turn
        waiting.extend((part, section, turn) for part in node.parts)


def assert_nothing_is_mixed(doc: Document, chunks: tuple[Chunk, ...]) -> None:
    holder = {at: chunk for chunk in chunks for s, e in chunk.pieces for at in range(s, e)}
    scope: dict[str, tuple[int, int]] = {}
    for node, section, turn in scopes(doc):
        if not isinstance(node, Sentence | Caption):
            continue
        held = {holder[at].id for start, end in node.pieces for at in range(start, end)}
        assert len(held) <= 1, "a sentence is cut"
        for name in held:
            here = (section.span.start if section else -1, turn.span.start if turn else -1)
            assert scope.setdefault(name, here) == here, "a speaker or a heading is crossed"
            chunk = next(c for c in chunks if c.id == name)
            assert chunk.speaker == (turn and turn.speaker)
            assert chunk.act == (turn and turn.act)


def assert_whole_turns_read_as_turns_do(doc: Document, chunks: tuple[Chunk, ...]) -> None:
    for number, turn in enumerate(doc.turns, 1):
        if any(isinstance(node, Section | Caption) for node in turn.walk()):
            continue
        said = [chunk.text for chunk in chunks if chunk.turn == number]
        assert said == [turn.text] * bool(turn.text)


def assert_chunks_are_full(chunks: tuple[Chunk, ...], whole: tuple[Chunk, ...], limit: int) -> None:
    """No chunk could take in the next one of the same stretch."""
    stretch = {at: chunk.id for chunk in whole for s, e in chunk.pieces for at in range(s, e)}
    for one, behind in pairwise(chunks):
        if stretch[one.span.start] == stretch[behind.span.start]:
            assert len(one.text) + 1 + len(behind.text) > limit


def assert_short_or_one_sentence(doc: Document, chunks: tuple[Chunk, ...], limit: int) -> None:
    ends = [sentence.span.end for sentence in doc.sentences]
    for chunk in chunks:
        assert chunk.overlong == (len(chunk.text) > limit)
        if chunk.overlong and chunk.kind is ChunkKind.TEXT:
            inside = [end for end in ends if chunk.span.start < end <= chunk.span.end]
            assert len(inside) <= 1, "more than one sentence, and too long"


def check(text: str, limit: int, by: By) -> None:
    doc = cqdocs.parse(text)
    chunks = cqdocs.chunks(doc, limit, by)
    found = offsets(chunks)
    assert max(found.values(), default=1) == 1
    assert words(doc, found) == words(doc, expected(doc))
    assert_nothing_is_mixed(doc, chunks)
    assert_short_or_one_sentence(doc, chunks, limit)
    assert [chunk.span for chunk in chunks] == sorted(chunk.span for chunk in chunks)
    assert [chunk.index for chunk in chunks] == list(range(len(chunks)))
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    for chunk in chunks:
        assert_pieces_make_the_text(doc, chunk)
    wholes = [cqdocs.chunks(doc, EVERYWHERE, way) for way in BY]
    section, turn, point = ({chunk.span.start for chunk in whole} for whole in wholes)
    assert section <= turn <= point, "each way only adds borders"
    assert_whole_turns_read_as_turns_do(doc, wholes[1])
    if by == "section":
        assert_chunks_are_full(chunks, wholes[0], limit)


@given(documents(), limits, ways)
def test_documents_are_tiled(drawn: Drawn, limit: int, by: By) -> None:
    check(drawn.text, limit, by)


@given(hostile_text(), limits, ways)
def test_any_text_is_tiled(text: str, limit: int, by: By) -> None:
    check(text, limit, by)


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_tiled(path: Path, by: By) -> None:
    for limit in (1, 120, 500, EVERYWHERE):
        check(read(path), limit, by)


@given(hostile_text(), ways)
def test_two_calls_give_equal_chunks(text: str, by: By) -> None:
    assert cqdocs.chunks(cqdocs.parse(text), 40, by) == cqdocs.chunks(cqdocs.parse(text), 40, by)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_texts_of_seeds_tile_what_is_read(path: Path) -> None:
    doc = cqdocs.parse_file(path)
    whole = cqdocs.chunks(doc, EVERYWHERE, "section")
    for by in BY:
        cut = (chunk.text for chunk in cqdocs.chunks(doc, 150, by) if chunk.kind is ChunkKind.TEXT)
        text = "".join(chunk.text for chunk in whole if chunk.kind is ChunkKind.TEXT)
        assert "".join(cut).replace("\n", "") == text.replace("\n", "")


def test_ids_are_the_same_in_another_process() -> None:
    code = "import cqdocs; print(*(c.id for c in cqdocs.chunks(cqdocs.parse('# 会\\n路。\\n水。'), 2)))"
    ids = [chunk.id for chunk in cqdocs.chunks(cqdocs.parse("# 会\n路。\n水。"), 2)]
    for seed in ("0", "1"):
        run = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        assert run.stdout.split() == ids
    assert ids == ["46dff6d5-0010-5718-9797-5d0b57dc8ff6", "674e6bdd-8295-5a94-a478-337204347ee9"]


def test_a_chunk_has_the_same_id_however_the_rest_is_cut() -> None:
    doc = cqdocs.parse(read(SEEDS[0]))
    at = [{c.span: c.id for c in cqdocs.chunks(doc, limit)} for limit in (200, 400)]
    both = at[0].keys() & at[1].keys()
    assert both
    assert all(at[0][span] == at[1][span] for span in both)


PRESS = """# 发布会

## 一、开工

记者:何时开工?

王宁:主要抓了两件事:一是修路。从东到西,从南到北。二是通水。

图为工地。新华社记者 李明/摄

下一步,我们继续努力。

## 二、附件
"""


def shown(text: str, limit: int, by: By) -> list[tuple[str, str | None, str]]:
    chunks = cqdocs.chunks(cqdocs.parse(text), limit, by)
    return [(chunk.kind.value, chunk.who, chunk.text) for chunk in chunks]


def test_a_turn_is_whole_where_it_fits() -> None:
    assert shown(PRESS, 500, "turn") == [
        ("text", "记者", "何时开工?"),
        (
            "text",
            "王宁",
            "主要抓了两件事:一是修路。从东到西,从南到北。二是通水。\n下一步,我们继续努力。",
        ),
        ("caption", "王宁", "图为工地。"),
        ("heading", None, "二、附件"),
    ]


def test_points_stand_alone_where_they_are_asked_for() -> None:
    assert [text for _, _, text in shown(PRESS, 500, "point")] == [
        "何时开工?",
        "主要抓了两件事:",
        "一是修路。从东到西,从南到北。",
        "二是通水。",
        "图为工地。",
        "下一步,我们继续努力。",
        "二、附件",
    ]


def test_what_is_too_long_is_cut_between_its_parts_first() -> None:
    texts = [text for _, who, text in shown(PRESS, 22, "turn") if who == "王宁"]
    assert texts[:3] == ["主要抓了两件事:", "一是修路。从东到西,从南到北。二是通水。", "图为工地。"]


def test_a_chunk_says_where_it_stands() -> None:
    chunks = cqdocs.chunks(cqdocs.parse(PRESS), 12, "turn")
    chunk = next(chunk for chunk in chunks if chunk.text.startswith("从东到西"))
    assert chunk.path == ("发布会", "一、开工")
    assert chunk.points == ("一是修路",)
    assert (chunk.act, chunk.turn, chunk.question) == (cqdocs.kinds.Act.ANSWER, 2, "何时开工?")
    assert chunk.context == "发布会 > 一、开工\n问:何时开工?\n王宁:\n一是修路"


def test_a_sentence_that_is_too_long_is_kept_and_marked() -> None:
    long = "很" * 30 + "长。"
    chunks = cqdocs.chunks(cqdocs.parse(f"短句在这里。{long}再短一句。"), 20)
    assert [(c.text, c.overlong) for c in chunks] == [
        ("短句在这里。", False),
        (long, True),
        ("再短一句。", False),
    ]


def test_a_paragraph_that_a_page_cuts_is_one_text_of_two_pieces() -> None:
    doc = cqdocs.parse("我们讲了第一句。后面还有很重\n\n要的话,一直讲到这里为止。")
    (chunk,) = cqdocs.chunks(doc)
    assert chunk.text == "我们讲了第一句。后面还有很重要的话,一直讲到这里为止。"
    assert [piece.of(doc.source)[-2:] for piece in chunk.pieces] == ["很重", "止。"]


def test_nobody_speaking_a_turn_is_a_paragraph_with_its_points() -> None:
    text = "# 报告\n\n今年修了路,通了水。\n\n抓了两件事:\n\n一是修路。\n\n二是通水。\n"
    assert [t for _, _, t in shown(text, 500, "turn")] == [
        "今年修了路,通了水。",
        "抓了两件事:\n一是修路。\n二是通水。",
    ]
    assert len(shown(text, 500, "section")) == 1


def test_fields_notes_and_labels_are_not_chunked() -> None:
    text = "# 报告\n\n来源:求是\n\n(上接3版)\n\n路修好了,水也通了。\n\n---\n\n责任编辑:王慧\n"
    assert [t for _, _, t in shown(text, 500, "section")] == ["路修好了,水也通了。"]


def test_a_marker_that_nothing_follows_is_not_lost() -> None:
    doc = cqdocs.parse("第一条\n第二条 路。\n")
    assert "".join(c.text for c in cqdocs.chunks(doc)).replace("\n", "") == "第一条第二条 路。"


def test_an_empty_document_has_no_chunk() -> None:
    assert cqdocs.chunks(cqdocs.parse("")) == ()


@pytest.mark.parametrize("limit", [0, -1])
def test_a_chunk_holds_at_least_one_character(limit: int) -> None:
    with pytest.raises(ValueError, match="max_chars"):
        cqdocs.chunks(cqdocs.parse("路。"), limit)


def test_another_word_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'page'.*section, turn, point"):
        cqdocs.chunks(cqdocs.parse("路。"), by="page")  # type: ignore[arg-type]
