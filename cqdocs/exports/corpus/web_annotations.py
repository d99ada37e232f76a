"""A document as W3C Web Annotations: marks on its source, each by its place and by its words."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from typing import Final

from cqdocs.exports.corpus.digest import digest
from cqdocs.exports.corpus.standoff import Mark, marks
from cqdocs.model.document import Document
from cqdocs.model.span import Span

Json = Mapping[str, object]
_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# So much of what stands around a mark helps to find it where the text has changed.
_AROUND: Final = 16


def to_web_annotations(doc: Document, source: str | None = None) -> str:
    """The annotations of a document as JSON-LD; see `Document.to_web_annotations`."""
    # Escapes throughout, for half a character has no other form in UTF-8.
    escaped = any("\ud800" <= one <= "\udfff" for one in doc.source)
    return json.dumps(_collection(doc, source), ensure_ascii=escaped, indent=1) + "\n"


def _collection(doc: Document, source: str | None) -> Json:
    # A name from the text itself (RFC 6920) where the caller gives no address.
    name = base64.urlsafe_b64encode(digest(doc)).decode().rstrip("=")
    own = f"ni:///sha-256;{name}"
    items = list(_annotations(doc, own, source or own))
    page: dict[str, object] = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": _CONTEXT,
        "id": f"{own}#annotations",
        "type": "AnnotationCollection",
        "label": doc.metadata.title or "cqdocs",
        "total": len(items),
        "first": {"id": f"{own}#page", **page},
    }


def _annotations(doc: Document, own: str, source: str) -> Iterator[Json]:
    names: dict[int, str] = {}
    found = list(marks(doc))
    for number, mark in enumerate(found, 1):
        names[id(mark.node)] = f"{own}#a{number}"
        yield {
            "id": names[id(mark.node)],
            "type": "Annotation",
            "motivation": "classifying",
            "body": list(_bodies(mark)),
            "target": _target(doc, mark, source),
        }
    number = len(found)
    for exchange in doc.exchanges:
        asking = names.get(id(exchange.question[-1]))
        for answering in (names.get(id(turn)) for turn in exchange.answer):
            if asking and answering:
                number += 1
                yield _link(f"{own}#a{number}", answering, asking)


def _link(name: str, answering: str, asking: str) -> Json:
    """An answer replies to its question: the annotation on the one is the body of one on the other."""
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "replying",
        "body": answering,
        "target": asking,
    }


def _bodies(mark: Mark) -> Iterator[Json]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": mark.kind}
    if mark.facts:
        facts = json.dumps(dict(mark.facts), ensure_ascii=False)
        yield {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "application/json",
            "value": facts,
        }


def _target(doc: Document, mark: Mark, source: str) -> Json | list[Json]:
    """The place of a mark; one in several pieces has a target for each, to be taken together."""
    targets = [_resource(doc, piece, source) for piece in mark.pieces]
    if len(targets) == 1:
        return targets[0]
    return {"type": "Composite", "items": targets}


def _resource(doc: Document, piece: Span, source: str) -> Json:
    start, end = piece
    quoted = {
        "type": "TextQuoteSelector",
        "exact": piece.of(doc.source),
        "prefix": doc.source[max(start - _AROUND, 0) : start],
        "suffix": doc.source[end : end + _AROUND],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": source, "selector": [place, quoted]}
