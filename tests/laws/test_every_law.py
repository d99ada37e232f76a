"""Every law that a document shows by itself: for the seeds, for all cases, and for what is drawn."""

from pathlib import Path

import pytest
from hypothesis import given
from laws.checks import DEAR_LAWS, LAWS, Law, assert_lawful
from samples import SEEDS, read
from test_trees import cases

import cqdocs
from cqdocs.strategies import Drawn, documents, hostile_text

EVERY = [pytest.param(law, id=law.__name__) for law in (*LAWS, *DEAR_LAWS)]


@pytest.mark.parametrize("law", EVERY)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_keeps_the_law(path: Path, law: Law) -> None:
    law(cqdocs.parse(read(path)))


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text, _ in cases()])
def test_a_case_keeps_every_law(text: str) -> None:
    doc = cqdocs.parse(text)
    assert doc.source == text
    assert_lawful(doc)


@given(documents())
def test_documents_keep_every_law(drawn: Drawn) -> None:
    doc = cqdocs.parse(drawn.text)
    assert doc.source == drawn.text
    assert_lawful(doc)


@given(hostile_text())
def test_any_text_keeps_every_law(text: str) -> None:
    doc = cqdocs.parse(text)
    assert doc.source == text
    assert_lawful(doc)
