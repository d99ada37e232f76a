"""What a file is: told by its content, and named where it is not read."""

import zipfile
from io import BytesIO

import pytest

import cqdocs
from cqdocs.errors import ReaderError
from cqdocs.readers.content import Content, page_head, recognise


def content(text: str, name: str = "") -> Content:
    data = text.encode()
    return recognise(data, page_head(data), name)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<title>甲</title>",
        "\ufeff\n <HTML lang=zh><body>甲",
        '<?xml version="1.0"?>\n<!-- a - b -->\n<html xmlns="x"/>',
        "<!-- saved -->\n<div><p>甲</p><p>乙</p></div>",
        "<p>甲</p>",
        "<meta charset=gbk><p>甲",
    ],
)
def test_markup_at_the_beginning_is_a_page(text: str) -> None:
    assert content(text) is Content.PAGE
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        data = text.lstrip("\ufeff\n ").encode(encoding)
        assert recognise(data, page_head(data)) is Content.PAGE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 甲\n\n<!-- INFO END -->\n正文。",
        "<figure>\n<figcaption>图为夜景。</figcaption>\n</figure>\n\n正文。",
        "<div align=center>\n\n# 甲\n\n</div>\n\n一。\n\n二。\n\n三。\n\n四。\n\n五。",
        "网页以<html>开头。",
        "<三农>工作",
        "甲<br>乙",
        "<!-- <p>",
    ],
)
def test_text_with_a_few_tags_is_text(text: str) -> None:
    assert content(text) is Content.TEXT


def test_the_name_counts_for_a_piece_of_html() -> None:
    assert content("甲<br>乙", "a.HTM") is Content.PAGE
    assert content("甲", "a.html") is Content.TEXT


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "an old or locked Office file"),
        (b"{\\rtf1\\ansi}", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
        (zipped("OFD.xml"), "an OFD file"),
        (zipped("xl/workbook.xml"), "a spreadsheet"),
        (zipped("a.txt"), "a ZIP archive without a Word document"),
        (b"PK\x03\x04 and no more", "a damaged archive or Word file"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "a web archive"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_do(data: bytes, what: str) -> None:
    for errors in ("strict", "replace"):
        with pytest.raises(ReaderError, match=f"^this is {what}.*; .*") as caught:
            cqdocs.parse_bytes(data, errors=errors)
        assert "\n" not in str(caught.value)
