"""The rows of a document: one for each node of a layer, each with the place where it stands."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS

import cqdocs
from cqdocs.exports.context import LONGEST
from cqdocs.strategies import Drawn, documents, hostile_text
from cqdocs.tables import rows as module
from cqdocs.tables.layouts import (
    TABLES,
    DocumentRow,
    PointRow,
    QuantityRow,
    Row,
    SectionRow,
    SentenceRow,
    TurnRow,
)
from cqdocs.tables.rows import Rows, table_rows

PRESS = """# 新闻发布会

来源:青河日报 2022年8月20日

## 一、建设文化强市

**重庆日报记者:**请问,去年成效如何?

**姜辉:**主要有两个方面。一是修路,投资3亿元。二是通水,占三分之一。

下一步,我们继续努力。
"""


def of(rows: Rows, table: str, number: int = 1) -> Row:
    row = rows[table][number - 1]
    assert isinstance(row, Row)
    return row


def every(rows: Rows) -> Iterator[Row]:
    return (row for table in rows.values() for row in table if isinstance(row, Row))


def check(doc: cqdocs.Document) -> None:
    """Each layer has its rows in source order, their ids are their own, and all that join do."""
    rows = table_rows(doc, "name")
    assert [*rows] == [*TABLES]
    ids = {row.id for row in every(rows)}
    assert len(ids) == sum(len(of) for table, of in rows.items() if table != "documents")
    for table in set(TABLES) - {"documents", "issues"}:
        spans = [(node.span.start, node.span.end) for node in getattr(doc, table)]
        assert [(row.start, row.end) for row in rows[table] if isinstance(row, Row)] == spans
    assert len(rows["issues"]) == len(doc.issues)
    check_numbers(doc, rows)
    by_id = {row.id: row for row in every(rows)}
    for row in every(rows):
        check_place(doc, row, by_id)


def check_numbers(doc: cqdocs.Document, rows: Rows) -> None:
    """The text of a number is exact, and the decimal equals it."""
    for figure, row in zip(doc.quantities, rows["quantities"], strict=True):
        assert isinstance(row, QuantityRow)
        assert figure.value is None or Fraction(str(row.value_text)) == Fraction(figure.value)
        assert row.value is None or row.value == figure.value


def check_place(doc: cqdocs.Document, row: Row, by_id: dict[str, Row]) -> None:
    assert row.document == "name"
    joins = (row.section, row.turn, row.point, getattr(row, "sentence", None))
    for at, kind in zip(joins, (SectionRow, TurnRow, PointRow, SentenceRow), strict=True):
        if at is not None:
            around = by_id[at]
            assert isinstance(around, kind)
            assert around.start <= row.start <= around.end
    if row.turn is not None:
        speaker = doc.turns[int(row.turn.rpartition("-")[2]) - 1].speaker
        assert (row.role, row.speaker, row.affiliation) == (
            speaker.role.value,
            speaker.name,
            speaker.affiliation,
        )
    else:
        assert (row.role, row.speaker, row.affiliation) == (None, None, None)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_rows_of_the_seeds_join(path: Path) -> None:
    check(cqdocs.parse_file(path))


@given(documents())
def test_rows_of_drawn_documents_join(drawn: Drawn) -> None:
    check(cqdocs.parse(drawn.text))


@given(hostile_text())
def test_any_text_has_rows_that_join_and_are_utf_8(text: str) -> None:
    doc = cqdocs.parse(text)
    check(doc)
    for row in every(table_rows(doc)):
        repr(row).encode()


def test_a_row_says_where_it_stands() -> None:
    rows = table_rows(cqdocs.parse(PRESS), "press")
    figure = of(rows, "quantities", 2)
    assert isinstance(figure, QuantityRow)
    assert figure.text == "3亿元"
    assert figure.section_path == ("新闻发布会", "一、建设文化强市")
    assert figure.section == "press#sections-2"
    assert (figure.turn, figure.role, figure.speaker) == ("press#turns-2", "official", "姜辉")
    assert figure.point == "press#points-1"
    sentence = next(row for row in every(rows) if row.id == figure.sentence)
    assert isinstance(sentence, SentenceRow)
    assert sentence.text == "修路,投资3亿元。"
    question = of(rows, "turns")
    assert (question.affiliation, question.turn) == ("重庆日报", question.id)


def test_numbers_stand_as_decimals_and_as_text() -> None:
    rows = table_rows(cqdocs.parse(PRESS))
    share = of(rows, "quantities", 3)
    assert isinstance(share, QuantityRow)
    assert (share.value, share.value_text) == (None, "1/3")


def test_sections_and_points_name_what_is_around_them() -> None:
    text = "# 一\n\n## 二\n\n一是修路:(一)高速;(二)乡道。二是通水。\n"
    rows = table_rows(cqdocs.parse(text), "x")
    sections = [(row.parent, row.id) for row in rows["sections"] if isinstance(row, SectionRow)]
    assert sections == [(None, "x#sections-1"), ("x#sections-1", "x#sections-2")]
    parents = {row.id: row.parent for row in rows["points"] if isinstance(row, PointRow)}
    assert [*parents.values()] == [None, "x#points-1", "x#points-1", None]


def test_the_document_row_says_what_the_document_says_of_itself() -> None:
    (row,) = table_rows(cqdocs.parse(PRESS))["documents"]
    assert isinstance(row, DocumentRow)
    assert (row.title, row.characters) == ("新闻发布会", len(PRESS))
    assert row.id == row.sha256[:32]


def test_half_characters_become_replacement_characters() -> None:
    rows = table_rows(cqdocs.parse("# 会\ud800\n\n一是修\udc00路。二是通水。"), "a\ud800")
    point = of(rows, "points")
    assert isinstance(point, PointRow)
    assert (point.lead, point.section_path) == ("修\ufffd路", ("会\ufffd",))
    assert point.document == "a\ufffd"


def test_a_long_heading_is_cut_in_every_path() -> None:
    text = f"# {'路' * 5000}\n\n句。句。\n"
    paths = {row.section_path for row in every(table_rows(cqdocs.parse(text)))}
    assert max(len(heading) for path in paths for heading in path) <= LONGEST


def test_a_document_beyond_int32_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 3)
    with pytest.raises(ValueError, match=r"int32.* 4 characters"):
        table_rows(cqdocs.parse("路路路路"))


def test_an_ordinal_beyond_int32_is_null_and_its_marker_tells_it() -> None:
    text = "\n".join(f"第{number}条 修路。" for number in (99999999998, 99999999999))
    for row in table_rows(cqdocs.parse(text))["points"]:
        assert isinstance(row, PointRow)
        assert row.ordinal is None
        assert "9999999999" in row.marker
