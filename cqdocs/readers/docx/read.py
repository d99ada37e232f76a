"""A Word file to its text, opened by python-docx.

python-docx opens the package and finds its parts. Its own `Paragraph.text` is not used: it leaves out
tracked insertions, content controls, text boxes and every number that Word generates, all of which
official documents are full of.
"""

from __future__ import annotations

from typing import Final, cast

from cqdocs.readers.docx.body import Body
from cqdocs.readers.docx.numbering import Numbering
from cqdocs.readers.docx.package import open_package, part_root
from cqdocs.readers.docx.styles import Styles
from cqdocs.readers.docx.xml import Element, child, name, parts, value

_NOTES: Final[tuple[str, ...]] = ("footnote", "endnote")


def docx_text(data: bytes) -> str:
    """The text of a Word file: blank lines between paragraphs, headings as `# `, rows with ` | `.

    Raises ReaderError where the file is damaged or unpacks to too much, ImportError where the extra is
    not installed.
    """
    main = open_package(data)
    roots = {
        kind: part_root(main, kind) for kind in ("styles", "numbering", "footnotes", "endnotes")
    }
    styles = Styles(roots["styles"])
    content = child(cast(Element, main.element), "body")
    elements = list(content) if content is not None else []
    body = Body(styles, Numbering(roots["numbering"]), _is_titled(elements, styles))
    blocks = list(body.blocks(elements))
    noted = {
        (kind, value(note, "id") or ""): note
        for kind in _NOTES
        for note in parts(roots[f"{kind}s"])
        if name(note) == kind
    }
    # A note may refer to further ones; each is read once.
    for number, note in enumerate(body.notes, 1):
        if (element := noted.pop(note, None)) is not None:
            lines = [line.strip() for block in body.blocks(element) for line in block]
            blocks.append([f"[{number}] {' '.join(lines)}"])
    return "\n\n".join("\n".join(lines) for lines in blocks if lines)


def _is_titled(elements: list[Element], styles: Styles) -> bool:
    """Whether a paragraph of the body has the style of a title."""
    return any(
        styles.of(child(element, "pPr")).title for element in elements if name(element) == "p"
    )
