"""Chunks as nodes of LlamaIndex."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from cqdocs.errors import MissingExtraError
from cqdocs.retrieval.chunk import Chunk
from cqdocs.retrieval.metadata import metadata

if TYPE_CHECKING:
    from llama_index.core.schema import TextNode

# What a model is told with the text; the rest is for filters and for those who cite.
_TOLD: Final = frozenset({"path", "points", "speaker", "affiliation", "speaker_title", "question"})


def to_llama_index(
    chunks: Iterable[Chunk], more: Mapping[str, object] | None = None
) -> list[TextNode]:
    """A LlamaIndex TextNode for each chunk, with the same id and its place in the source.

    The metadata are flat JSON values: those of `Chunk.to_dict` that say anything (headings and points
    joined by ` > `), then `more` (a file name, a date). Headings, points, speaker, question and `more` are embedded and shown to the model with
    the text; offsets and the like are not. Each node knows its neighbours in the same document and
    the document, by its SHA-256. Needs the extra `llama-index`; raises ImportError without it.
    """
    try:
        from llama_index.core.schema import NodeRelationship, RelatedNodeInfo, TextNode
    except ImportError as error:
        raise MissingExtraError("to_llama_index needs", "llama-index") from error
    told = _TOLD | set(more or {})
    nodes: list[TextNode] = []
    sources: list[str] = []
    for chunk in chunks:
        known = metadata(chunk, more)
        untold = [key for key in known if key not in told]
        node = TextNode(
            id_=chunk.id,
            text=chunk.text,
            metadata=known,
            excluded_embed_metadata_keys=untold,
            excluded_llm_metadata_keys=untold,
            start_char_idx=chunk.span.start,
            end_char_idx=chunk.span.end,
        )
        node.relationships[NodeRelationship.SOURCE] = RelatedNodeInfo(node_id=chunk.document)
        if sources and sources[-1] == chunk.document:
            nodes[-1].relationships[NodeRelationship.NEXT] = RelatedNodeInfo(node_id=chunk.id)
            before = RelatedNodeInfo(node_id=nodes[-1].node_id)
            node.relationships[NodeRelationship.PREVIOUS] = before
        nodes.append(node)
        sources.append(chunk.document)
    return nodes
