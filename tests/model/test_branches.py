"""The text of a node with children: what a reader reads inside it."""

import cqdocs
from cqdocs import Paragraph, Point, Section, Span


def test_each_paragraph_has_its_line() -> None:
    section = cqdocs.parse("## 甲\n\n路**很**好。\n\n水也好。\n").sections[0]
    assert section.text == "甲\n路很好。\n水也好。"


def test_a_heading_has_its_number() -> None:
    section = cqdocs.parse("一、修路\n路很好。\n").sections[0]
    assert section.text == "一、修路\n路很好。"


def test_a_heading_has_the_blank_behind_its_number() -> None:
    section = cqdocs.parse("第一章 总则\n路很好。\n").sections[0]
    assert section.text == "第一章 总则\n路很好。"


def test_a_point_has_its_marker_and_what_sets_it_off() -> None:
    doc = cqdocs.parse("第一，路很好。第二， 水也好。")
    assert [point.text for point in doc.points] == ["第一，路很好。", "第二， 水也好。"]


def test_points_inside_a_paragraph_stand_in_its_line() -> None:
    answer = cqdocs.parse("记者:何事?\n王宁:两件事：一是修路；二是通水。\n路很好。\n").turns[1]
    assert answer.text == "两件事：一是修路；二是通水。\n路很好。"


def test_points_with_paragraphs_of_their_own_have_lines_of_their_own() -> None:
    section = cqdocs.parse("## 甲\n\n一是修路。\n\n二是通水。\n").sections[0]
    assert section.text == "甲\n一是修路。\n二是通水。"


def test_a_point_that_opens_with_a_point_has_both_markers() -> None:
    inner = Point(Span(3, 7), (Paragraph(Span(5, 7), "路。"),), "一是", "", 1, 2, "路")
    outer = Point(Span(0, 7), (inner,), "第一", "，", 1, 1, "")
    assert outer.text == "第一，一是路。"
    assert inner.text == "一是路。"


def test_a_point_without_words_has_a_line_of_its_own() -> None:
    section = cqdocs.parse("## 甲\n\n一是\n\n二是通水。\n").sections[0]
    assert section.text == "甲\n一是\n二是通水。"


def test_a_turn_is_without_its_label() -> None:
    assert cqdocs.parse("记者：何时开工？\n王宁：九月。").turns[0].text == "何时开工？"


def test_a_joined_paragraph_is_one_line() -> None:
    doc = cqdocs.parse("记者:从哪些方面着\n\n力？请问。\n王宁:很多。")
    assert doc.turns[0].text == "从哪些方面着力？请问。"


def test_what_is_no_running_text_is_left_out() -> None:
    text = "## 甲\n\n(上接3版)路很好。\n\n图为青河夜景。王宁/摄\n\n---\n\n水也好。\n"
    assert cqdocs.parse(text).sections[0].text == "甲\n路很好。\n水也好。"


def test_a_branch_without_children_has_no_text() -> None:
    assert Section(Span(0, 0), (), 1).text == ""
