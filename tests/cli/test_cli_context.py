from __future__ import annotations

import cqdocs
from cqdocs.cli.context import Around, walk
from cqdocs.tables.place import LONGEST, heading_text, shorten

TEXT = """序言。

# 会

**记者:**路?

**王宁:**好。

一、修路

路好。

## 第二章 通水

水好。
"""


def around(text: str) -> dict[str, Around]:
    """What is around each paragraph of a text."""
    return {
        node.text: place
        for node, place in walk(cqdocs.parse(text))
        if isinstance(node, cqdocs.Paragraph)
    }


def test_a_walk_gives_the_nodes_of_the_document_in_its_order() -> None:
    document = cqdocs.parse(TEXT)
    assert [node for node, _ in walk(document)] == [*document.walk()]


def test_the_nearest_heading_and_turn_are_around_a_node() -> None:
    assert {words: (place.heading, place.speaker) for words, place in around(TEXT).items()} == {
        "序言。": (None, None),
        "路?": ("会", "记者"),
        "好。": ("会", "王宁"),
        "路好。": ("一、修路", "王宁"),
        "水好。": ("第二章 通水", None),
    }


def test_the_holders_lead_from_the_outermost_inwards() -> None:
    section, turn, inner = around(TEXT)["路好。"].holders
    assert isinstance(section, cqdocs.Section)
    assert isinstance(turn, cqdocs.Turn)
    assert isinstance(inner, cqdocs.Section)
    assert around(TEXT)["序言。"].holders == ()


def test_a_speaker_is_a_name_else_an_affiliation_else_a_label() -> None:
    text = "**重庆日报记者:**路?\n\n**主持人:**请。\n\n**市长王宁:**好。\n"
    assert [place.speaker for place in around(text).values()] == ["重庆日报", "主持人", "王宁"]


def test_a_heading_belongs_to_its_own_section() -> None:
    headings = [
        place.heading
        for node, place in walk(cqdocs.parse(TEXT))
        if isinstance(node, cqdocs.Heading)
    ]
    assert headings == ["会", "一、修路", "第二章 通水"]


def test_a_heading_is_told_with_its_number() -> None:
    sections = cqdocs.parse("# 纲要\n\n## 第一章 总则\n\n路。\n\n## 二、建设\n\n水。\n").sections
    assert [*map(heading_text, sections)] == ["纲要", "第一章 总则", "二、建设"]


def test_rows_repeat_no_more_than_the_beginning_of_a_long_text() -> None:
    assert shorten("路" * LONGEST) == "路" * LONGEST
    assert shorten("路" * (LONGEST + 1)) == "路" * (LONGEST - 1) + "…"
