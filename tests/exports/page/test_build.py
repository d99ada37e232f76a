import base64
import hashlib
import re
from pathlib import Path

import pytest
from exports.page.reading import Page, page, words
from samples import SEEDS

import cqdocs
from cqdocs.exports.page.build import LONGEST_IN_NOTEBOOK


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_page_shows_all_that_its_document_holds(path: Path) -> None:
    doc = cqdocs.parse_file(path)
    seen = Page.of(doc.to_html())
    assert len(seen.with_class("turn")) == len(doc.turns)
    assert len(seen.with_class("marker")) == len(doc.points)
    assert len(seen.with_class("note")) == len(doc.issues)
    for kind, view in (("quantity", doc.quantities), ("time", doc.times)):
        marks = [words(one) for one in seen.every("data") if kind in one.get("class", "")]
        assert marks == [mention.text for mention in view]
    for name, found in (("figures", doc.quantities), ("times", doc.times), ("issues", doc.issues)):
        assert len(list(seen.by_id(name).iter("tr"))) == 1 + len(found)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_two_elements_have_one_name(path: Path) -> None:
    names = re.findall(r' id="([^"]*)"', cqdocs.parse_file(path).to_html())
    assert len(names) == len(set(names))


def test_the_page_asks_nobody_for_anything() -> None:
    html = cqdocs.parse_file(SEEDS[0]).to_html()
    assert not re.search(r"https?:|url\(|@import|fetch\(|src=", html)


def test_the_policy_names_the_script_and_the_style_of_the_page_and_nothing_else() -> None:
    seen = page("## 标题\n\n正文。")
    (policy,) = (m for m in seen.every("meta") if m.get("http-equiv"))
    said = dict(part.split(" ", 1) for part in policy.get("content", "").split("; "))
    assert said["default-src"] == said["base-uri"] == said["form-action"] == "'none'"
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        (element,) = seen.every(tag)
        digest = base64.b64encode(hashlib.sha256(words(element).encode()).digest()).decode()
        assert said[name] == f"'sha256-{digest}'"
    assert "connect-src" not in said


def test_a_document_without_a_title_goes_by_its_name() -> None:
    doc = cqdocs.parse("正文。")
    assert words(Page.of(doc.to_html("报告")).every("title")[0]) == "报告"
    assert words(Page.of(doc.to_html()).every("title")[0]) == "Untitled document"


@pytest.mark.parametrize("text", ["# 标题\n\n正文。", "正文。", ""])
def test_every_page_has_one_first_heading(text: str) -> None:
    assert len(page(text).every("h1")) == 1


def test_controls_and_halves_of_characters_are_signs() -> None:
    shown = words(page("好\x00\x1b[31m\ud800红\x7f。").by_id("text"))
    assert "好␀␛[31m\ufffd红\ufffd。" in shown


UNITS = [
    "3万吨",
    "“",
    "去年",
    "三个方面:一是甲。",
    "## 路3个\n\n",
    "问:a?\n答:3个。\n",
    "<",
    "\x00",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("frame", ["{}", "## " + "路" * 900 + "\n\n{}"])
def test_a_page_grows_no_faster_than_its_document(frame: str, unit: str) -> None:
    pages = [cqdocs.parse(frame.format(unit * n)).to_html() for n in (200, 400, 800, 1600)]
    first, second, third, last = map(len, pages)
    assert last - third < 4.5 * (second - first)


def test_a_notebook_shows_a_long_document_in_brief() -> None:
    text = "正文。" * (LONGEST_IN_NOTEBOOK // 3 + 1)
    shown = cqdocs.parse(text)._repr_html_()
    assert len(shown) < 1000
    assert "doc.to_html()" in shown
