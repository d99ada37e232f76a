"""Chunks as documents of LangChain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cqdocs.errors import MissingExtraError
from cqdocs.retrieval.chunk import Chunk
from cqdocs.retrieval.metadata import metadata

if TYPE_CHECKING:
    from langchain_core.documents import Document


def to_langchain(
    chunks: Iterable[Chunk], more: Mapping[str, object] | None = None
) -> list[Document]:
    """A LangChain Document for each chunk, with the same id.

    The metadata are flat JSON values: those of `Chunk.to_dict` that say anything (headings and points
    joined by ` > `), then `more` (a file name, a date). Needs the extra `langchain`; raises ImportError without it.
    """
    try:
        from langchain_core.documents import Document
    except ImportError as error:
        raise MissingExtraError("to_langchain needs", "langchain") from error
    return [
        Document(id=chunk.id, page_content=chunk.text, metadata=metadata(chunk, more))
        for chunk in chunks
    ]
