import re

import pytest
from hypothesis import given
from markupsafe import escape

import cqdocs
from cqdocs import Paragraph
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.marks import marked
from cqdocs.exports.page.notes import Notes
from cqdocs.strategies import hostile_text


def shown(text: str) -> str:
    """The first paragraph with its marks, their attributes left out but for class and number."""
    doc = cqdocs.parse(text)
    paragraph = doc.paragraphs[0]
    html = marked(paragraph, Anchors.to(doc), Notes.of(doc).beside(paragraph))
    return re.sub(r' (id|value|title|href|aria-label)="[^"]*"', "", html)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("好<b>&。", "好&lt;b&gt;&amp;。"),
        ("达到3万吨。", '达到<data class="quantity">3万吨</data>。'),
        ("近4万名专家。", '近<data class="quantity hedged">4万名</data>专家。'),
        (
            "在2021年达3个。",
            '在<data class="time">2021年</data>达<data class="quantity">3个</data>。',
        ),
        (
            "**粮**食**达3万**吨。",  # the pieces of the text lie apart in the source
            '粮食达<data class="quantity">3万吨</data>。',
        ),
        ("他说“好。", '他说<a class="ref" data-number="1"></a>“好。'),
    ],
)
def test_what_is_said_is_marked(text: str, html: str) -> None:
    assert shown(text) == html


def test_a_figure_stands_inside_the_announcement_that_holds_it() -> None:
    html = shown("主要抓了三个方面的工作:一是修路。二是通水。三是育林。")
    assert re.search('<span class="announcement">[^/]*<data class="quantity">三个</data>', html)


def test_an_announcement_that_is_not_kept_shows_it() -> None:
    assert 'class="announcement doubted"' in shown("主要抓了三个方面的工作:一是修路。二是通水。")


@given(hostile_text())
def test_marks_hold_the_text_of_their_mentions(text: str) -> None:
    doc = cqdocs.parse(text)
    anchors = Anchors.to(doc)
    for paragraph in doc.find_all(Paragraph):
        html = marked(paragraph, anchors)
        assert html.striptags() == escape(paragraph.text).striptags()
        assert html.count("<data ") == html.count("</data>")
