from hypothesis import given

import cqdocs
from cqdocs.exports.page.notes import Notes
from cqdocs.model.leaves import Label, Leaf
from cqdocs.strategies import hostile_text


@given(hostile_text())
def test_every_issue_stands_beside_one_leaf_or_behind_them(text: str) -> None:
    doc = cqdocs.parse(text)
    notes = Notes.of(doc)
    leaves = [leaf for leaf in doc.walk() if isinstance(leaf, Leaf)]
    placed = [one for leaf in leaves for one in notes.beside(leaf)] + list(notes.rest)
    assert sorted(number for number, _ in placed) == list(range(1, len(doc.issues) + 1))
    assert not [leaf for leaf in leaves if isinstance(leaf, Label) and notes.beside(leaf)]


def test_an_issue_stands_beside_the_leaf_in_which_it_begins() -> None:
    doc = cqdocs.parse("甲句。\n\n乙说“好。\n\n丙句。")
    beside = [len(Notes.of(doc).beside(paragraph)) for paragraph in doc.paragraphs]
    assert beside == [0, 1, 0]


def test_an_issue_of_an_empty_document_stands_behind_all() -> None:
    assert len(Notes.of(cqdocs.parse("")).rest) == 1
