"""Law 3 with limits: what is read is parsed as if it were all, and the rest is one gap with an issue."""

import copy
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.checks import LAWS, comes_back_from_json

import cqdocs
from cqdocs import Document, Span
from cqdocs.cli.outline import render
from cqdocs.kinds import GapKind, IssueCode
from cqdocs.model.limits import DEEPEST, is_deeper
from cqdocs.strategies import Drawn, documents, hostile_text

WORDS = "甲乙丙丁"


def assert_lossless(doc: Document) -> None:
    """What is held flat or left unread breaks no law of a document."""
    for law in (*LAWS, comes_back_from_json):
        law(doc)


def assert_limited(text: str, most: int) -> None:
    doc, alone = cqdocs.parse(text, max_chars=most), cqdocs.parse(text[:most])
    if most >= len(text):
        assert doc == alone
        return
    rest = Span(most, len(text))
    assert (doc.source, doc.span) == (text, Span(0, len(text)))
    assert (doc.children, doc.metadata) == (alone.children, alone.metadata)
    assert doc.reference_date == alone.reference_date
    assert doc.gaps[:-1] == alone.gaps
    assert doc.gaps[-1] == cqdocs.Gap(rest, GapKind.UNREAD)
    assert doc.issues[:-1] == alone.issues
    assert (doc.issues[-1].code, doc.issues[-1].span) == (IssueCode.UNREAD_TEXT, rest)
    assert str(most) in doc.issues[-1].message
    assert_lossless(doc)
    assert doc.node_at(len(text) - 1) is doc


@given(documents(), st.data())
def test_a_document_is_that_of_the_part_that_is_read(drawn: Drawn, data: st.DataObject) -> None:
    assert_limited(drawn.text, data.draw(st.integers(1, len(drawn.text) + 1), "max_chars"))


@given(hostile_text(), st.integers(1, 40))
def test_any_text_can_be_cut_anywhere(text: str, most: int) -> None:
    assert_limited(text, most)


@given(documents(), st.integers(0, 5))
def test_a_document_is_no_deeper_than_was_asked_for(drawn: Drawn, depth: int) -> None:
    doc, whole = cqdocs.parse(drawn.text, max_depth=depth), cqdocs.parse(drawn.text)
    assert not is_deeper(doc, depth)
    assert_lossless(doc)
    flat = [issue for issue in doc.issues if issue.code is IssueCode.FLATTENED_TREE]
    assert len(flat) == is_deeper(whole, depth)
    assert (doc == whole) == (not flat)
    assert doc.gaps == whole.gaps
    assert doc.metadata == whole.metadata
    for views in ("quantities", "times", "quotes", "announcements", "captions"):
        assert getattr(doc, views) == getattr(whole, views)


@given(hostile_text(), st.integers(0, 3), st.integers(1, 60))
def test_any_text_bears_both_limits(text: str, depth: int, most: int) -> None:
    doc = cqdocs.parse(text, max_chars=most, max_depth=depth)
    assert not is_deeper(doc, depth)
    assert_lossless(doc)


@given(documents(), st.integers(0, 5), st.integers(1, 300))
def test_bytes_take_the_same_limits(drawn: Drawn, depth: int, most: int) -> None:
    read = cqdocs.parse_bytes(drawn.text.encode(), max_chars=most, max_depth=depth)
    assert read == cqdocs.parse(drawn.text, max_chars=most, max_depth=depth)


def nested_sections() -> str:
    """A page that nests everything there is: hashes, numberings, a turn, numberings again, lists."""
    hashes = "".join(f"{'#' * level} {WORDS}\n\n" for level in range(1, 7))
    first = (
        "第一编 甲",
        "第一章 甲",
        "第一节 甲",
        "一、甲",
        "（一）甲",
        "1. 甲",
        "(1) 甲",
        "1.1 甲",
    )
    numbers = "".join(f"{number}\n\n" for number in first)
    return f"{hashes}{numbers}记者：为何？\n\n王宁：好。\n\n{numbers}{nested_lists(40)}"


def nested_lists(times: int) -> str:
    return "".join(f"第一个{w},甲。第二个{w},乙。" for w in map(chr, range(0x4E00, 0x4E00 + times)))


DEEP: dict[str, Callable[[], str]] = {
    "everything": nested_sections,
    "lists": lambda: nested_lists(1_000),
    "headings": lambda: "".join(f"{'#' * (at % 7 + 1)} 甲{at}\n\n乙。\n\n" for at in range(1_000)),
    "numbered headings": lambda: "".join(
        f"{'一二三四五六七八九'[at % 9]}、甲\n\n（{'一二三四五六七八九'[at % 9]}）乙\n\n丙。\n\n"
        for at in range(500)
    ),
    "brackets": lambda: "（" * 20_000 + "甲" + "）" * 20_000,
    "unclosed": lambda: "【（《“" * 5_000,
    "quotes": lambda: "“" * 20_000 + "甲" + "”" * 20_000,
    "titles": lambda: "《〈" * 10_000 + "甲" + "〉》" * 10_000,
    "emphasis": lambda: "*" * 20_000 + "甲" + "*" * 20_000,
    "indents": lambda: "".join(" " * at + "- 甲\n" for at in range(500)),
}


@pytest.mark.parametrize("name", DEEP)
def test_no_document_is_too_deep_for_anything(name: str, tmp_path: object) -> None:
    doc = cqdocs.parse(DEEP[name]())
    assert not is_deeper(doc, DEEPEST)
    again = cqdocs.parse(doc.source)
    assert (doc == again, hash(doc) == hash(again)) == (True, True)
    assert pickle.loads(pickle.dumps(doc)) == doc  # noqa: S301 - our own bytes
    assert copy.deepcopy(doc) == doc
    assert cqdocs.from_json(doc.to_json()) == doc
    assert repr(doc)
    assert doc.path_to(doc.node_at(len(doc.source) // 2))[0] is doc
    for write in (doc.to_html, doc.to_tei, doc.to_akoma_ntoso, doc.to_markdown, doc.to_brat):
        assert write()
    assert doc.to_web_annotations()
    assert doc.to_arrow()
    doc.to_convokit(str(tmp_path))
    assert isinstance(cqdocs.chunks(doc), tuple)
    assert render("deep", doc)


def json_of(levels: int) -> str:
    """A document in JSON, written by hand: sections inside each other."""
    opening = '{"type":"Section","span":[0,1],"level":1,"children":['
    head = '{"schema":"cqdocs/1","type":"Document","span":[0,1],"source":"甲","children":['
    return head + opening * levels + "]}" * levels + "]}"


def test_json_is_read_as_deep_as_all_else_can_follow() -> None:
    doc = cqdocs.from_json(json_of(DEEPEST))
    assert copy.deepcopy(doc) == doc
    assert pickle.loads(pickle.dumps(doc)) == doc  # noqa: S301 - our own bytes
    assert cqdocs.from_json(doc.to_json()) == doc


@pytest.mark.parametrize("levels", [DEEPEST + 1, 200, 20_000])
def test_deeper_json_is_refused(levels: int) -> None:
    with pytest.raises(cqdocs.errors.FormatError, match=r"^the document: nested too deeply"):
        cqdocs.from_json(json_of(levels))
    with pytest.raises(cqdocs.errors.FormatError):
        cqdocs.from_json("[" * levels + "]" * levels)
