"""Chunks become nodes of LlamaIndex, by the package itself."""

import sys
from itertools import pairwise

import pytest
from retrieval.conference import TEXT, chunks

from cqdocs.retrieval import to_llama_index

INSTALL = 'pip install "cqdocs[llama-index]"'


def test_a_node_has_the_id_the_text_and_its_place() -> None:
    pytest.importorskip("llama_index.core", reason=INSTALL)
    nodes = to_llama_index(chunks())
    assert [(node.node_id, node.text) for node in nodes] == [(c.id, c.text) for c in chunks()]
    for node, chunk in zip(nodes, chunks(), strict=True):
        assert (node.start_char_idx, node.end_char_idx) == tuple(chunk.span)
        assert node.ref_doc_id == chunk.document
    assert TEXT[nodes[3].start_char_idx : nodes[3].end_char_idx] == "一是修路。"


def test_a_model_is_told_the_headings_the_speaker_and_the_question_but_no_offsets() -> None:
    pytest.importorskip("llama_index.core", reason=INSTALL)
    from llama_index.core.schema import MetadataMode

    node = to_llama_index(chunks(), {"published": "2022-08-20"})[3]
    for mode in (MetadataMode.EMBED, MetadataMode.LLM):
        assert node.get_content(mode) == (
            "path: 发布会 > 一、开工\nspeaker: 王宁\nquestion: 我想问一下。请问何时才能开工?\n"
            "published: 2022-08-20\n\n一是修路。"
        )


def test_nodes_know_their_neighbours_in_the_same_document() -> None:
    pytest.importorskip("llama_index.core", reason=INSTALL)
    nodes = to_llama_index(chunks())
    assert nodes[0].prev_node is None
    assert nodes[-1].next_node is None
    for one, behind in pairwise(nodes):
        assert one.next_node is not None
        assert one.next_node.node_id == behind.node_id
        assert behind.prev_node is not None
        assert behind.prev_node.node_id == one.node_id


def test_nodes_of_two_documents_are_no_neighbours() -> None:
    pytest.importorskip("llama_index.core", reason=INSTALL)
    import cqdocs

    other = cqdocs.chunks(cqdocs.parse("水来了。"))
    assert to_llama_index((*other, *chunks()))[0].next_node is None


def test_stores_that_take_flat_metadata_only_take_it() -> None:
    pytest.importorskip("llama_index.core", reason=INSTALL)
    from llama_index.core.vector_stores.utils import metadata_dict_to_node, node_to_metadata_dict

    for node in to_llama_index(chunks()):
        kept = node_to_metadata_dict(node, flat_metadata=True)
        assert metadata_dict_to_node(kept).metadata == node.metadata


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llama_index.core.schema", None)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[llama-index\]"'):
        to_llama_index(chunks())
