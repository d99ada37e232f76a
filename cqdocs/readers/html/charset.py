"""The encoding of a web page: what its bytes show, then what the page declares."""

from __future__ import annotations

import codecs
from functools import cache
from typing import Final

import regex

from cqdocs.errors import DecodeError
from cqdocs.text.decode import Decoded, Errors, decode

# What pages of this region declare, and the encoding that holds all which is written under that name
# (WHATWG Encoding, 4.2). Others are declared for want of anything better, and count for nothing.
_READ_AS: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
}


def decode_page(data: bytes, head: str, encoding: str | None, errors: Errors) -> Decoded:
    """Decode a page whose beginning is `head`.

    The caller's encoding counts first, then a byte order mark, then valid UTF-8 (a page that was saved
    again still declares what it was), then the charset that the page declares, then what the bytes show.
    """
    declared = _declared(head)
    if encoding is not None or declared is None:
        return decode(data, encoding, errors)
    try:
        found = decode(data)
    except DecodeError as error:
        # Only UTF-8 was tried where the bytes are damaged UTF-8.
        return decode(data, declared if "gb18030" in error.encodings else None, errors)
    return found if found.encoding != "gb18030" else decode(data, declared, errors)


@cache
def _declaration() -> regex.Pattern[str]:
    """`<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">`, `<?xml encoding=…?>`."""
    return regex.compile(
        r"<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,80}?\bencoding)\s*+=\s*+[\"']?+\s*+(?P<name>[\w.:-]++)",
        regex.I,
    )


def _declared(head: str) -> str | None:
    """The codec of the charset that a page declares, where it is one of this region."""
    match = _declaration().search(head)
    if match is None:
        return None
    try:
        name = codecs.lookup(match["name"].removeprefix("x-")).name
    except LookupError:
        return None
    return _READ_AS.get(name)
