from exports.page.reading import Page, words

import cqdocs
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.outline import Outline


def entries(text: str) -> list[tuple[str, str, str]]:
    doc = cqdocs.parse(text)
    seen = Page.of(Outline(Anchors.to(doc)).html(doc))
    lines = seen.every("li")
    return [(one.get("class", ""), one[0].get("href", ""), words(one[0])) for one in lines]


def test_sections_speakers_and_points_stand_in_the_outline() -> None:
    text = "# 会\n\n## 一、路\n\n**重庆日报记者:**好吗?\n\n**姜辉:**两点。一是修路。二是通水。\n"
    assert entries(text) == [
        ("part", "#section-1", "会"),
        ("part", "#section-2", "一、路"),
        ("question", "#turn-1", "重庆日报"),
        ("answer", "#turn-2", "姜辉"),
        ("point", "#point-1", "一是 修路"),
        ("point", "#point-2", "二是 通水"),
    ]


def test_a_line_of_the_outline_is_short() -> None:
    ((_, _, line),) = entries(f"## {'路' * 200}\n\n正文。")
    assert line == f"{'路' * 59}…"


def test_plain_text_has_no_outline() -> None:
    assert entries("正文。") == []
