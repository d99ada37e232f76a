"""Fixed expressions: what is one, what is none, and a page of idioms in which nothing is counted."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import cqdocs
from cqdocs.lexicon.load import load
from cqdocs.mentions.fixed.find import FixedRow, find_fixed
from cqdocs.text.fold import fold

ROWS = load("fixed", FixedRow)
FIXED = [word for row in ROWS if row.reason != "figure" for word in row.words]
FIGURES = [word for row in ROWS if row.reason == "figure" for word in row.words]
IDIOMS = Path(__file__).with_name("idioms.txt").read_text(encoding="utf-8").splitlines()
# Words of an idiom that also name a length of time (千载难逢).
TERMS_OF_TIME = {"千载"}
NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿兆半两双卅陆伍肆拾柒萬億兩雙陸")


def found(text: str) -> list[str]:
    folded = fold(text)
    return [folded[start:end] for start, end in find_fixed(folded)]


def test_the_lexicon_is_long_and_every_word_holds_a_numeral_once() -> None:
    words = FIXED + FIGURES
    assert len(FIXED) >= 400
    assert len(words) == len(set(words))
    assert [word for word in words if not NUMERALS & set(word)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.reason} {row.words[0]}")
def test_the_example_of_a_row_holds_its_first_word(row: FixedRow) -> None:
    assert row.words[0] in row.example
    covered = any(row.words[0] in span for span in found(row.example))
    assert covered == (row.reason != "figure")


@pytest.mark.parametrize("word", FIXED)
def test_every_word_is_found_between_commas(word: str) -> None:
    assert any(word in span or span in word for span in found(f"，{word}，"))


@pytest.mark.parametrize("word", FIGURES)
def test_no_figure_is_taken_for_a_fixed_word(word: str) -> None:
    assert found(f"，{word}，") == []


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("two numerals", "四面八方 五颜六色 七上八下 三令五申 两江四岸 一石二鸟 九牛一毛 一箭双雕"),
        (
            "一 and 一",
            "一县一策 一村一品 一降一升 一草一木 一点一滴 一唱一和 一户一宅 一件一件 一天一天",
        ),
        (
            "hundreds and thousands",
            "千家万户 百乡千村 千军万马 千人一面 千篇一律 百转千回 千门万户",
        ),
        ("all of them", "百花齐放 万马奔腾 百废待兴 千载难逢 百家争鸣"),
        ("longer", "三降一去一补 一圈两翼三带 百企兴百村 万企帮万村"),
        ("halves", "半信半疑 半推半就 双招双引"),
        ("at the end", "接二连三 丢三落四 说三道四 不三不四 独一无二 以一当十"),
        ("doubled", "千千万万 三三两两"),
        ("said twice", "一座座 一件件 一步步 一代代"),
        ("one after another", "一代又一代 一件接着一件 一环扣一环 一浪高过一浪 一年又一年"),
        ("done lightly", "看一看 试一试 议了一议"),
        ("and then", "一看就懂 一触即发 一扫而空 一拖再拖"),
        ("not", "一丝不苟 一成不变 一户不漏 一个不少 百折不挠"),
    ],
)
def test_a_family_holds_its_members(family: str, members: str) -> None:
    for member in members.split():
        assert found(f"{member}。") == [member], family


@pytest.mark.parametrize(
    "figure",
    "三个方面 两大动能 四方面 八张报表 川渝两省市 三次亲临 五大片区 一个时期 千万亩 上千家 近百名 九成 "
    "三分之一 第六次 两件事 十几个 一百多万 一、二、三产业 百万吨 三个五年 两个一百 一省三市 三县八乡 "
    "十多万人 百余万人 三尺半长 一年两次 五年一次 五年一个规划 联合一百家 上百家企业 数万名群众 一至三名 "
    "二级三级 一次不超过三个月 一年不少于两次 一个不同 三成五 一点五倍 十分钟 五海里三公里 一年就建成 "
    "三千亩 万分之一 百分之一 翻一番 一项项目 一位位于 六月四日 十一月 二十一次 第三第四 周三周四 "
    "一万一千人 三四十个 七八百人 二〇二二年 十五年 千分之三 三轮会谈 六部门 五行业 四平方米 三台设备".split(),
)
def test_a_figure_is_no_fixed_expression(figure: str) -> None:
    assert found(f"{figure}。") == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("四川三州", ["四川"]),
        ("两侧三公里", ["两侧"]),
        ("双方三次会晤", ["双方"]),
        ("统一三方标准", ["统一"]),
        ("一体两翼", ["一体两翼"]),
        ("三十一条龙舟", []),
        ("其中两江新区六个项目", ["两江新区"]),
        ("陆续抵达大陆", ["陆续", "大陆"]),
        ("草原上万马奔腾", ["万马奔腾"]),
        ("吸引上万名群众", []),
        ("", []),
        ("一", []),
        ("看一", []),
    ],
)
def test_the_borders_of_a_fixed_expression(text: str, spans: list[str]) -> None:
    assert found(text) == spans


@pytest.mark.parametrize(
    "text", ["一", "百", "十万", "一天", "一接", "一个一", "看一", "不一", "三去"]
)
def test_spans_lie_apart_in_order_whatever_the_text(text: str) -> None:
    spans = find_fixed(text * 300)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_half_of_the_idioms_are_not_in_the_lexicon() -> None:
    assert len(IDIOMS) >= 340
    assert len(IDIOMS) == len(set(IDIOMS))
    assert all(NUMERALS & set(line) for line in IDIOMS)
    assert sum(not any(word in line for word in FIXED) for line in IDIOMS) >= 170


@pytest.mark.parametrize("line", IDIOMS)
def test_an_idiom_counts_nothing(line: str) -> None:
    doc = cqdocs.parse(line)
    assert [quantity.text for quantity in doc.quantities] == []
    assert [time.text for time in doc.times if time.text not in TERMS_OF_TIME] == []


@pytest.mark.parametrize("text", ["五点三七倍", "三点三七倍"])
def test_a_word_that_begins_inside_a_numeral_is_none(text: str) -> None:
    (figure,) = cqdocs.parse(f"增长{text}。").quantities
    assert figure.text == text
