"""A document as JSON, and back without a loss."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache

from cqdocs.errors import FormatError
from cqdocs.model.document import Document
from cqdocs.model.limits import DEEPEST, is_deeper

SCHEMA = "cqdocs/1"
SCHEMA_FILE = "document.schema.json"


def to_dict(doc: Document) -> dict[str, object]:
    """The document as JSON values; see `Document.to_dict`."""
    from cqdocs.exports.converter import converter

    return {"schema": SCHEMA, **converter().unstructure(doc)}


def to_json(doc: Document, indent: int | None = None) -> str:
    """The document as JSON text; see `Document.to_json`."""
    import json

    separators = (",", ":") if indent is None else None
    text = json.dumps(to_dict(doc), ensure_ascii=False, indent=indent, separators=separators)
    return _lone_surrogates().sub(lambda found: f"\\u{ord(found[0]):x}", text)


def from_dict(data: Mapping[str, object]) -> Document:
    """The document that `Document.to_dict` made these values of.

    Raises FormatError where `data` is not of that form, or where its sections, turns and points
    stand more than 64 deep inside each other; its message names the place in the data and what was
    expected there.

    >>> import cqdocs
    >>> doc = cqdocs.parse("一是修路。二是通水。")
    >>> cqdocs.from_dict(doc.to_dict()) == doc
    True
    >>> cqdocs.from_dict({"schema": "cqdocs/1", "type": "Document", "span": [0, 3], "source": "路"})
    Traceback (most recent call last):
    cqdocs.errors.FormatError: span: expected [start, end] with 0 <= start <= end <= 1
    """
    from cattrs import BaseValidationError

    from cqdocs.exports.converter import converter, locate
    from cqdocs.exports.values import source_length, unexpected

    if not isinstance(data, Mapping):
        raise FormatError(f"the document: {unexpected('an object', data)}")
    if data.get("schema") != SCHEMA:
        raise FormatError(f"schema: {unexpected(SCHEMA, data.get('schema'))}")
    source = data.get("source")
    outer = source_length.set(len(source) if isinstance(source, str) else sys.maxsize)
    try:
        body = {key: value for key, value in data.items() if key != "schema"}
        doc = converter().structure(body, Document)
    except (BaseValidationError, FormatError, RecursionError) as error:
        raise locate(error) from None
    finally:
        source_length.reset(outer)
    if is_deeper(doc, DEEPEST):
        raise FormatError(f"the document: nested too deeply: more than {DEEPEST} levels")
    return doc


def from_json(text: str | bytes | bytearray) -> Document:
    """The document that `Document.to_json` made this text of; bytes are UTF-8, UTF-16 or UTF-32.

    Raises FormatError where the text is no JSON, or the values in it are not of the form that
    `Document.to_dict` gives them, and TypeError where it is no text.

    >>> import cqdocs
    >>> doc = cqdocs.parse("一是修路。二是通水。")
    >>> cqdocs.from_json(doc.to_json()) == doc
    True
    >>> cqdocs.from_json("[]")
    Traceback (most recent call last):
    cqdocs.errors.FormatError: the document: expected an object, not an array
    """
    import json

    if not isinstance(text, str | bytes | bytearray):
        raise TypeError(f"from_json takes a str or bytes, not {type(text).__name__}")
    try:
        data = json.loads(text)
    except RecursionError:
        raise FormatError("the document: nested too deeply") from None
    except ValueError as error:
        raise FormatError(f"the document: expected JSON: {error}") from None
    return from_dict(data)


def json_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of what `Document.to_dict` and `Document.to_json` give.

    >>> json_schema()["$id"]
    'urn:cqdocs:schema:document:1'
    """
    import json
    from importlib.resources import files

    text = files("cqdocs.exports").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


@cache
def _lone_surrogates() -> re.Pattern[str]:
    # UTF-8 has no form for half a character, so each half is escaped. Two halves that would make
    # one character stay as they are, since JSON reads their escapes as that character.
    high, low = "[\ud800-\udbff]", "[\udc00-\udfff]"
    return re.compile(f"[\ud800-\udfff](?<!{high}{low})(?!(?<={high}){low})")
