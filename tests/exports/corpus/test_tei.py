"""A document as TEI is valid, and reads as TEI does."""

import re
from xml.etree import ElementTree

from exports.corpus.documents import faults
from exports.corpus.tei_reader import TEI

import cqdocs
from cqdocs import Document


def test_a_document_with_everything_in_it_is_valid(everything: Document) -> None:
    assert faults(everything.to_tei(), "tei") == []


def lines(text: str) -> list[str]:
    """The lines of the body of a text's TEI, without indents and the addresses of calendars."""
    body = cqdocs.parse(text).to_tei().split("<body>")[1].split("</body>")[0]
    plain = re.sub(r' (datingMethod|unitRef)="[^"]*"', "", body)
    return [line.strip() for line in plain.splitlines() if line.strip()]


def test_figures_and_times_stand_in_their_sentences() -> None:
    assert lines("2018年以来修路近3公里。") == [
        '<div type="section">',
        (
            '<p><s><date type="interval" from="2018" when-custom="2018/..">2018年以来</date>修路近'
            '<measure type="measure" ana="#qualifier.nearly" quantity="3" unit="km">3公里</measure>'
            "。</s></p>"
        ),
        "</div>",
    ]


def test_a_question_and_its_answer_are_one_division() -> None:
    text = "重庆日报记者：何时？\n王宁：九月。"
    assert [line for line in lines(text) if line.startswith(("<div", "<u", "<note"))] == [
        '<div type="debateSection">',
        '<div type="debateSection" subtype="questionAnswer">',
        '<note type="speaker">重庆日报记者</note>',
        '<u who="#spk1" toWhom="#spk2" corresp="#u2" ana="#role.reporter #act.question" xml:id="u1">',
        '<note type="speaker">王宁</note>',
        '<u who="#spk2" toWhom="#spk1" corresp="#u1" ana="#role.official #act.answer" xml:id="u2">',
    ]


def test_points_are_a_list_with_their_markers() -> None:
    assert lines("第一，修路。第二，通水。")[1:4] == [
        "<list>",
        "<label>第一<pc>，</pc></label>",
        '<item n="1">',
    ]


def test_the_parts_of_a_quotation_over_sentences_are_linked() -> None:
    root = ElementTree.fromstring(cqdocs.parse("“一。二。三。”").to_tei().encode())  # noqa: S314
    parts = list(root.iter(f"{TEI}q"))
    assert [(q.text, q.get("prev"), q.get("next")) for q in parts] == [
        ("“一。", None, "#part2"),
        ("二。", "#part1", "#part3"),
        ("三。”", "#part2", None),
    ]


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert "甲\ufffd乙\ufffd" in cqdocs.parse("甲\x01乙\udc00").to_tei()


def test_the_header_says_what_the_page_says() -> None:
    page = "# 要点\n来源：《求是》2023/20\n作者：王宁\n2023-10-16\n\n正文。\n责任编辑：王慧"
    header = cqdocs.parse(page).to_tei().split("<text>")[0]
    for line in (
        "<title>要点</title>",
        "<author>王宁</author>",
        "<resp>责任编辑</resp>",
        '<title level="j">求是</title>',
        '<biblScope unit="issue">2023/20</biblScope>',
        '<date when="2023-10-16" type="published" />',
    ):
        assert line in header
