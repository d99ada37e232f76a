"""The one place that picks a reader: by the content of a file, with its name as no more than a hint."""

from __future__ import annotations

from cqdocs.readers.content import Content, page_head, recognise
from cqdocs.readers.html.charset import decode_page
from cqdocs.text.decode import Decoded, Errors, decode


def read(
    data: bytes, encoding: str | None = None, errors: Errors = "strict", name: str = ""
) -> Decoded:
    """The text of a file from its bytes: the source of the document that is made of it.

    `encoding` and `errors` are for plain text and web pages, as in `decode`; a Word file names its own.
    Raises DecodeError where the bytes are no text, ReaderError where they are a file of a kind that is
    not read or one that is damaged, and ImportError where the extra that reads it is not installed.
    """
    head = page_head(data)
    match recognise(data, head, name):
        case Content.WORD:
            from cqdocs.readers.docx.read import docx_text

            return Decoded(docx_text(data), "utf-8", 0)
        case Content.PAGE:
            from cqdocs.readers.html.read import html_text

            text, used, replaced = decode_page(data, head, encoding, errors)
            return Decoded(html_text(text), used, replaced)
        case Content.TEXT:
            return decode(data, encoding, errors)
