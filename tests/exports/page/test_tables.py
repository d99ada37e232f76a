from pathlib import Path

import pytest
from exports.page.reading import Page, page, words
from samples import SEEDS

import cqdocs

PRESS = "# 会\n\n## 一、路\n\n**重庆日报记者:**好吗?\n\n**姜辉:**去年近3800万亩,占三分之一。\n"


def rows(seen: Page, name: str) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in seen.by_id(name).iter("tr")]


def test_a_figure_stands_with_all_that_is_known_of_it() -> None:
    head, first, second = rows(page(PRESS), "figures")
    assert head == ["#", "Figure", "Value", "Unit", "Kind", "Hedge", "Said by", "Under", "Words"]
    assert first[:8] == ["1", "3800万亩", "38,000,000", "亩", "measure", "nearly", "姜辉", "一、路"]
    assert first[8] == "去年近3800万亩,占三分之一。"
    assert second[1:5] == ["三分之一", "1/3", "", "fraction"]


def test_a_time_and_an_issue_stand_with_their_places() -> None:
    assert rows(page(PRESS), "times")[1][:3] == ["1", "去年", ""]
    assert rows(page("甲。\n\n他说“好。"), "issues")[1][:3] == ["1", "unpaired-quote", "3:3"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_row_leads_to_its_figure_speaker_and_section(path: Path) -> None:
    doc = cqdocs.parse_file(path)
    seen = Page.of(doc.to_html())
    for row, figure in zip(list(seen.by_id("figures").iter("tr"))[1:], doc.quantities, strict=True):
        first, *others = row.iter("a")
        place = seen.by_id(first.get("href", "")[1:])
        assert words(first) == words(place) == figure.text
        for link in others:
            around = seen.by_id(link.get("href", "")[1:])
            assert place in list(around.iter())


def test_values_are_sorted_as_numbers() -> None:
    doc = cqdocs.parse("达到3万吨、占三分之一、约5—10个、20%。")
    seen = Page.of(doc.to_html())
    keys = [c.get("data-sort", "") for c in seen.by_id("figures").iter("td") if c.get("data-sort")]
    assert [round(float(key), 3) for key in keys] == [30000, 0.333, 5, 20]
