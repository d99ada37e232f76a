"""Rows of tables become lines."""

import pytest

from cqdocs.readers.rows import row_lines


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        ([["甲"], ["1"], []], ["甲 | 1 | "]),
        ([["甲", "乙"], ["Gross", "sum"]], ["甲乙 | Gross sum"]),
        ([["来源："], ["青河日报"], ["时间："], ["9月"]], ["来源：青河日报 | 时间：9月"]),
        ([["菜单"], ["修路。" * 30]], ["菜单", "修路。" * 30]),
        ([["好。", "谢谢。"], ["甲"]], ["好。", "谢谢。", "甲"]),
        ([["甲："], []], ["甲："]),
        ([[], []], []),
    ],
)
def test_rows(cells: list[list[str]], lines: list[str]) -> None:
    assert row_lines(cells) == lines
