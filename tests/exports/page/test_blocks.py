import pytest
from exports.page.reading import page, words

import cqdocs

PRESS = """# 发布会

## 一、成效

**重庆日报记者:**请问,成效如何?

**姜辉:**主要有两个方面。一是修路:①东路。②西路。二是通水。

**王宁:**我们继续努力。
"""


def test_points_are_nested_lists() -> None:
    seen = page(PRESS)
    turn = seen.by_id("turn-2")
    (outer,) = (one for one in turn if one.tag == "ol")
    assert [words(point)[:2] for point in outer] == ["一是", "二是"]
    (inner,) = outer[0].iter("ol")
    assert [words(point).strip() for point in inner] == ["①东路。", "②西路。"]


def test_a_question_and_its_answer_lead_to_each_other() -> None:
    seen = page(PRESS)
    (to_answer,) = (a for a in seen.by_id("turn-1").iter("a") if a.get("class") == "reply")
    (to_question,) = (a for a in seen.by_id("turn-2").iter("a") if a.get("class") == "reply")
    assert (to_answer.get("href"), words(to_answer)) == ("#turn-2", "answered by 姜辉")
    assert (to_question.get("href"), words(to_question)) == ("#turn-1", "answers 重庆日报")


def test_a_question_that_nobody_answers_says_so() -> None:
    seen = page(f"{PRESS}\n**新华社记者:**请问,何时开工?\n")
    assert words(seen.with_class("reply")[-1]) == "no answer"


def test_a_heading_has_the_level_of_its_section_and_its_number() -> None:
    assert [words(one) for one in page(PRESS).every("h2")][:1] == ["一、成效"]


def test_no_document_is_too_deep() -> None:
    point = cqdocs.parse("一是修路。二是通水。").points[0]
    for _ in range(3000):
        point = cqdocs.Point(point.span, (point,), "一是", "", 1, 1, "")
    doc = cqdocs.Document(point.span, "一是修路。", (point,))
    assert doc.to_html().count('class="marker"') == 3001


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("来源:《求是》\n\n正文。", '<p class="field"><span class="key">来源</span>'),
        ("正文。\n\n---\n\n正文。", "<hr>"),
        ("标题\n\n(上接3版)\n\n正文。", '<p class="remark">'),
    ],
)
def test_what_is_no_text_of_its_own_looks_so(text: str, html: str) -> None:
    assert html in cqdocs.parse(text).to_html()
