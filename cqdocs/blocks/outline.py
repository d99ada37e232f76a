"""Numbered headings: which of the numbered lines of a page head a section.

A numbering is believed where it counts: its first number is one, or the next after the last of its
kind. A bracketed or Arabic number heads a section only where it does not count the items of a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from cqdocs.blocks.block import HeadingBlock
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.numerals.integer import integer

# A number that leaves out more than this of its kind counts something else.
_LARGEST_SKIP: Final = 2
# No heading is longer.
LONGEST_HEADING: Final = 80
_HAN_DIGITS: Final = tuple("〇零一二三四五六七八九十")
_NUMERALS: Final = {"han": r"[〇零一二三四五六七八九十百]{1,7}+", "digit": r"\d{1,3}+"}


@frozen
class HeadingRow:
    """A row of headings.toml."""

    name: str
    numerals: str
    after: tuple[str, ...]
    example: str
    before: str = ""
    strong: bool = False


@cache
def heading_rows() -> dict[str, HeadingRow]:
    """The rows of headings.toml by name."""
    return {row.name: row for row in load("headings", HeadingRow)}


@cache
def _numbers() -> regex.Pattern[str]:
    options = []
    for row in heading_rows().values():
        guard = r"(?=\s|\Z)" if row.strong else r"(?!\d)" if row.numerals == "digit" else ""
        name = row.name.replace("-", "_")
        options.append(
            rf"(?P<{name}>{regex.escape(row.before)}\s?(?P<n>{_NUMERALS[row.numerals]})\s?{one_of(row.after)}){guard}"
        )
    return regex.compile(rf"(?:{'|'.join(options)})\s*+")


class Numbered(NamedTuple):
    """A number that may head a section: its kind and value, and where the words behind it begin."""

    number: Span
    numbering: str
    ordinal: int
    text: int


def read_number(folded: str, start: int, end: int) -> Numbered | None:
    """The number at `start`, if one stands there."""
    match = _numbers().match(folded, start, end)
    if match is None:
        return None
    name = next(name for name in heading_rows() if match[name.replace("-", "_")])
    ordinal = integer(match["n"])
    number = Span(*match.span(name.replace("-", "_")))
    if ordinal is None or _joins_numbers(folded, match.end(), ordinal):
        return None
    return Numbered(number, name, ordinal, match.end())


def _joins_numbers(folded: str, at: int, ordinal: int) -> bool:
    """Whether the number goes on in the next one: 三、四季度, but not 二、三年来 nor 一、二〇二五年."""
    following, behind = folded[at : at + 1], folded[at + 1 : at + 2]
    if following not in _HAN_DIGITS or integer(following) != ordinal + 1:
        return False
    return behind not in _HAN_DIGITS and behind not in ("年", "个", "個", "大", "项", "項")


def find_outline(folded: str, lines: Sequence[Line]) -> Iterator[HeadingBlock]:
    """The numbered headings of a page without Markdown, in source order."""
    last: dict[str, int] = {}
    listed: set[str] = set()
    articles = False
    for index, line in enumerate(lines):
        articles = articles or _opens_article(folded, line)
        item = read_number(folded, *line.text)
        if item is None:
            continue
        row = heading_rows()[item.numbering]
        skipped = item.ordinal - last.get(row.name, 0) - 1
        if not row.strong and item.ordinal != 1 and not 0 <= skipped <= _LARGEST_SKIP:
            continue
        if item.ordinal == 1:
            listed.discard(row.name)
        last[row.name] = item.ordinal
        if row.name in listed or (
            not row.strong and _is_item(folded, lines, index, item, articles)
        ):
            listed.add(row.name)
            continue
        if heading := _heading(folded, line, item):
            # 一、 stands outside the articles of a regulation.
            articles = articles and row.name != "han-comma"
            yield heading


@cache
def _article() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\*\*)?第[〇零一二三四五六七八九十百千]{1,9}+[条條](?=\s|\*\*|[\n\r]|\Z|【)"
    )


def _opens_article(folded: str, line: Line) -> bool:
    return _article().match(folded, *line.text) is not None


def _is_item(
    folded: str, lines: Sequence[Line], index: int, item: Numbered, articles: bool
) -> bool:
    """Whether a number counts an item of a list: in an article, behind ：, or in a series that ； ends."""
    bracketed = item.numbering.endswith("bracket")
    if bracketed and articles:
        return True
    words = lines[index].text.of(folded)
    before = lines[index - 1].text.of(folded) if index else ""
    if words.endswith(";") or (before.endswith((":", ";")) and item.numbering != "han-comma"):
        return True
    return item.numbering.startswith("digit") and not _stands_alone(folded, lines, index, item)


def _stands_alone(folded: str, lines: Sequence[Line], index: int, item: Numbered) -> bool:
    """Whether a line with an Arabic number is a heading: no sentence, and a text below it."""
    words = folded[item.text : lines[index].text.end]
    if not words or regex.search(r"[。!?;,:]", words):
        return False
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and read_number(folded, *below.text) is None


def _heading(folded: str, line: Line, item: Numbered) -> HeadingBlock | None:
    """The heading; in a paragraph that it opens, its first sentence."""
    end = line.text.end
    stop = folded.find("。", item.text, end)
    text = Span(item.text, stop if stop >= 0 else end)
    if text.end - text.start > LONGEST_HEADING or text.end <= text.start:
        return None
    span = Span(line.text.start, stop + 1 if stop >= 0 else end)
    return HeadingBlock(span, text, item.number, item.numbering)
