"""The JSON Schema of a document, made from the types of the tree.

`python -m cqdocs.exports.schema` prints it, `--write` puts it into the file that the library ships.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
import typing
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from types import NoneType

import attrs

from cqdocs.exports.as_json import SCHEMA, SCHEMA_FILE
from cqdocs.exports.types import SCALARS, TAG, alternatives
from cqdocs.model.document import Document
from cqdocs.model.span import Span

Schema = dict[str, object]

_PLAIN: dict[object, str] = {str: "string", int: "integer", bool: "boolean", NoneType: "null"}
_SPAN: Schema = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
}


def build_schema() -> Schema:
    """The schema, with a definition for each type, in the order of their names."""
    definitions: dict[str, Schema] = {}
    document = _value(Document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cqdocs:schema:document:1",
        "title": "A parsed official Chinese document",
        **document,
        "$defs": dict(sorted(definitions.items())),
    }


def main(arguments: Sequence[str]) -> None:
    """Print the schema, or write it to the shipped file where the argument is `--write`."""
    text = json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"
    if "--write" in arguments:
        Path(__file__).with_name(SCHEMA_FILE).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


def _value(hint: object, definitions: dict[str, Schema]) -> Schema:
    """The schema of what a field may hold; the types that it names join the `definitions`."""
    options = [_option(option, definitions) for option in alternatives(hint)]
    return options[0] if len(options) == 1 else {"anyOf": options}


def _option(option: object, definitions: dict[str, Schema]) -> Schema:
    if option in _PLAIN:
        return {"type": _PLAIN[option]}
    if typing.get_origin(option) is tuple:
        return {"type": "array", "items": _value(typing.get_args(option)[0], definitions)}
    if not isinstance(option, type):
        raise TypeError(f"JSON has no form for {option}")
    if option.__name__ not in definitions:
        definitions[option.__name__] = {}  # a section may hold sections
        definitions[option.__name__] = _definition(option, definitions)
    return {"$ref": f"#/$defs/{option.__name__}"}


def _definition(cls: type, definitions: dict[str, Schema]) -> Schema:
    if cls in SCALARS:
        scalar = SCALARS[cls]
        return {
            "description": f"{scalar.meaning[0].upper()}{scalar.meaning[1:]}.",
            "type": "string",
            "pattern": f"^{scalar.pattern}$",
        }
    description: Schema = {"description": _first_sentence(cls)}
    if cls is Span:
        return description | _SPAN
    if issubclass(cls, StrEnum):
        return description | {"enum": [word.value for word in cls]}
    if attrs.has(cls):
        return description | _object(cls, definitions)
    raise TypeError(f"JSON has no form for {cls.__name__}")


def _object(cls: type[attrs.AttrsInstance], definitions: dict[str, Schema]) -> Schema:
    hints, fields = typing.get_type_hints(cls), attrs.fields(cls)
    version: Schema = {"schema": {"const": SCHEMA}} if cls is Document else {}
    fixed = version | {TAG: {"const": cls.__name__}}
    return {
        "type": "object",
        "properties": fixed | {f.name: _value(hints[f.name], definitions) for f in fields},
        "required": [*fixed, *(f.name for f in fields if f.default is attrs.NOTHING)],
        "additionalProperties": False,
    }


def _first_sentence(cls: type) -> str:
    first = re.split(r"(?<=\.)\s", inspect.getdoc(cls) or "", maxsplit=1)[0]
    return " ".join(first.split())


if __name__ == "__main__":
    main(sys.argv[1:])
