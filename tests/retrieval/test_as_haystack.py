"""Chunks become documents of Haystack, by the package itself."""

import sys

import pytest
from retrieval.conference import chunks

from cqdocs.retrieval import to_haystack

INSTALL = 'pip install "cqdocs[haystack]"'


def test_a_document_has_the_id_the_text_and_flat_meta() -> None:
    pytest.importorskip("haystack", reason=INSTALL)
    made = to_haystack(chunks(), {"file": "a.txt"})
    assert [(doc.id, doc.content) for doc in made] == [(c.id, c.text) for c in chunks()]
    assert [doc.meta["split_id"] for doc in made] == [0, 1, 2, 3, 4]
    assert {doc.meta["source_id"] for doc in made} == {chunks()[0].document}
    assert made[1].meta["pieces"] == "23-30,32-34"
    assert made[1].meta["file"] == "a.txt"
    assert all(isinstance(value, str | int) for doc in made for value in doc.meta.values())


def test_a_store_filters_them_and_finds_their_neighbours() -> None:
    pytest.importorskip("haystack", reason=INSTALL)
    from haystack.components.retrievers import SentenceWindowRetriever
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    store = InMemoryDocumentStore()
    store.write_documents(to_haystack(chunks()))
    said = {"field": "meta.speaker", "operator": "==", "value": "王宁"}
    answers = store.filter_documents(said)
    assert len(answers) == 3
    roads = [doc for doc in answers if "修路" in (doc.content or "")]
    around = SentenceWindowRetriever(store, window_size=1).run(roads)
    assert [doc.content for doc in around["context_documents"]] == [
        "主要有两点。",
        "一是修路。",
        "二是通水。",
    ]


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "haystack", None)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[haystack\]"'):
        to_haystack(chunks())
