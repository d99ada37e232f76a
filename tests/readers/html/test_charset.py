"""The encoding of a page: shown by its bytes, or declared."""

import pytest

from cqdocs.errors import DecodeError
from cqdocs.readers.content import page_head
from cqdocs.readers.html.charset import decode_page

META = "<html><head><meta charset={}></head><body><p>國會開會，重庆修路。</p></body></html>"
EQUIV = '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>重慶修路。'
XML = '<?xml version="1.0" encoding="{}"?><html><p>重慶修路。</p></html>'


def decoded(data: bytes, encoding: str | None = None) -> str:
    return decode_page(data, page_head(data), encoding, "strict").text


@pytest.mark.parametrize("page", [META, EQUIV, XML], ids=["meta", "equiv", "xml"])
@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("x-gbk", "gbk"),
        ("gb18030", "gb18030"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8"),
        ("gb2312", "utf-16"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "gb18030"),
        ("nonsense", "gb18030"),
    ],
)
def test_pages_are_read_as_they_are_written(page: str, declared: str, written: str) -> None:
    text = page.format(declared)
    assert decoded(text.encode(written)) == text


@pytest.mark.parametrize("page", [EQUIV, XML])
def test_big5_is_read_where_it_is_declared(page: str) -> None:
    text = page.format("big5")
    assert decoded(text.encode("big5")) == text


def test_the_caller_knows_best() -> None:
    text = EQUIV.format("gb2312")
    assert decoded(text.encode("big5"), "big5") == text


def test_damaged_utf8_is_no_gb18030_whatever_is_declared() -> None:
    data = META.format("gb2312").encode()
    with pytest.raises(DecodeError) as caught:
        decoded(data.replace("修".encode(), b"\xff"))
    assert caught.value.encodings == ("utf-8",)
