"""Which lines go on with the one before, on a page whose lines are cut at one width."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.lines.scan import Line
from cqdocs.text.characters import CLOSING, SENTENCE_END

# A line that lacks no more than this of the page's width is full: a word or a mark was carried over.
_SLACK: Final = 8
# Lines narrower or wider than these are cut by no typesetter.
_NARROWEST, _WIDEST = 24, 140
# So many full lines, and so large a share of them that end in mid-sentence, show a width.
_FEWEST: Final = 6
_CUT_SHARE: Final = 0.6
# So many paragraphs are set off by a blank line and an indent, and so large a share of all lines.
_FEWEST_APART: Final = 5
_APART_SHARE: Final = 0.4
# The lines that are wider than the page: headers, addresses.
_OUTLIERS: Final = 0.9
_ENDS: Final = frozenset(SENTENCE_END + ";:" + CLOSING)


@cache
def _wide() -> regex.Pattern[str]:
    return regex.compile(r"[^\x00-\xff]")


def find_wrapped(folded: str, lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that go on with the line before; none on a page that has no width.

    A page has a width where many of its lines reach it and most of these end in mid-sentence. A line
    goes on where the one before is full and no blank line or deeper indent sets it off; behind the
    end of a sentence only where the page shows by indents where its paragraphs begin.
    """
    widths = [_width(folded, line) for line in lines]
    if len(lines) < _FEWEST:
        return frozenset()
    limit = sorted(widths)[int(len(widths) * _OUTLIERS)]
    full = [place for place, width in enumerate(widths) if abs(limit - width) <= _SLACK]
    cut = [place for place in full if folded[lines[place].text.end - 1] not in _ENDS]
    if (
        not _NARROWEST <= limit <= _WIDEST
        or len(cut) < _FEWEST
        or len(cut) < _CUT_SHARE * len(full)
    ):
        return frozenset()
    behind = [place + 1 for place in full if place + 1 < len(lines)]
    usual = min((lines[place].indent for place in behind), default=0)
    indented = any(line.indent > usual for line in lines)
    ended = set(full) - set(cut)
    return frozenset(
        lines[place].text.start
        for place in behind
        if lines[place].indent <= usual
        and not _is_set_off(folded, lines[place])
        and (indented or place - 1 not in ended)
    )


def find_flowing(folded: str, lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that go on with the line before, on a page that sets its paragraphs off.

    A page does so where blank lines and indents stand before nearly all of its lines; a line that has
    neither is what a link or a change of type cut off.
    """
    apart = [
        _is_set_off(folded, line) and (line.indent > 0 or _is_below_indent(folded, line))
        for line in lines
    ]
    if sum(apart) < _FEWEST_APART or sum(apart) < _APART_SHARE * len(lines):
        return frozenset()
    return frozenset(
        line.text.start
        for line in lines[1:]
        if not _is_set_off(folded, line) and not line.indent and not _is_below_indent(folded, line)
    )


def _is_below_indent(folded: str, line: Line) -> bool:
    """Whether the line above is blank but for an indent that a page puts before its paragraphs."""
    above = folded[line.start : line.text.start].rpartition("\n")[0].rpartition("\n")[2]
    return above.strip("\r") != ""


def _width(folded: str, line: Line) -> int:
    """How wide a line is, its indent included: a Chinese character counts two; beyond any page, its length."""
    text = folded[line.text.start - line.indent : line.text.end]
    if len(text) > _WIDEST:
        return len(text)
    return len(text) + (0 if text.isascii() else len(_wide().findall(text)))


def _is_set_off(folded: str, line: Line) -> bool:
    """Whether a blank line stands before a line."""
    return folded.count("\n", line.start, line.text.start) > 1
