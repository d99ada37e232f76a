"""All that a document says comes back from each form that it can be read from, and each is valid."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from exports.corpus import akoma_reader, convokit_reader, tei_reader
from exports.corpus.documents import LAYOUTS, faults, layouts, parsed, seeds
from exports.corpus.readers import Said, in_xml, said
from hypothesis import given
from laws.checks import comes_back_from_markdown

from cqdocs import Document


def tei(doc: Document) -> None:
    text = doc.to_tei()
    assert faults(text, "tei") == []
    assert tei_reader.read(text) == in_xml(said(doc))


def akoma_ntoso(doc: Document) -> None:
    text = doc.to_akoma_ntoso()
    assert faults(text, "akn") == []
    assert akoma_reader.read(text) == in_xml(said(doc))


def convokit(doc: Document) -> None:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name) / "corpus"
        doc.to_convokit(directory)
        turns, points, quantities, times = convokit_reader.read(directory)
        convokit_reader.is_corpus(directory)
    came = Said(turns, sorted(points), sorted(quantities, key=str), sorted(times, key=str))
    assert came == convokit_reader.expected(doc)


Form = Callable[[Document], None]
in_each_form = pytest.mark.parametrize(
    "comes_back", [tei, akoma_ntoso, convokit, comes_back_from_markdown]
)


@in_each_form
@pytest.mark.parametrize("doc", [*seeds(), *layouts()], ids=["000", "003", *LAYOUTS])
def test_a_known_document_comes_back(doc: Document, comes_back: Form) -> None:
    comes_back(doc)


@in_each_form
@given(doc=parsed())
def test_any_document_comes_back(doc: Document, comes_back: Form) -> None:
    comes_back(doc)
