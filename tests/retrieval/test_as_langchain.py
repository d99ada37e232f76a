"""Chunks become documents of LangChain, by the package itself."""

import sys

import pytest
from retrieval.conference import chunks

from cqdocs.retrieval import to_langchain

INSTALL = 'pip install "cqdocs[langchain]"'


def test_a_document_has_the_id_the_text_and_flat_metadata() -> None:
    pytest.importorskip("langchain_core", reason=INSTALL)
    made = to_langchain(chunks(), {"file": "a.txt"})
    assert [(doc.id, doc.page_content) for doc in made] == [(c.id, c.text) for c in chunks()]
    assert made[2].metadata == {
        "document": chunks()[2].document,
        "index": 2,
        "kind": "text",
        "start": 38,
        "end": 44,
        "path": "发布会 > 一、开工",
        "speaker": "王宁",
        "role": "official",
        "label": "王宁",
        "act": "answer",
        "turn": 2,
        "question": "我想问一下。请问何时才能开工?",
        "file": "a.txt",
    }


def test_a_store_finds_them_by_id_and_metadata() -> None:
    pytest.importorskip("langchain_core", reason=INSTALL)
    from langchain_core.embeddings import DeterministicFakeEmbedding
    from langchain_core.vectorstores import InMemoryVectorStore

    store = InMemoryVectorStore(DeterministicFakeEmbedding(size=8))
    store.add_documents(to_langchain(chunks()))
    store.add_documents(to_langchain(chunks()))  # the same ids: nothing twice
    found = store.similarity_search(
        "修路", k=9, filter=lambda doc: doc.metadata["speaker"] == "王宁"
    )
    assert sorted(doc.page_content for doc in found) == sorted(
        chunk.text for chunk in chunks() if chunk.who == "王宁"
    )


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "langchain_core.documents", None)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[langchain\]"'):
        to_langchain(chunks())
