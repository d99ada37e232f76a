"""The body of a Word file, in order: paragraphs, tables, boxes, and its notes at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from cqdocs.readers.docx.numbering import Numbering
from cqdocs.readers.docx.paragraph import Contents, is_joined, read_paragraph
from cqdocs.readers.docx.styles import Numbered, Style, Styles, direct_number, hashes, outline_level
from cqdocs.readers.docx.xml import Element, child, is_on, name, value
from cqdocs.readers.rows import row_lines

# What is longer is a paragraph with an outline level, and no heading.
_LONGEST_HEADING: Final = 100
# What may stand around paragraphs and tables and is nothing itself.
_AROUND: Final = frozenset(
    ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"]
)


class Body:
    """Reads the blocks of one file; it holds what is counted on the way."""

    def __init__(self, styles: Styles, numbering: Numbering, titled: bool) -> None:
        self._styles = styles
        self._numbering = numbering
        # Below a title, headings of the first level are of the second.
        self._deeper = 1 if titled else 0
        self.notes: list[tuple[str, str]] = []

    def blocks(self, elements: Iterable[Element]) -> Iterator[list[str]]:
        """The lines of each paragraph and table, with those of boxes behind what they hang on."""
        before = ""
        for element in _flat(elements):
            if name(element) == "tbl":
                yield [line for row in _rows(element) for line in self._row(row)]
                continue
            contents = read_paragraph(element, len(self.notes) + 1)
            self.notes += contents.notes
            before += contents.text
            if is_joined(element):
                continue
            contents.text, before = before, ""
            yield self._lines(element, contents)
            for box in contents.boxes:
                yield from self.blocks(box)
        if before.strip():
            yield before.strip().splitlines()

    def _lines(self, paragraph: Element, contents: Contents) -> list[str]:
        properties = child(paragraph, "pPr")
        style = self._styles.of(properties)
        if style.hidden or not contents.text.strip():
            return []
        numbered = _numbered(style, direct_number(properties))
        mark = self._numbering.next(numbered, value(child(properties, "pStyle")))
        level = self._level(style, outline_level(properties))
        if level and len(contents.text) <= _LONGEST_HEADING:
            return [hashes(level) + mark + " ".join(contents.text.split())]
        return [line.rstrip() for line in (mark + contents.text).split("\n") if line.strip()]

    def _level(self, style: Style, direct: int | None) -> int:
        if style.title:
            return 1
        level = style.outline if direct is None else direct
        return level + self._deeper if level else 0

    def _row(self, row: Element) -> list[str]:
        cells: list[list[str]] = []
        for cell in _cells(row):
            merge = child(cell, "tcPr", "vMerge")
            goes_on = merge is not None and value(merge) in (None, "continue")
            lines = [] if goes_on else [line for block in self.blocks(cell) for line in block]
            cells.append([line.strip() for line in lines])
        return row_lines(cells)


def _numbered(style: Style, direct: Numbered) -> Numbered:
    if direct.list_id is None:
        return Numbered(style.numbered.list_id, direct.level or style.numbered.level)
    return Numbered(direct.list_id, direct.level or 0)


def _flat(elements: Iterable[Element]) -> Iterator[Element]:
    """The paragraphs and tables, whatever controls and tracked insertions stand around them."""
    for element in elements:
        kind = name(element)
        if kind in ("p", "tbl"):
            yield element
        elif kind in _AROUND:
            yield from _flat(element)


def _rows(table: Element) -> Iterator[Element]:
    for part in table:
        if name(part) == "tr" and not is_on(child(part, "trPr", "del")):
            yield part
        elif name(part) in _AROUND:
            yield from _rows(part)


def _cells(row: Element) -> Iterator[Element]:
    for part in row:
        if name(part) == "tc":
            yield part
        elif name(part) in _AROUND:
            yield from _cells(part)
