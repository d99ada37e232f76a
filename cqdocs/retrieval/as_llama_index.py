"""Chunks as nodes of LlamaIndex."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Final

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

    The metadata are JSON values: those of `Chunk.to_dict` that say anything, then `more` (a file name,
    a date). Headings, points, speaker, question and `more` are embedded and shown to the model with
    the text; offsets and the like are not. Each node knows its neighbours in the same document and
    the document, by its SHA-256. Needs the extra `llama-index`; raises ImportError without it.
    """
    try:
        from llama_index.core.schema import NodeRelationship, RelatedNodeInfo, TextNode
    except ImportError as error:
        raise ImportError(
            'to_llama_index needs an extra: pip install "cqdocs[llama-index]"'
        ) from error
    made = []
    told = _TOLD | set(more or {})
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
        made.append((chunk.document, node))
    for (source, node), (other, behind) in pairwise(made):
        if source == other:
            node.relationships[NodeRelationship.NEXT] = behind.as_related_node_info()
            behind.relationships[NodeRelationship.PREVIOUS] = node.as_related_node_info()
    return [node for _, node in made]
