"""Remarks of the page about itself: (上接3版)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.block import NoteBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

_BRACKETS: Final = ("(", "【", "[")


@frozen
class NoteRow:
    """A row of notes.toml."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    example: str


@cache
def _notes() -> regex.Pattern[str]:
    number = r"\s*+第?[A-Z]?[\d一二三四五六七八九十]{1,3}+\s*+"
    options = [one_of(row.before) + number + one_of(row.after) for row in load("notes", NoteRow)]
    return regex.compile(rf"[(【\[](?:{'|'.join(options)})[)】\]]")


@cache
def _bracket() -> re.Pattern[str]:
    # The engine of `re` looks for a class of characters several times as fast as that of `regex`.
    return re.compile("[" + re.escape("".join(_BRACKETS)) + "]")


def claim_note(page: Page, line: Line, start: int) -> Claim:
    """A page-continuation mark in brackets, at the head of a text or behind it."""
    if page.folded[start] not in _BRACKETS:
        return ()
    match = _notes().match(page.folded, start, line.text.end)
    return (NoteBlock(Span(*match.span())),) if match else ()


def find_note(folded: str, start: int, end: int) -> int:
    """Where the first such mark begins in a stretch of the folded text; `end` where there is none."""
    for bracket in _bracket().finditer(folded, start, end):
        if _notes().match(folded, bracket.start(), end):
            return bracket.start()
    return end
