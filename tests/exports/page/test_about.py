from datetime import date

import pytest
from exports.page.reading import Page, words
from samples import SEEDS

import cqdocs
from cqdocs.exports.page.about import counts, language


def test_the_fields_of_a_document_stand_beside_it() -> None:
    seen = Page.of(cqdocs.parse_file(SEEDS[1]).to_html())
    (about,) = seen.with_class("facts")
    facts = dict(zip(map(words, about[::2]), map(words, about[1::2]), strict=True))
    assert facts["Source"] == "求是 2023/20"
    assert facts["Published"] == "2023-10-16 08:23:25"


def test_the_day_from_which_it_speaks_says_who_says_so() -> None:
    html = cqdocs.parse("去年好。", reference_date=date(2022, 8, 20)).to_html()
    assert "<dt>Speaks on</dt><dd>2022-08-20 (caller)</dd>" in html


def test_counts_are_words() -> None:
    assert counts(cqdocs.parse("达到3个。")) == "1 paragraph · 1 figure"
    assert counts(cqdocs.Document(cqdocs.Span(0, 0), "")) == "nothing found"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("", "zh-Hans"),
        ("plain", "zh-Hans"),
        ("重庆日报记者请问", "zh-Hans"),
        ("陶闇公等重庆的革命家都在这里学习和工作过很久", "zh-Hans"),
        ("與會者討論臺灣的開放資料", "zh-Hant"),
    ],
)
def test_the_script_is_that_of_most_characters(text: str, tag: str) -> None:
    assert language(text) == tag
