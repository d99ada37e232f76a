"""Law 5, linear: the work of a parse grows with the length of the text, whatever the text is.

What is compared is the cost of a character in a short text and in one eight times as long, in one run:
it is the same where the work is linear, and eight times as high where it grows with the square.
"""

import gc
import sys
import time

import pytest

import cqdocs

UNITS = [
    "一",
    "9",
    "百",
    "（",
    "“",
    "”",
    "《",
    "：",
    "#",
    "*",
    "、",
    "。",
    "\n",
    "1,234,",
    "十万",
    "3个多",
    "第",
    "%",
    "年",
    "一是",
    "一是。",
    "一是。五是。",
    "第一个甲，",
    "问：",
    "**a:**",
    "。王宁：",
    "句。",
    "句“好。”他说",
    "“吗？”了",
    "(上接3版)",
    "来源:甲",
    "图为。甲/摄",
    "（一）甲；\n",
    "一、甲\n",
    "——甲\n",
    "：①",
    "问:a?\n答:b。\n",
    "王宁:a\n李明:b\n",
    "[王宁]",
    "【",
    "![",
    "<!--",
    "他说**好**了。",
    "我说。a\n",
    "我说。好\n",
    "2022年6月18日",
    "\t",
    "?",
    "一是甲。二是乙。",
    "来源:\n",
    "\u200b",
]
# What stands around the repeated unit: nothing, a speech, a line that it may go on.
FRAMES = {
    "alone": "{}",
    "spoken": "记者：{}a？\n王宁：好。",
    "below": "我们讲了第一句。后面还有\n{}",
}
# Marks inside marks: half of the text opens, the other half closes.
NESTED = ("“”", "《》", "（）", "「」", "【】", "〔〕")
SHORT, TIMES = 2_000, 8


def cost(text: str, times: int = 2) -> float:
    """Processor time a character: the least of some parses, which another process disturbs least.

    A tool that traces every line (coverage) is set aside, for it would be most of what is measured.
    """
    taken = []
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(times):
            gc.collect()
            start = time.process_time()
            cqdocs.parse(text)
            taken.append(time.process_time() - start)
    finally:
        sys.settrace(tracer)
    return min(taken) / len(text)


def assert_linear(short: str, long: str) -> None:
    # A square would give 8; the rest is room for caches and the collector. A long text that is
    # parsed in time need not be parsed again.
    bound = 3.5 * cost(short) + 2e-7
    assert cost(long, 1) < bound or cost(long) < bound


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("unit", UNITS)
def test_a_character_costs_the_same_in_a_long_text(unit: str, frame: str) -> None:
    units = SHORT // len(unit)
    short, long = (FRAMES[frame].format(unit * times) for times in (units, TIMES * units))
    assert_linear(short, long)


@pytest.mark.parametrize("marks", NESTED)
def test_marks_inside_marks_cost_the_same_in_a_long_text(marks: str) -> None:
    short, long = (marks[0] * n + marks[1] * n for n in (SHORT // 2, TIMES * SHORT // 2))
    assert_linear(short, long)


def test_a_long_line_that_short_ones_follow_is_read_once() -> None:
    sizes = (SHORT // 2, TIMES * SHORT // 2)
    short, long = ("甲" * n + "\n" + "我说。a\n" * (n // 5) for n in sizes)
    assert_linear(short, long)
