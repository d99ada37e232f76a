"""A document for brat is of the form that brat reads, and its marks stand where they say."""

import re

import pytest
from exports.corpus.documents import LAYOUTS, layouts, parsed, seeds
from hypothesis import given

import cqdocs
from cqdocs import Document, Quantity, TimeExpression

TEXT_BOUND = re.compile(r"T\d+\t(?P<type>\w+) (?P<place>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>[^\t]+)")
OTHERS = (
    re.compile(r"A\d+\t(?P<type>\w+) T\d+ \w+"),
    re.compile(r"#\d+\tAnnotatorNotes T\d+\t\S.*"),
    re.compile(r"R\d+\t(?P<type>Answers) Arg1:T\d+ Arg2:T\d+"),
)


def check(doc: Document) -> None:
    """Every line has a form of brat's, names nothing twice, and quotes the text at its place."""
    files = doc.to_brat()
    assert len(files.text) == len(doc.source)
    files.text.encode()
    names = []
    kinds = set()
    # brat reads lines as Python's codecs do, which is where splitlines cuts.
    for line in files.annotations.splitlines():
        names.append(line.split("\t")[0])
        found = TEXT_BOUND.fullmatch(line)
        if found is None:
            assert any(form.fullmatch(line) for form in OTHERS), line
            continue
        kinds.add(found["type"])
        places = [tuple(map(int, place.split())) for place in found["place"].split(";")]
        assert " ".join(files.text[start:end] for start, end in places) == found["words"]
        assert all(start < end for start, end in places)
    assert len(set(names)) == len(names)
    assert kinds <= set(files.configuration.split("[relations]")[0].split())
    quantities = len(re.findall(r"^T\d+\tQuantity ", files.annotations, re.MULTILINE))
    times = len(re.findall(r"^T\d+\tTime ", files.annotations, re.MULTILINE))
    walked = [*doc.walk()]
    assert quantities == sum(isinstance(node, Quantity) for node in walked)
    assert times == sum(isinstance(node, TimeExpression) for node in walked)


@pytest.mark.parametrize("doc", [*seeds(), *layouts()], ids=["000", "003", *LAYOUTS])
def test_a_known_document_is_marked(doc: Document) -> None:
    check(doc)


@given(parsed())
def test_any_document_is_marked(doc: Document) -> None:
    check(doc)


def test_marks_carry_what_is_known() -> None:
    text = "重庆日报记者：几条？\n王宁：近3条。"
    assert cqdocs.parse(text).to_brat().annotations.expandtabs(1).splitlines() == [
        "T1 Speaker 0 6 重庆日报记者",
        "A1 SpeakerAct T1 question",
        "A2 SpeakerRole T1 reporter",
        "#1 AnnotatorNotes T1 affiliation=重庆日报",
        "T2 Speaker 11 13 王宁",
        "A3 SpeakerAct T2 answer",
        "A4 SpeakerRole T2 official",
        "#2 AnnotatorNotes T2 name=王宁",
        "T3 Quantity 15 17 3条",
        "A5 QuantityKind T3 count",
        "A6 QuantityQualifier T3 nearly",
        "#3 AnnotatorNotes T3 value=3; unit=条",
        "R1 Answers Arg1:T2 Arg2:T1",
    ]


def test_a_mark_over_the_end_of_a_line_stands_in_two_pieces() -> None:
    text = "他说“路\n，通了”。"
    assert "Quote 2 4;5 9\t“路 ，通了”" in cqdocs.parse(text).to_brat().annotations


def test_a_document_with_everything_in_it_is_written(everything: Document) -> None:
    assert everything.to_brat().annotations
