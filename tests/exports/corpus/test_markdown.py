"""A document as Markdown parses into the same tree, as any drawn one does (tests/laws)."""

import pytest
from exports.corpus.documents import seeds
from laws.checks import comes_back_from_markdown

import cqdocs
from cqdocs import Document


@pytest.mark.parametrize("doc", seeds(), ids=["000", "003"])
def test_a_seed_is_clean_and_stays_so(doc: Document) -> None:
    text = doc.to_markdown()
    assert text != doc.source
    assert cqdocs.parse(text).to_markdown() == text
    assert all(line == line.strip() for line in text.splitlines())


def test_a_caller_gives_the_reference_date_again() -> None:
    day = cqdocs.parse_time("2022-08-20").value
    assert day == "2022-08-20"
    from datetime import date

    doc = cqdocs.parse("去年修路。", date(2022, 8, 20))
    again = cqdocs.parse(doc.to_markdown(), date(2022, 8, 20))
    assert again.times[0].value == doc.times[0].value == "2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "要点\n\n一、修路\n路通了。", "# 要点\n\n## 一、修路\n\n路通了。\n", id="headings"
        ),
        pytest.param(
            "[重庆日报记者]何时？\n▲王宁：九月。\n",
            "**重庆日报记者：**何时？\n\n**王宁：**九月。\n",
            id="labels",
        ),
        pytest.param(
            "他**说**：\n修路\n，通水。", "他说：\n\n修路，通水。\n", id="marks and breaks"
        ),
        pytest.param(
            "两件事：一是\u3000修路；\u3000二是通水。",
            "两件事：一是\u3000修路；二是通水。\n",
            id="points",
        ),
        pytest.param(
            "---\ntitle: 要点\n---\n\n路。", "---\ntitle: 要点\n---\n\n路。\n", id="matter"
        ),
    ],
)
def test_the_page_is_tidied(text: str, expected: str) -> None:
    assert cqdocs.parse(text).to_markdown() == expected


def test_a_page_that_reads_otherwise_without_its_marks_is_the_page() -> None:
    source = "ａ\x85加快”ａ记者：王宁：(上接3版)ａ生态万万(上接3版)"
    doc = cqdocs.parse(source)
    comes_back_from_markdown(doc)
    assert doc.to_markdown() == source
    assert cqdocs.parse(source + "\n未读。", max_chars=len(source)).to_markdown() == source


def test_a_document_with_everything_in_it_is_written(everything: Document) -> None:
    assert everything.to_markdown()
