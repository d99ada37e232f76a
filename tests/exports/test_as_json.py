"""JSON and back without a loss."""

import copy
import datetime
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal, localcontext

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqdocs
from cqdocs import Document, Quantity, Span

VIEWS = {"sections", "paragraphs", "turns", "exchanges", "points", "leads", "quantities", "parts"}


def objects(data: object) -> Iterator[dict[str, object]]:
    """Every object of JSON values."""
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list):
        for value in data:
            yield from objects(value)


def test_values_come_back_as_the_document(doc: Document) -> None:
    assert cqdocs.from_dict(doc.to_dict()) == doc


def test_text_comes_back_as_the_document(doc: Document) -> None:
    assert cqdocs.from_json(doc.to_json()) == doc


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_bytes_come_back_as_the_document(doc: Document, encoding: str) -> None:
    data = doc.to_json().encode(encoding)
    assert cqdocs.from_json(data) == doc
    assert cqdocs.from_json(bytearray(data)) == doc


def test_every_object_says_its_type(everything: Document) -> None:
    assert all("type" in value for value in objects(everything.to_dict()))


def test_the_version_stands_first(doc: Document) -> None:
    assert next(iter(doc.to_dict().items())) == ("schema", "cqdocs/1")


def test_values_are_what_json_itself_reads(doc: Document) -> None:
    assert json.loads(doc.to_json()) == doc.to_dict()
    assert repr(json.loads(doc.to_json())) == repr(doc.to_dict())


def test_views_are_no_part_of_the_values(doc: Document) -> None:
    _ = doc.exchanges, doc.sentences, doc.quantities, doc.line_column(0)
    for value in objects(doc.to_dict()):
        assert not VIEWS & value.keys()
    fields = {field.name for field in attrs.fields(Document)}
    assert doc.to_dict().keys() <= fields | {"schema", "type"}


def test_what_equals_its_default_is_left_out() -> None:
    assert Document(Span(0, 1), "路").to_dict() == {
        "schema": "cqdocs/1",
        "type": "Document",
        "span": [0, 1],
        "source": "路",
    }


def test_indent_sets_the_lines_apart(doc: Document) -> None:
    assert "\n" not in doc.to_json()
    assert doc.to_json(indent=2).startswith('{\n  "schema": "cqdocs/1",\n')
    assert cqdocs.from_json(doc.to_json(indent=2)) == doc


def test_chinese_stays_as_it_is() -> None:
    assert "重庆😀" in cqdocs.parse("重庆😀").to_json()


def test_a_decimal_keeps_its_digits_and_its_type(everything: Document) -> None:
    came = cqdocs.from_json(everything.to_json())
    written = [repr(quantity) for quantity in everything.find_all(Quantity)]
    assert [repr(quantity) for quantity in came.find_all(Quantity)] == written


def test_the_callers_decimal_context_changes_nothing(everything: Document) -> None:
    text = everything.to_json()
    with localcontext(prec=1, capitals=0):
        assert everything.to_json() == text
        assert cqdocs.from_json(text) == everything


@pytest.mark.parametrize(
    "moment",
    [
        None,
        datetime.date(987, 1, 2),
        datetime.datetime(2023, 10, 16),  # noqa: DTZ001  # a page gives no zone
        datetime.datetime(2023, 10, 16, 8, 23, 25, 7, datetime.UTC),
        datetime.datetime(2023, 10, 16, tzinfo=datetime.timezone(datetime.timedelta(hours=8))),
    ],
)
def test_a_date_stays_a_date_and_a_datetime_a_datetime(moment: datetime.date | None) -> None:
    came = cqdocs.from_json(Document(Span(0, 0), "", reference_date=moment).to_json())
    assert (type(came.reference_date), came.reference_date) == (type(moment), moment)


def test_what_comes_back_can_be_matched(everything: Document) -> None:
    match cqdocs.from_json(everything.to_json()).turns[0]:
        case cqdocs.Turn(
            speaker=cqdocs.Speaker(name="王宁", role=cqdocs.kinds.Role.REPORTER),
            children=[
                cqdocs.Point(
                    children=[
                        cqdocs.Paragraph(
                            sentences=[cqdocs.Lead(), cqdocs.Sentence()],
                            mentions=[cqdocs.Quantity(value=Decimal()), *_],
                        )
                    ]
                ),
                *_,
            ],
        ):
            return
    pytest.fail("the turn is of another form")


def test_pickle_and_copy_give_the_same_document(doc: Document) -> None:
    _ = doc.exchanges, doc.sentences
    assert pickle.loads(pickle.dumps(doc)) == doc  # noqa: S301  # our own bytes
    assert copy.deepcopy(doc) == doc


@given(st.text(st.characters(exclude_categories=())))
def test_any_source_comes_back(source: str) -> None:
    doc = cqdocs.parse(source)
    assert cqdocs.from_json(doc.to_json()) == doc
    assert cqdocs.from_json(doc.to_json().encode("utf-8", "surrogatepass")) == doc


@pytest.mark.parametrize(
    "source", ["\ud800", "\udc00\ud800", "\ud800\\udc00", "\ud800\x01", "😀\udc00"]
)
def test_half_a_character_is_escaped(source: str) -> None:
    text = Document(Span(0, len(source)), source).to_json()
    assert cqdocs.from_json(text.encode("utf-8")).source == source


def test_two_halves_of_one_character_stay_two() -> None:
    doc = Document(Span(0, 4), "\ud83d\ud83d\ude00\ude00")
    assert cqdocs.from_json(doc.to_json()) == doc
    assert "\\ud83d\ud83d\ude00\\ude00" in doc.to_json()


def test_importing_the_library_does_not_import_cattrs() -> None:
    code = "import sys, cqdocs; sys.exit('cattrs' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  # our own words
