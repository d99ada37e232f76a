"""Law 3, total: any string parses, and so do any bytes or they are refused by an error of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs.errors import DecodeError, ReaderError
from cqdocs.kinds import IssueCode
from cqdocs.strategies import documents, hostile_text


@given(hostile_text())
def test_any_text_parses_and_its_views_answer(text: str) -> None:
    doc = cqdocs.parse(text)
    for view in (doc.sections, doc.turns, doc.exchanges, doc.points, doc.sentences, doc.quotes):
        assert isinstance(view, tuple)
    assert doc == cqdocs.parse(text)
    for offset in range(len(text)):
        assert doc.path_to(doc.node_at(offset))[0] is doc


@given(st.binary(max_size=200))
def test_any_bytes_parse_or_are_refused(data: bytes) -> None:
    try:
        doc = cqdocs.parse_bytes(data)
    except ReaderError:
        return
    except DecodeError as error:
        assert 0 <= error.offset < len(data)
        assert error.encodings
        doc = cqdocs.parse_bytes(data, errors="replace")
        assert doc.issues[0].code is IssueCode.REPLACED_BYTES
    assert isinstance(doc.source, str)


@given(documents(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_a_document_reads_the_same_in_every_encoding(drawn: object, encoding: str) -> None:
    text = drawn.text  # type: ignore[attr-defined]
    assert cqdocs.parse_bytes(text.encode(encoding)) == cqdocs.parse(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b\ufeff", "\u3000"])
def test_an_empty_text_is_an_empty_document_with_an_issue(text: str) -> None:
    doc = cqdocs.parse(text)
    assert doc.children == ()
    assert [issue.code for issue in doc.issues] == [IssueCode.EMPTY_DOCUMENT]


@pytest.mark.parametrize("wrong", [None, b"abc", 3, ["a"]])
def test_what_is_no_text_is_a_type_error_that_says_so(wrong: object) -> None:
    with pytest.raises(TypeError, match="parse takes a str, not"):
        cqdocs.parse(wrong)  # type: ignore[arg-type]


def test_a_reference_date_is_a_date() -> None:
    with pytest.raises(TypeError, match="reference_date is a date, not str"):
        cqdocs.parse("a", "2022-08-20")  # type: ignore[arg-type]
