"""Web Annotations have the form of the W3C model, and find their words in the source."""

import json
from typing import Final

import jsonschema
import pytest
from exports.corpus.documents import LAYOUTS, layouts, parsed, seeds
from hypothesis import given

import cqdocs
from cqdocs import Document

Json = dict[str, object]

_SELECTOR: Final[Json] = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
    ]
}
_RESOURCE: Final[Json] = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "format": "iri"},
        "selector": {"type": "array", "items": _SELECTOR, "minItems": 2, "maxItems": 2},
    },
    "required": ["type", "source", "selector"],
    "additionalProperties": False,
}
_BODY: Final[Json] = {
    "type": "object",
    "properties": {
        "type": {"const": "TextualBody"},
        "purpose": {"enum": ["classifying", "describing"]},
        "format": {"const": "application/json"},
        "value": {"type": "string"},
    },
    "required": ["type", "purpose", "value"],
    "additionalProperties": False,
}
_IRI: Final[Json] = {"type": "string", "pattern": "^ni:///sha-256;[A-Za-z0-9_-]{43}#"}
# The part of the W3C Web Annotation Data Model (2017) that the library writes.
MODEL: Final[Json] = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "id": _IRI,
                            "type": {"const": "Annotation"},
                            "motivation": {"enum": ["classifying", "replying"]},
                            "body": {"anyOf": [_IRI, {"type": "array", "items": _BODY}]},
                            "target": {
                                "anyOf": [
                                    _IRI,
                                    _RESOURCE,
                                    {
                                        "properties": {
                                            "type": {"const": "Composite"},
                                            "items": {"type": "array", "items": _RESOURCE},
                                        },
                                        "required": ["type", "items"],
                                        "additionalProperties": False,
                                    },
                                ]
                            },
                        },
                        "required": ["id", "type", "motivation", "body", "target"],
                        "additionalProperties": False,
                    },
                },
            },
            "required": ["id", "type", "items"],
            "additionalProperties": False,
        },
    },
    "required": ["@context", "id", "type", "total", "first"],
    "additionalProperties": False,
}
IS_OF_MODEL: Final = jsonschema.Draft202012Validator(MODEL)


def check(doc: Document) -> None:
    text = doc.to_web_annotations()
    text.encode()
    collection = json.loads(text)
    IS_OF_MODEL.validate(collection)
    items = collection["first"]["items"]
    assert collection["total"] == len({item["id"] for item in items}) == len(items)
    for item in items:
        if item["motivation"] == "replying":
            continue
        for resource in item["target"].get("items", [item["target"]]):
            place, quoted = resource["selector"]
            start, end = place["start"], place["end"]
            assert doc.source[start:end] == quoted["exact"] != ""
            assert doc.source[:start].endswith(quoted["prefix"])
            assert doc.source[end:].startswith(quoted["suffix"])


@pytest.mark.parametrize("doc", [*seeds(), *layouts()], ids=["000", "003", *LAYOUTS])
def test_a_known_document_is_annotated(doc: Document) -> None:
    check(doc)


@given(parsed())
def test_any_document_is_annotated(doc: Document) -> None:
    check(doc)


def test_an_annotation_says_what_is_known_of_a_figure() -> None:
    collection = json.loads(
        cqdocs.parse("修路近3公里。").to_web_annotations("https://example.org/1")
    )
    (item,) = collection["first"]["items"]
    sort, facts = item["body"]
    assert sort["value"] == "Quantity"
    assert json.loads(facts["value"]) == {
        "kind": "measure",
        "value": "3",
        "unit": "公里",
        "code": "km",
        "qualifier": "nearly",
    }
    assert item["target"]["source"] == "https://example.org/1"


def test_an_answer_replies_to_its_question() -> None:
    collection = json.loads(cqdocs.parse("记者：何时？\n王宁：九月。").to_web_annotations())
    asked, answered, *_, reply = collection["first"]["items"]
    assert (reply["motivation"], reply["target"]) == ("replying", asked["id"])
    assert reply["body"] == answered["id"]


def test_a_document_with_everything_in_it_is_written(everything: Document) -> None:
    assert everything.to_web_annotations()
