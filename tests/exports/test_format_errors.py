"""Data that is no document: one line that says where and what was expected, and nothing but that."""

import json
import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cqdocs
from cqdocs import Document
from cqdocs.errors import FormatError

DELETED = object()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda values: st.lists(values) | st.dictionaries(st.text(), values),
    max_leaves=5,
)
Path = tuple[str | int, ...]

CHILD = ("children", 2, "children", 0, "children", 0)
PARAGRAPH = (*CHILD, "children", 0)
CHILDREN = "Section or Turn or Point or Paragraph or Caption or MetadataLine or Note or Furniture"


def changed(data: object, path: Path, value: object) -> object:
    """The JSON values with another value at `path`, or without that key."""
    if not path:
        return value
    step, *rest = path
    if isinstance(data, list):
        items = [changed(v, tuple(rest), value) if i == step else v for i, v in enumerate(data)]
        return [item for item in items if item is not DELETED]
    assert isinstance(data, dict)
    members = data | {step: changed(data.get(step), tuple(rest), value)}
    return {key: v for key, v in members.items() if v is not DELETED}


def paths(data: object, path: Path = ()) -> list[Path]:
    """The way to every value inside the JSON values."""
    steps = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data if isinstance(data, list) else ())
    )
    return [path] + [one for step, value in steps for one in paths(value, (*path, step))]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("schema",), DELETED, "schema: expected cqdocs/1, not null"),
        (("schema",), "cqdocs/2", "schema: expected cqdocs/1, not 'cqdocs/2'"),
        (("schema",), ["cqdocs/1"], "schema: expected cqdocs/1, not an array"),
        (("type",), "Section", "the document: expected \"type\" to be Document, not 'Section'"),
        (("source",), DELETED, "source: missing"),
        (("source",), 5, "source: expected a string, not a number"),
        (("span",), [0, 10], "span: expected [start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), [-1, 2], "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), [3, 2], "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), [2], "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), [True, True], "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), {"0": 2, "1": 5}, "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), "25", "[start, end] with 0 <= start <= end <= 9"),
        ((*CHILD, "span"), DELETED, "missing"),
        ((*CHILD, "type"), "Chapter", f"expected \"type\" to be {CHILDREN}, not 'Chapter'"),
        ((*CHILD, "type"), DELETED, f'expected "type" to be {CHILDREN}, not null'),
        ((*CHILD, "type"), ["Point"], f'expected "type" to be {CHILDREN}, not an array'),
        (CHILD, "Point", "expected an object, not 'Point'"),
        ((*CHILD, "ordinal"), "1", "expected an integer, not '1'"),
        ((*CHILD, "depth"), True, "expected an integer, not a boolean"),
        ((*CHILD, "depth"), 1.0, "expected an integer, not a number"),
        ((*CHILD, "a\nkey"), 1, "lead, not 'a\\nkey'"),
        ((*CHILD, "children"), {}, "expected an array, not an object"),
        ((*CHILD, "children"), "abc", "expected an array, not 'abc'"),
        ((*PARAGRAPH, "continues"), 1, "expected a boolean, not a number"),
        ((*PARAGRAPH, "sentences", 1, "type"), "Quote", '"type" to be Sentence or Lead, not'),
        ((*PARAGRAPH, "pieces"), [[2, 5], [2, 99]], "[start, end] with 0 <= start <= end <= 9"),
        ((*PARAGRAPH, "mentions", 0, "kind"), "size", "expected count or measure or money"),
        ((*PARAGRAPH, "mentions", 0, "kind"), {}, "fraction or ordinal or number, not an object"),
        ((*PARAGRAPH, "mentions", 0, "value"), "1_0", 'such as "1.50" or "1E+30" or a fraction'),
        ((*PARAGRAPH, "mentions", 0, "value"), "1/0", "a fraction such as \"2/3\", not '1/0'"),
        ((*PARAGRAPH, "mentions", 0, "value"), "NaN", "not 'NaN'"),
        ((*PARAGRAPH, "mentions", 0, "value"), "１", "not '１'"),
        (
            (*PARAGRAPH, "mentions", 0, "value"),
            "1E+" + "9" * 40,
            "not '1E+999999999...9999999999999'",
        ),
        (
            (*PARAGRAPH, "mentions", 0, "value"),
            "1/" + "9" * 9999,
            "not '1/9999999999...9999999999999'",
        ),
        ((*PARAGRAPH, "mentions", 0, "value"), 1.5, "not a number"),
        ((*PARAGRAPH, "mentions", 0, "unit", "factor"), "1:3", 'decimal number such as "1.50"'),
        ((*PARAGRAPH, "mentions", 0, "unit", "text"), None, "expected a string, not null"),
        (("metadata", "published"), "2023-02-30", 'such as "2022-08-20T10:00:00", not'),
        (("metadata", "published"), "20230228", "expected a date such as"),
        (("metadata", "published"), "2023-W07-2", "expected a date such as"),
        (("metadata", "authors"), ["甲", 1], "expected a string, not a number"),
        (("metadata",), None, "expected an object, not null"),
        (("turns",), [], "only the keys type, span, source, children, metadata, gaps, issues"),
    ],
)
def test_the_message_says_what_was_expected(
    everything: Document, path: Path, value: object, message: str
) -> None:
    with pytest.raises(FormatError) as caught:
        cqdocs.from_json(json.dumps(changed(everything.to_dict(), path, value)))
    assert message in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("children", 0, "span"), "children[0].span: "),
        ((*CHILD, "span"), "children[2].children[0].children[0].span: "),
        ((*PARAGRAPH, "mentions", 0, "unit"), ".children[0].mentions[0].unit: "),
        (("children", 3, "speaker", "label", "text"), "children[3].speaker.label.text: "),
        (("metadata", "editors", 0, "role"), "metadata.editors[0].role: "),
        (("issues", 0, "code"), "issues[0].code: "),
        (("gaps", 0), "gaps[0]: "),
    ],
)
def test_the_message_begins_with_the_place(everything: Document, path: Path, place: str) -> None:
    with pytest.raises(FormatError) as caught:
        cqdocs.from_dict(changed(everything.to_dict(), path, 7))  # type: ignore[arg-type]
    assert f" {place}" in f" {caught.value}" or (place[0] == "." and place in str(caught.value))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the document: expected JSON: Expecting value: line 1 column 1 (char 0)"),
        ("{", "the document: expected JSON: "),
        (b"\xff\xff", "the document: expected JSON: 'utf-8' codec can't decode"),
        ("[]", "the document: expected an object, not an array"),
        ("null", "the document: expected an object, not null"),
        ("9" * 9999, "the document: expected JSON: Exceeds the limit"),
        ("[" * 99999, "the document: nested too deeply"),
        ('{"schema":' * 99999, "the document: nested too deeply"),
    ],
)
def test_text_that_is_no_document_is_refused(text: str | bytes, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        cqdocs.from_json(text)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("call", [cqdocs.from_json, cqdocs.from_dict])
@pytest.mark.parametrize("value", [None, 1, object()])
def test_what_is_no_data_at_all_is_refused(
    call: Callable[[object], Document], value: object
) -> None:
    with pytest.raises((TypeError, FormatError)):
        call(value)


def test_sections_nested_beyond_the_stack_are_refused() -> None:
    data: dict[str, object] = {"type": "Section", "span": [0, 0], "level": 1, "children": []}
    for _ in range(sys.getrecursionlimit()):
        data = data | {"children": [data]}
    whole = {
        "schema": "cqdocs/1",
        "type": "Document",
        "span": [0, 0],
        "source": "",
        "children": [data],
    }
    with pytest.raises(FormatError, match="the document: nested too deeply"):
        cqdocs.from_dict(whole)


def test_data_that_holds_itself_is_refused(everything: Document) -> None:
    data = everything.to_dict()
    section: dict[str, object] = {"type": "Section", "span": [0, 0], "level": 1}
    section["children"] = [section]
    with pytest.raises(FormatError, match="nested too deeply"):
        cqdocs.from_dict(data | {"children": [section]})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.data())
def test_changed_data_is_a_document_or_a_format_error(
    everything: Document, draw: st.DataObject
) -> None:
    data: object = everything.to_dict()
    for _ in range(draw.draw(st.integers(1, 3))):
        path = draw.draw(st.sampled_from(paths(data)))
        data = changed(data, path, draw.draw(JSON | (st.just(DELETED) if path else st.nothing())))
    came: Document | FormatError
    try:
        came = cqdocs.from_json(json.dumps(data))
    except FormatError as error:
        came = error
    if isinstance(came, FormatError):
        assert "\n" not in str(came)
    else:
        assert cqdocs.from_dict(came.to_dict()) == came
