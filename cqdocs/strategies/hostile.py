"""Text that means harm: scraps of every layout, lone surrogates, a document with noise in its middle."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from cqdocs.strategies.documents import documents
from cqdocs.strategies.parts import Drawn
from cqdocs.strategies.words import VOCABULARY

# fmt: off
_SCRAPS: Final = (
    "一是", "二是", "第一，", "第二，", "首先", "（一）", "①", "——", "。", "！", "？", "…", "“", "”", "《", "》",
    "（", "）", "【", "】", "**", "#", "##", "---", "：", ":", ";", "记者：", "**王宁:**", "问：", "答：",
    "来源：", "(上接3版)", "图为", "/摄", "一、", "第一条", "第一章", "2023-10-16", "1092.8", "1,234", "百分之",
    "万", "\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x0c", "\x00", "\ud800", "\udfff", "\ufffd", "\u200b",
    "\ufeff", "\u3000", "\t", "𠮷", "👍", "é", "ａ", "１", "<!--", "-->", "![a](b)", "===", "^",
    "王宁：", "李明：",
)
# fmt: on
_LONGEST_NOISE: Final = 80
_MOST_SCRAPS: Final = 60


def scraps() -> st.SearchStrategy[str]:
    """Scraps of every layout in any order, with lone surrogates, line ends and astral characters."""
    pieces = st.sampled_from([*_SCRAPS, *VOCABULARY[:8], "\n\n", " "])
    return st.lists(pieces, max_size=_MOST_SCRAPS).map("".join)


def hostile_text() -> st.SearchStrategy[str]:
    """Any text at all: scraps, any characters, a document with noise in its middle.

    What parses it must neither raise nor lose a character; nothing is said of the tree.
    """
    anything = st.text(st.characters(codec=None), max_size=_LONGEST_NOISE)
    drawn = documents()
    return st.one_of(scraps(), scraps(), anything, st.builds(_damage, drawn, anything))


def _damage(document: Drawn, noise: str) -> str:
    middle = len(document.text) // 2
    return document.text[:middle] + noise + document.text[middle:]
