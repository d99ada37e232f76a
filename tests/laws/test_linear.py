"""Law 5, linear: the work of a parse grows with the length of the text, whatever the text is.

Work in Python is counted in calls, which no machine disturbs. Work inside patterns and strings is
measured as the cost of a character beside that of the seeds, in one run: what grows with the square
of the length would cost a hundred times as much at this length.
"""

import sys
import time

import pytest
from samples import SEEDS, read

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
    "\u200b",
]
SHORT, LONG = 20_000, 40_000


def calls(text: str) -> int:
    """How many Python functions a parse calls."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        cqdocs.parse(text)
    finally:
        sys.setprofile(None)
    return count


def repeated(unit: str, length: int) -> str:
    return unit * (length // len(unit))


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_makes_at_most_twice_the_calls(unit: str) -> None:
    cqdocs.parse(repeated(unit, 1000))
    assert calls(repeated(unit, LONG)) < 2.2 * calls(repeated(unit, SHORT)) + 1000


def cost(text: str) -> float:
    """Processor time a character."""
    start = time.process_time()
    cqdocs.parse(text)
    return (time.process_time() - start) / len(text)


@pytest.fixture(scope="module")
def usual() -> float:
    """What a character of the seeds costs."""
    text = "\n".join(map(read, SEEDS)) * 5
    return min(cost(text) for _ in range(3))


@pytest.mark.parametrize("unit", UNITS)
def test_no_text_costs_what_a_square_would(unit: str, usual: float) -> None:
    assert cost(repeated(unit, 100_000)) < 50 * usual
