"""Word files made for tests: python-docx writes them, and what it cannot write is put in as XML."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

# Level, format and text of the levels of a list.
Levels = tuple[tuple[str, str], ...]
OFFICIAL: Levels = (("japaneseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))


def empty() -> "Document":
    from docx import Document

    return Document()


def saved(document: "Document") -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def xml(text: str) -> object:
    """An element of Word's from its XML, whose first tag names no namespace."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    tag, _, rest = text.partition(">")
    end = "/" if tag.endswith("/") else ""
    return parse_xml(f"{tag.removesuffix('/')} {nsdecls('w')}{end}>{rest}")


def add_list(document: "Document", number: int, levels: Levels, override: str = "") -> None:
    """Define a list; one whose number is above 100 counts on in the abstract list of number - 100."""
    root = document.part.numbering_part.element
    abstract = number % 100 + 1000
    if number < 100:
        each = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        root.insert(0, xml(f'<w:abstractNum w:abstractNumId="{abstract}">{each}</w:abstractNum>'))
    root.append(
        xml(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')
    )


def add_items(document: "Document", number: int, items: Iterable[tuple[int, str]]) -> None:
    """Add paragraphs of a list, each with its level."""
    for level, text in items:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        )


def add_xml(document: "Document", text: str) -> None:
    """Add a paragraph or table as XML, before the section's properties."""
    document.element.body.insert(len(document.element.body) - 1, xml(text))
