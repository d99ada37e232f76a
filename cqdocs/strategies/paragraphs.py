"""Paragraphs, paragraphs with leads, and lists of points in every series of the lexicon."""

from __future__ import annotations

from functools import cache

from cqdocs.blocks.markers import PointRow
from cqdocs.lexicon.load import load
from cqdocs.strategies.choices import Choices
from cqdocs.strategies.parts import Part, join
from cqdocs.strategies.phrases import phrase, text
from cqdocs.strategies.words import NOUNS, NUMERALS

_LONGEST_LIST = 7


def said(parts: list[str], holder: str = "paragraph") -> Part:
    """The sentences of one paragraph as a line of text and one of the outline."""
    return Part(["".join(parts)], [f"{holder} {'|'.join(parts)}"])


def paragraph(chosen: Choices) -> Part:
    """A paragraph of running text."""
    return said(text(chosen))


def titled_paragraphs(chosen: Choices) -> Part:
    """Paragraphs that open with a lead each."""
    parts = []
    for _ in range(chosen.number(2, 3)):
        lead, rest = phrase(chosen) + "。", text(chosen)
        parts.append(Part([lead + "".join(rest)], [f"paragraph [{lead}]|{'|'.join(rest)}"]))
    return join(parts)


@cache
def _rows(inside: bool, spoken: bool) -> tuple[PointRow, ...]:
    """The series that count, of which `inside` a paragraph those that go on behind a sentence there.

    A text whose sections are counted 一、 counts no list so; a speech may.
    """
    rows = (row for row in load("points", PointRow) if not row.alone and not row.bullet)
    kept = (row for row in rows if spoken or row.series != "han-comma")
    return tuple(row for row in kept if "。" in row.behind or not inside)


def _marker(row: PointRow, number: int, noun: str) -> str:
    if row.words:
        return row.words[number - 1]
    circled = chr(ord("①") + number - 1)
    numeral = {"han": NUMERALS[number], "digit": str(number), "circled": circled}[row.numerals]
    thing = noun if row.noun else ""
    return row.before + numeral + (row.after[0] if row.after else "") + thing


def listing(chosen: Choices, inside: bool = False, spoken: bool = False) -> Part:
    """A list of points, each a paragraph or (`inside`) all in one, that a clause announces rightly."""
    row, noun = chosen.one(_rows(inside, spoken)), chosen.one(NOUNS)
    count = chosen.number(2, len(row.words) or _LONGEST_LIST)
    announcement = f"{phrase(chosen)}抓了{'两' if count == 2 else NUMERALS[count]}个方面"
    lines = [announcement + chosen.one("：:")]
    outline = [f"paragraph {lines[0]}", f"  announces {count}: {announcement}"]
    for number in range(1, count + 1):
        marker, parts = _marker(row, number, noun), text(chosen, 1, 3)
        delimiter = chosen.one("，,") if row.delimiter == "required" else ""
        lines.append(marker + delimiter + "".join(parts))
        outline += [f"point {number} {marker}"]
        outline += [f"  {line}" for line in said(parts, "more" if inside else "paragraph").outline]
    return Part(["".join(lines)] if inside else lines, outline)


def body(chosen: Choices, largest: int = 3) -> Part:
    """What stands under a heading or label: paragraphs and at most one list, at the end."""
    plain = [paragraph(chosen) for _ in range(chosen.number(1, largest))]
    match chosen.one(("plain", "plain", "list", "inside")):
        case "list":
            plain.append(listing(chosen))
        case "inside":
            plain.append(listing(chosen, inside=True))
    return join(plain)
