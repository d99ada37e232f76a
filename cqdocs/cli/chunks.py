"""Chunks as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from attrs import evolve

from cqdocs.exports.context import shorten
from cqdocs.model.document import Document
from cqdocs.retrieval.chunk import By, Chunk
from cqdocs.retrieval.split import chunks


def chunk_lines(name: str, document: Document, max_chars: int, by: By) -> Iterator[str]:
    """A JSON object for each chunk of the document, with the name of its file in front."""
    for chunk in chunks(document, max_chars, by):
        row = {"file": name, **_short(chunk).to_dict()}
        yield json.dumps(row, ensure_ascii=False)


def _short(chunk: Chunk) -> Chunk:
    """The chunk with no more of what it shares with others than rows repeat."""
    return evolve(
        chunk,
        path=tuple(map(shorten, chunk.path)),
        points=tuple(map(shorten, chunk.points)),
        question=chunk.question and shorten(chunk.question),
    )
