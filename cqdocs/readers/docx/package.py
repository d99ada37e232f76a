"""Opening a Word file: within limits, and with one plain error for whatever is wrong with it."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast
from zipfile import BadZipFile, ZipFile

from cqdocs.errors import MissingExtraError, ReaderError
from cqdocs.readers.docx.xml import Element

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.parts.document import DocumentPart

# Unpacked, no text comes near these; a file that would is a trap, or a book of pictures.
LARGEST_TEXT: Final = 64 * 1024 * 1024
LARGEST: Final = 1024 * 1024 * 1024
_TEXT_PARTS: Final = (".xml", ".rels")
_DAMAGED: Final = "this Word file is damaged or of a kind that python-docx does not open"


def open_package(data: bytes) -> DocumentPart:
    """The main part of a Word file, from which the others are reached.

    Raises ReaderError where the file unpacks to too much or cannot be read, ImportError where the
    extra is not installed.
    """
    try:
        from docx import Document
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError as error:
        raise MissingExtraError("Word files need", "docx") from error
    try:
        _check_size(data)
        return Document(BytesIO(data)).part
    except ReaderError:
        raise
    except (
        *(OpcError, LxmlError, BadZipFile, OSError, EOFError, zlib.error),
        *(KeyError, ValueError, AttributeError, TypeError, NotImplementedError, RuntimeError),
    ) as error:
        reason = str(error).strip("'\"") or type(error).__name__
        raise ReaderError(f"{_DAMAGED} ({reason}); open it in Word and save it as .docx") from error


def _check_size(data: bytes) -> None:
    """Refuse what unpacks to too much; zipfile itself unpacks no more than is declared here."""
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
    text = sum(part.file_size for part in parts if part.filename.endswith(_TEXT_PARTS))
    for size, limit in ((text, LARGEST_TEXT), (sum(part.file_size for part in parts), LARGEST)):
        if size > limit:
            raise ReaderError(
                f"this Word file unpacks to {size >> 20} MiB, more than the {limit >> 20} MiB that are "
                "read; split it, or save it without its pictures"
            )


def part_root(main: Part, kind: str) -> Element | None:
    """The root of the part that the main part names by a kind (styles, numbering, footnotes)."""
    from docx.oxml.parser import parse_xml
    from lxml.etree import LxmlError

    for relation in main.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            try:
                return cast(Element, parse_xml(relation.target_part.blob))
            except LxmlError:
                return None
    return None
