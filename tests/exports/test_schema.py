"""The schema says what the JSON of a document is, no more and no less."""

import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

import cqdocs
from cqdocs import Document
from cqdocs.exports.schema import build_schema, main


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(cqdocs.json_schema())


def test_the_shipped_schema_is_the_one_that_the_types_give() -> None:
    assert cqdocs.json_schema() == build_schema()


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(cqdocs.json_schema())


def test_documents_are_valid(validator: Draft202012Validator, doc: Document) -> None:
    validator.validate(json.loads(doc.to_json()))


def test_the_made_up_document_holds_every_type_of_object(everything: Document) -> None:
    definitions = build_schema()["$defs"]
    assert isinstance(definitions, dict)
    for name, definition in definitions.items():
        if definition.get("type") == "object":
            assert f'"type":"{name}"' in everything.to_json()


def test_every_definition_is_described_in_a_sentence() -> None:
    definitions = build_schema()["$defs"]
    assert isinstance(definitions, dict)
    assert all(definition["description"].endswith(".") for definition in definitions.values())


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "cqdocs/2"},
        {"type": "Section"},
        {"turns": []},
        {"span": [0]},
        {"children": None},
        {"children": [{"type": "Section", "span": [0, 0], "children": []}]},
        {"children": [{"type": "Paragraph", "span": [0, 0], "text": "", "mentions": [{}]}]},
        {"reference_date": "2022"},
        {"reference_origin": "guess"},
    ],
)
def test_other_data_is_invalid(
    validator: Draft202012Validator, everything: Document, change: dict[str, object]
) -> None:
    with pytest.raises(ValidationError):
        validator.validate(everything.to_dict() | change)
    with pytest.raises(cqdocs.errors.FormatError):
        cqdocs.from_dict(everything.to_dict() | change)


def test_the_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert json.loads(capsys.readouterr().out) == build_schema()
