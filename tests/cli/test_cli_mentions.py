from __future__ import annotations

from pathlib import Path

import pytest

import cqdocs
from cqdocs.cli.mentions import Found, find
from cqdocs.tables.place import LONGEST


def quantities(text: str) -> list[Found[cqdocs.Quantity]]:
    return find(cqdocs.parse(text), cqdocs.Quantity)


@pytest.mark.parametrize("name", ["000_*.txt", "003_*.txt"])
def test_all_mentions_of_a_document_are_found_in_their_order(seeds: Path, name: str) -> None:
    document = cqdocs.parse_file(next(seeds.glob(name)))
    figures = find(document, cqdocs.Quantity)
    times = find(document, cqdocs.TimeExpression)
    assert tuple(one.mention for one in figures) == document.quantities
    assert tuple(one.mention for one in times) == document.times
    assert all(one.sentence.text.startswith(one.mention.text, one.index) for one in figures)
    assert all(one.sentence.text.startswith(one.mention.text, one.index) for one in times)


def test_only_the_kinds_that_are_named_are_found(seeds: Path) -> None:
    document = cqdocs.parse_file(next(seeds.glob("000_*.txt")))
    found = find(document, cqdocs.Quantity, ("money", "percent"))
    assert {one.mention.kind.value for one in found} == {"money", "percent"}
    assert len(found) == sum(q.kind in ("money", "percent") for q in document.quantities)


def test_a_mention_has_the_sentence_that_holds_it() -> None:
    found = quantities("全市有6个区县。增长3.5%,比去年好。 共有12座水厂。")
    assert [one.excerpt(LONGEST) for one in found] == [
        ("全市有6个区县。", 3),
        ("增长3.5%,比去年好。", 2),
        ("共有12座水厂。", 2),
    ]


def test_a_mention_in_a_heading_or_a_caption_has_the_whole_of_its_text() -> None:
    text = "# 从七个方面发力\n\n路好。\n\n图为12座水厂。 新华社记者 王全超/摄\n"
    assert [one.sentence.text for one in quantities(text)] == ["从七个方面发力", "图为12座水厂。"]


@pytest.mark.parametrize(
    "text",
    [
        "建成**8万**吨码头,**3个**区县,又**10家**企业。",
        "已有 **Apple** **M2** 5台,*the* **best** 6台,`a` 7台。",
        "第一行有3个\n\n　　区县 and\nmore 的5家企业。",
    ],
)
def test_markup_and_breaks_before_a_mention_do_not_move_it(text: str) -> None:
    found = quantities(text)
    assert found
    for one in found:
        assert one.sentence.text.startswith(one.mention.text, one.index)


def test_an_excerpt_of_a_long_sentence_is_what_stands_around_the_mention() -> None:
    (one,) = quantities("甲" * 50 + "6个" + "乙" * 50)
    assert one.excerpt(10) == ("…甲甲甲6个乙乙乙…", 4)
    assert one.excerpt(102) == ("甲" * 50 + "6个" + "乙" * 50, 50)
    words, index = one.excerpt(101)
    assert (len(words), words[index : index + 2]) == (101, "6个")


def test_an_excerpt_at_an_edge_is_cut_at_the_other_one() -> None:
    (first,) = quantities("6个" + "乙" * 50)
    (last,) = quantities("甲" * 50 + "6个")
    assert first.excerpt(10) == ("6个乙乙乙乙乙乙乙…", 0)
    assert last.excerpt(10) == ("…甲甲甲甲甲甲甲6个", 8)


@pytest.mark.parametrize("room", range(3, 110))
def test_an_excerpt_has_room_for_no_more_and_begins_the_mention_where_it_says(room: int) -> None:
    for one in quantities("一百个" + "甲,乙" * 10 + "3800万余亩" + "丙,丁" * 20 + "6个"):
        words, index = one.excerpt(room)
        assert len(words) <= room
        shown = words[index : index + len(one.mention.text)].rstrip("…")
        assert one.mention.text.startswith(shown)
        assert shown
