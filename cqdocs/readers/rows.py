"""The lines that a row of a table becomes, of web pages and Word files alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

# A bar, and no tab or blank: figures of two cells must not be read as one grouped by a blank (1 092).
_BAR: Final = " | "
# A cell longer than this is text that the table only places.
_LONGEST_CELL: Final = 60
_COLONS: Final = ("：", ":")


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a row from those of its cells.

    Short cells stand on one line with a bar between. A cell that ends in a colon is the label of the
    next one and stands right before it (来源：, 李明远：). Where a cell holds more text than a figure or a
    name, the table only places it, and each line of each cell stays a line.

    >>> row_lines([["粮食"], ["1092.8万吨"], []])
    ['粮食 | 1092.8万吨 | ']
    >>> row_lines([["李明远："], ["总体平稳。", "谢谢。"]])
    ['李明远：总体平稳。', '谢谢。']
    """
    joined = _labels_joined(cells)
    texts = [_unbroken(lines) for lines in joined]
    if sum(map(bool, texts)) > 1 and all(_is_short(lines) for lines in joined):
        return [_BAR.join(texts)]
    return [line for lines in joined for line in lines]


def _labels_joined(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    joined: list[list[str]] = []
    label = ""
    for lines in cells:
        if label and lines:
            joined.append([label + lines[0], *lines[1:]])
            label = ""
        elif not label and len(lines) == 1 and lines[0].endswith(_COLONS):
            label = lines[0]
        elif not label:
            joined.append(list(lines))
    return [*joined, [label]] if label else joined


def _unbroken(lines: Sequence[str]) -> str:
    """The lines as one: a break adds a blank between Latin words and nothing in Chinese."""
    text = ""
    for line in lines:
        text += " " + line if text and (text[-1] + line[:1]).isascii() else line
    return text


def _is_short(lines: Sequence[str]) -> bool:
    """Whether the lines are one figure or name, broken perhaps because the cell is narrow."""
    length = sum(map(len, lines))
    return length <= _LONGEST_CELL and (len(lines) < 2 or not any("。" in line for line in lines))
