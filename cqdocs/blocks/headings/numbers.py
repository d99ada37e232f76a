"""The numbers that may stand before a heading: what each is, and how far it has counted."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.model.span import Span
from cqdocs.numerals.integer import integer

# No heading is longer.
LONGEST_HEADING: Final = 80
# What stands right behind the number of a chapter, without a blank, is no longer.
_LONGEST_GLUED: Final = 20
_HAN_DIGITS: Final = tuple("〇零一二三四五六七八九十")
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_DIGITS: Final = "0123456789"
_FIRSTS: Final = {
    "han": "〇零一二三四五六七八九十百",
    "formal": "壹贰貳叁參肆伍陆陸柒捌玖拾",
    "stem": _STEMS,
    "digit": _DIGITS,
    "decimal": _DIGITS,
}
_NUMERALS: Final = {
    "han": f"[{_FIRSTS['han']}]{{1,7}}+",
    "formal": f"[{_FIRSTS['formal']}]{{1,3}}+",
    "stem": f"[{_STEMS}]",
    "digit": r"\d{1,3}+",
    "decimal": r"(?<!\d)\d{1,2}(?:\.\d{1,2}){0,3}+",
}


@frozen
class HeadingRow:
    """A row of headings.toml."""

    name: str
    numerals: str
    example: str
    after: tuple[str, ...] = ()
    before: str = ""
    strong: bool = False
    glued: bool = False


@cache
def heading_rows() -> dict[str, HeadingRow]:
    """The rows of headings.toml by name."""
    return {row.name: row for row in load("headings", HeadingRow)}


def _guard(row: HeadingRow) -> str:
    """What must stand behind the number: a blank, or no more of a number."""
    if row.strong:
        return (
            rf"(?=\s|\Z|\p{{Han}}[^。;:,!?]{{1,{_LONGEST_GLUED}}}\Z)" if row.glued else r"(?=\s|\Z)"
        )
    if row.numerals == "decimal":
        return r"(?:(?<=\d\.\d{1,2})(?=\s|\p{Han})|(?=\s))"
    return r"(?!\d)" if row.numerals == "digit" and not row.before else ""


@cache
def _numbers() -> regex.Pattern[str]:
    options = []
    for row in heading_rows().values():
        name = row.name.replace("-", "_")
        after = rf"\s?{one_of(row.after)}" if row.after else ""
        options.append(
            rf"(?P<{name}>{regex.escape(row.before)}\s?(?P<n>{_NUMERALS[row.numerals]}){after}){_guard(row)}"
        )
    return regex.compile(rf"(?:{'|'.join(options)})\s*+")


@cache
def _firsts() -> frozenset[str]:
    """The characters with which a number may begin."""
    rows = heading_rows().values()
    return frozenset().union(*(row.before[:1] or _FIRSTS[row.numerals] for row in rows))


class Numbered(NamedTuple):
    """A number that may head a section: its kind and value, and where the words behind it begin.

    `path` are the parts of a decimal number (2.1.3), whose kind counts them; empty for any other.
    """

    number: Span
    numbering: str
    ordinal: int
    text: int
    path: tuple[int, ...] = ()

    @property
    def is_strong(self) -> bool:
        """Whether the number names a part by its kind, and needs no sequence to be believed."""
        row = heading_rows().get(self.numbering)
        return row is not None and row.strong


def read_number(folded: str, start: int, end: int) -> Numbered | None:
    """The number at `start`, if one stands there."""
    if folded[start : start + 1] not in _firsts():
        return None
    match = _numbers().match(folded, start, end)
    if match is None:
        return None
    row = next(row for row in heading_rows().values() if match[row.name.replace("-", "_")])
    number = Span(*match.span(row.name.replace("-", "_")))
    if row.numerals == "decimal":
        path = tuple(map(int, match["n"].split(".")))
        return Numbered(number, f"{row.name}-{len(path)}", path[-1], match.end(), path)
    ordinal = _STEMS.find(match["n"]) + 1 or integer(match["n"])
    if ordinal is None or _joins_numbers(folded, match.end(), ordinal):
        return None
    return Numbered(number, row.name, ordinal, match.end())


def _joins_numbers(folded: str, at: int, ordinal: int) -> bool:
    """Whether the number goes on in the next one: 三、四季度, but not 二、三年来 nor 一、二〇二五年."""
    following, behind = folded[at : at + 1], folded[at + 1 : at + 2]
    if following not in _HAN_DIGITS or integer(following) != ordinal + 1:
        return False
    return behind not in _HAN_DIGITS and behind not in ("年", "个", "個", "大", "项", "項")
