from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs
from cqdocs.cli.tree import tree_lines

Invoke = Callable[..., Result]


def tree(text: str) -> list[str]:
    return [line.plain for line in tree_lines(cqdocs.parse(text))]


def test_sections_show_their_level_and_number() -> None:
    assert tree("# 纲要\n\n## 第一章 总则\n\n路。\n\n## 二、建设\n\n水。\n") == [
        "  # 纲要",
        "",
        "    ## 第一章 总则",
        "      路。",
        "",
        "    ## 二、建设",
        "      水。",
    ]


def test_a_turn_shows_who_speaks_and_the_first_sentence_of_each_paragraph_only() -> None:
    text = "记者:何时开工?请介绍。\n\n王宁:九月。不会晚。\n\n工地已经准备好了。人也到了。\n"
    assert tree(text) == [
        "  Q 记者 (reporter)",
        "    何时开工?",
        "  A 王宁 (official)",
        "    九月。",
        "    工地已经准备好了。",
    ]


@pytest.mark.parametrize("mark", "?？")
def test_a_question_shows_the_first_sentence_that_asks_and_only_that(mark: str) -> None:
    said = f"谢谢主持人。我是新来的。\n\n路很重要。何时开工{mark}何时完工{mark}请介绍。\n\n谢谢。"
    assert tree(f"记者:{said}\n\n王宁:九月。\n") == [
        "  Q 记者 (reporter)",
        f"    何时开工{mark}",
        "  A 王宁 (official)",
        "    九月。",
    ]


def test_a_question_that_nowhere_asks_shows_its_first_sentence() -> None:
    assert tree("记者:请介绍道路。谢谢。\n\n我是新来的。\n\n王宁:九月。\n")[:3] == [
        "  Q 记者 (reporter)",
        "    请介绍道路。",
        "  A 王宁 (official)",
    ]


def test_the_sentence_that_announces_a_list_stands_above_it() -> None:
    text = (
        "记者:成效如何?\n\n王宁:谢谢。成效很好。\n\n下一步抓两件事。主要是:一是修路。二是通水。\n"
    )
    assert tree(text)[-5:] == [
        "    谢谢。",
        "    下一步抓两件事。",
        "    主要是:",
        "    一是 修路",
        "    二是 通水",
    ]


def test_points_stand_inside_their_points() -> None:
    text = (
        "路在这里。\n\n第一个优势,历史悠久。一是源远流长。二是底蕴深厚。\n\n第二个优势,风光秀美。\n"
    )
    assert tree(text) == [
        "  路在这里。",
        "  第一个优势 历史悠久",
        "    一是 源远流长",
        "    二是 底蕴深厚",
        "  第二个优势 风光秀美",
    ]


@pytest.mark.parametrize("between", ["", "\n\n"])
def test_the_lead_of_a_point_is_not_said_again_below_it(between: str) -> None:
    text = f"记者:成效?\n\n王宁:主要是:{between}一是修路;要快。路要宽。{between}二是通水。水要清。\n\n谢谢。\n"
    assert tree(text)[2:] == [
        "  A 王宁 (official)",
        "    主要是:",
        "    一是 修路",
        "    二是 通水",
        "    谢谢。",
    ]


def test_a_point_shows_what_announces_the_list_inside_it() -> None:
    text = "路在这里。\n\n第一个优势,历史悠久。水很清。有两样:一是源远流长。二是底蕴深厚。\n\n第二个优势,风光秀美。\n"
    assert tree(text) == [
        "  路在这里。",
        "  第一个优势 历史悠久",
        "    有两样:",
        "    一是 源远流长",
        "    二是 底蕴深厚",
        "  第二个优势 风光秀美",
    ]


def test_no_line_of_a_page_says_what_the_line_above_says(invoke: Invoke, seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        tree_of = invoke("outline", str(path)).stdout.partition("\n\n")[2]
        lines = [line.strip().rstrip("。") for line in tree_of.splitlines() if line.strip()]
        assert len(lines) > 20
        pairs = pairwise(lines)
        assert not [below for above, below in pairs if above.endswith(below)]


def test_a_section_inside_an_answer_stands_inside_it() -> None:
    text = "**记者:**路?\n\n**王宁:**好。\n\n一、修路\n\n路好。\n\n很宽。\n\n**记者:**水?\n\n**王宁:**好。\n"
    assert tree(text)[2:-5] == [
        "  A 王宁 (official)",
        "    好。",
        "",
        "    ## 一、修路",
        "      路好。",
        "      很宽。",
    ]


def test_an_essay_shows_leads_captions_and_first_sentences(invoke: Invoke, seeds: Path) -> None:
    page = invoke("outline", str(next(seeds.glob("003_*.txt")))).stdout
    assert "\n      • 推动成渝地区双城经济圈建设走深走实。\n" in page
    assert "\n      党的二十大报告强调,高质量发展是全面建设社会主义现代化国家的首要任务。\n" in page
    assert "\n      caption: 洪崖洞是重庆市重点景观工程," in page
    assert "(新华社记者 刘潺/摄)\n" in page


@pytest.mark.parametrize("shape", ["# 一\n\n", "一是甲。", "（一）甲\n\n1.甲\n\n", "问：何？\n\n"])
def test_a_long_document_of_one_shape_is_no_trouble(shape: str) -> None:
    assert len(tree(shape * 300)) < 2000
