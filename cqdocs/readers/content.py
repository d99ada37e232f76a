"""What a file is, by its first bytes; what is not read is named, with what to do about it."""

from __future__ import annotations

import codecs
from enum import Enum
from functools import cache
from io import BytesIO
from typing import Final

import regex

from cqdocs.errors import ReaderError

# So much of a file is looked at to see whether it is a web page.
_HEAD: Final = 65536
# Word processors write the part that holds the text under this name.
_WORD_PART: Final = "word/document.xml"
_CONVERT: Final = "open it in Word, WPS or LibreOffice and save it as .docx"
_TEXT_OF: Final = "take the text out of it (pdftotext; text recognition for a scan) and give that"
_NO_TEXT: Final = "give the text that it shows"
# The bytes that a file begins with, what that file is, and what to do.
_SIGNATURES: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or locked Office file (.doc, .wps)", _CONVERT),
    (b"{\\rtf", "an RTF file", _CONVERT),
    (b"%PDF-", "a PDF file", _TEXT_OF),
    (b"CAJ\0", "a CAJ file", _TEXT_OF),
    (b"\x89PNG\r\n", "an image (PNG)", _NO_TEXT),
    (b"\xff\xd8\xff", "an image (JPEG)", _NO_TEXT),
    (b"GIF8", "an image (GIF)", _NO_TEXT),
    (b"II*\0", "an image (TIFF)", _NO_TEXT),
    (b"MM\0*", "an image (TIFF)", _NO_TEXT),
    (b"\x1f\x8b\x08", "a gzip archive", "unpack it"),
    (b"Rar!\x1a", "a RAR archive", "unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it"),
)
_ARCHIVE: Final = b"PK\x03\x04"
# Names inside a ZIP archive that show what it is.
_ARCHIVES: Final = (
    ("OFD.xml", "an OFD file", "open it in an OFD reader and save its text"),
    ("xl/workbook.xml", "a spreadsheet (.xlsx)", "save the sheet as text"),
    ("ppt/presentation.xml", "slides (.pptx)", "save them as text"),
    ("content.xml", "an OpenDocument file", _CONVERT),
    ("META-INF/container.xml", "an EPUB book", "save its text"),
)
_PAGE_NAMES: Final = (".html", ".htm", ".xhtml", ".shtml")


class Content(Enum):
    """What a file holds, as far as readers differ."""

    TEXT = "text"
    PAGE = "page"
    WORD = "word"


def recognise(data: bytes, head: str, name: str = "") -> Content:
    """What the bytes hold; `head` is their `page_head`.

    Raises ReaderError for a file that is no text and that no reader reads.
    """
    for start, what, hint in _SIGNATURES:
        if data.startswith(start):
            raise ReaderError(f"this is {what}, which is not read; {hint}")
    if data.startswith(_ARCHIVE):
        return _archive(data)
    if _is_web_archive(head):
        raise ReaderError(
            "this is a web archive (.mhtml), which is not read; save the page as HTML only"
        )
    return Content.PAGE if _is_page(head, name) else Content.TEXT


def _archive(data: bytes) -> Content:
    # Imported here, for it costs a tenth of the import of the library.
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        raise ReaderError("this is a damaged archive or Word file; get it again") from None
    if _WORD_PART in names:
        return Content.WORD
    for part, what, hint in _ARCHIVES:
        if part in names:
            raise ReaderError(f"this is {what}, which is not read; {hint}")
    raise ReaderError("this is a ZIP archive without a Word document; unpack it")


def page_head(data: bytes) -> str:
    """The beginning of the bytes as one character a byte, or as UTF-16 where they are that."""
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    if head.startswith(b"<\0"):
        return head.decode("utf-16-le", "replace")
    if head.startswith(b"\0<"):
        return head.decode("utf-16-be", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


@cache
def _whole_page() -> regex.Pattern[str]:
    """What only a web page has, at the head of a line among its first lines."""
    return regex.compile(
        r"(?:\A|[\r\n])[ \t]*+<(?:!doctype\s++html|(?:html|head|body|meta|title)(?=[\s>/]))",
        regex.I,
    )


@cache
def _first_tag() -> regex.Pattern[str]:
    """Markup at the very beginning, behind comments."""
    return regex.compile(
        r"(?:\s++|<!--(?:[^-]|-(?!->))*+-->)*+"
        r"<(?:h[1-6]|p|div|table|article|section|main|center|font|span|ul|ol|dl|script|style|link)(?=[\s>])",
        regex.I,
    )


@cache
def _block_tag() -> regex.Pattern[str]:
    return regex.compile(r"<(?:/?(?:p|div|td|li|h[1-6]|article|section)|br)(?=[\s>/])", regex.I)


def _is_web_archive(head: str) -> bool:
    start = head[:2048].lower()
    return start.lstrip().startswith(("mime-version:", "from: <saved by")) and (
        "multipart/related" in start
    )


def _is_page(head: str, name: str) -> bool:
    """Whether the text is HTML; Markdown with a few tags, even at its beginning, is not."""
    if _whole_page().search(head[:2048]):
        return True
    tags = len(_block_tag().findall(head))
    if name.lower().endswith(_PAGE_NAMES):
        return tags > 0
    if _first_tag().match(head) is None:
        return False
    return 2 * tags >= sum(1 for line in head.splitlines() if line.strip())
