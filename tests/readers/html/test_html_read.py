"""Web pages: every paragraph comes out, whole, in order and alone on its line."""

from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("resiliparse", reason='pip install "cqdocs[html]"')

from cqdocs.lexicon.load import load
from cqdocs.readers.html.parts import PartRow
from cqdocs.readers.html.read import html_text
from cqdocs.strategies import phrases

WRAPPED: dict[str, Callable[[list[str]], str]] = {
    "paragraphs": lambda texts: "".join(f"<p>&nbsp;&nbsp;{text}</p>" for text in texts),
    "unclosed": lambda texts: "".join(f"<P>　　{text}\n" for text in texts),
    "breaks": lambda texts: "<div>" + "<br>".join(texts) + "</div>",
    "double breaks": "<br/><br />\n".join,
    "divs": lambda texts: "".join(f"<div><span>{text}</span></div>" for text in texts),
    "bold": lambda texts: "".join(f"<p><b>{t[:2]}</b><font>{t[2:]}</font></p>" for t in texts),
    "items": lambda texts: "<ul>" + "".join(f"<li>{text}" for text in texts) + "</ul>",
    "terms": lambda texts: "".join(f"<dl><dt>{text}</dt></dl>" for text in texts),
    "cells": lambda texts: "".join(f"<table><tr><td>{text}</table>" for text in texts),
    "articles": lambda texts: "".join(f"<article>{text}</article>" for text in texts),
    "pre": lambda texts: "<pre>" + "\n".join(texts) + "</pre>",
    "footers": lambda texts: "".join(f"<footer class=nav>{text}。</footer>" for text in texts),
}


def lines(page: str) -> list[str]:
    return [line.strip() for line in html_text(page).split("\n") if line.strip()]


@pytest.mark.parametrize("shape", WRAPPED)
@given(texts=st.lists(phrases(), min_size=1, max_size=6))
def test_paragraphs_come_back_in_order(shape: str, texts: list[str]) -> None:
    page = f"<html><body>{WRAPPED[shape](texts)}</body></html>"
    assert [line.rstrip("。") for line in lines(page)] == texts


printed = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20
)


@given(st.lists(printed, max_size=8))
def test_any_text_comes_back(texts: list[str]) -> None:
    assert lines("".join(f"<p>{escape(text)}</p>" for text in texts)) == texts


@given(st.text(st.sampled_from("<>/!-=\"' aphbrtdolni12&;甲\n"), max_size=200))
def test_any_markup_is_read(page: str) -> None:
    assert isinstance(html_text(page), str)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h1>标<br>题</h1><h3>（一）成绩</h3><p>文。", "# 标题\n\n### （一）成绩\n\n文。"),
        ("<h2>开头<p>正文。</p><p>下文。</p>", "## 开头\n\n正文。\n\n下文。"),
        ("<h2>" + "修路。" * 50 + "</h2>", "修路。" * 50),
        ("<p>增长\n  2%，\n很好\n吗", "增长 2%，很好吗"),
        ("<p>one\ntwo</p>", "one two"),
        ("<p>甲<script>p()</script><style>p{}</style><!-- 注 -->乙</p>", "甲乙"),
        ('<p hidden>甲</p><p style="color:red; display: none">乙</p>丙', "丙"),
        ("<figure><img alt=替><figcaption>图为夜景。</figcaption></figure>", "图为夜景。"),
        ("<ol><li>甲<li>乙</ol><ol start=3><li>丙</ol>", "1. 甲\n2. 乙\n3. 丙"),
        ("<ol><li>一、甲<li>（二）乙</ol>", "一、甲\n（二）乙"),
        (
            "<table><tr><th>指标<th>数值<tr><td>粮食<td>9<br>万吨</table>",
            "指标 | 数值\n粮食 | 9万吨",
        ),
        ("<table><tr><td>李明：<td>好。<p>谢谢。</table>", "李明：好。\n谢谢。"),
        ("<details><summary>概</summary>细</details>", "概\n细"),
        ("", ""),
        ("<html></html>", ""),
    ],
)
def test_looks_are_written_as_text(page: str, text: str) -> None:
    assert html_text(page) == text


@pytest.mark.parametrize("title", ["修路要闻_某省政府", "修路要闻 - 某网", "修路要闻"])
def test_what_repeats_the_title_of_the_page_is_its_heading(title: str) -> None:
    page = f"<title>{title}</title><a>修路要闻</a><div><b>修路要闻</b></div><p>文。</p>"
    assert lines(page) == ["修路要闻", "# 修路要闻", "文。"]
    assert "# 修路要闻" not in lines(page + "<h1>另一题</h1>")


def test_the_title_may_be_that_which_government_sites_declare() -> None:
    head = "<head><meta name=ArticleTitle content=修路要闻><title>某网</title></head>"
    assert lines(head + "<td>修路要闻</td><p>修路要闻</p>")[0].endswith("修路要闻")
    assert "# 修路要闻" in lines(head + "<p>修路要闻</p><p>文。</p>")


@pytest.mark.parametrize("row", load("page_parts", PartRow), ids=lambda row: row.sense)
def test_the_example_of_each_row_is_left_out(row: PartRow) -> None:
    assert lines(f"{row.example}<p>文。</p>") == ["文。"]


@pytest.mark.parametrize("name", [n for row in load("page_parts", PartRow) for n in row.names])
def test_named_parts_go_unless_they_hold_text(name: str) -> None:
    for attribute in (f"class='top {name}'", f"id=page-{name}", f"class={name.upper()}"):
        part = f"<div {attribute}>{{}}</div><p>文。</p>"
        assert lines(part.format("<a>首页</a> 更多")) == ["文。"]
        assert lines(part.format("大家好。")) == ["大家好。", "文。"]
        assert lines(part.format("责任编辑：王宁")) == ["责任编辑：王宁", "文。"]
    assert lines(f"<div class=x{name}x>首页</div>") == ["首页"]


def test_the_foot_of_an_article_stays() -> None:
    page = "<article><p>文。</p><footer>青河日报</footer></article><footer>网站地图</footer>"
    assert lines(page) == ["文。", "青河日报"]
