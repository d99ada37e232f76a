"""Chunks as documents of Haystack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cqdocs.errors import MissingExtraError
from cqdocs.retrieval.chunk import Chunk
from cqdocs.retrieval.metadata import metadata

if TYPE_CHECKING:
    from haystack import Document


def to_haystack(
    chunks: Iterable[Chunk], more: Mapping[str, object] | None = None
) -> list[Document]:
    """A Haystack Document for each chunk, with the same id.

    The meta are flat JSON values: those of `Chunk.to_dict` that say anything (headings and points
    joined by ` > `); `source_id`, `split_id` and
    `split_idx_start`, by which Haystack's own splitters let SentenceWindowRetriever find the
    neighbours; then `more` (a file name, a date). Needs the extra `haystack`; raises ImportError
    without it.
    """
    try:
        from haystack import Document
    except ImportError as error:
        raise MissingExtraError("to_haystack needs", "haystack") from error
    made = []
    for chunk in chunks:
        place: dict[str, object] = {
            "source_id": chunk.document,
            "split_id": chunk.index,
            "split_idx_start": chunk.span.start,
        }
        meta = metadata(chunk, {**place, **(more or {})})
        made.append(Document(id=chunk.id, content=chunk.text, meta=meta))
    return made
