"""The text of one paragraph of a Word file: what is printed of its runs, and what hangs on them."""

from __future__ import annotations

from typing import Final

from attrs import define, field

from cqdocs.readers.docx.xml import Element, child, is_on, name, value

# Deleted, moved away, never printed, or read elsewhere.
_SKIPPED: Final = frozenset(
    [
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "rt",
        "Fallback",
        "fldData",
        "commentReference",
        "annotationRef",
        "tblPr",
        "tcPr",
        "trPr",
    ]
)
_SIGNS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
}
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@define
class Contents:
    """The text of a paragraph, the notes that it refers to in order, and the boxes anchored in it."""

    text: str = ""
    notes: list[tuple[str, str]] = field(factory=list)
    boxes: list[Element] = field(factory=list)


def read_paragraph(paragraph: Element, first_note: int) -> Contents:
    """What a paragraph (w:p) holds; its notes are marked [1], [2]… from the number of the first."""
    contents = Contents()
    pieces: list[str] = []
    _read(paragraph, pieces, contents, first_note)
    contents.text = "".join(pieces)
    return contents


def _read(element: Element, pieces: list[str], contents: Contents, first_note: int) -> None:
    for part in element:
        kind = name(part)
        if kind in _SKIPPED or (kind == "r" and is_on(child(part, "rPr", "vanish"))):
            continue
        if kind == "t":
            pieces.append(part.text or "")
        elif kind in _SIGNS:
            pieces.append(_SIGNS[kind])
        elif kind == "txbxContent":
            contents.boxes.append(part)
        elif kind in _NOTES:
            pieces.append(f"[{first_note + len(contents.notes)}]")
            contents.notes.append((_NOTES[kind], value(part, "id") or ""))
        else:
            _read(part, pieces, contents, first_note)


def is_joined(paragraph: Element) -> bool:
    """Whether the end of the paragraph is deleted, so that the next one goes on in it."""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None
