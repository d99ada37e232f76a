"""Bytes to text: UTF-8, UTF-16 and GB18030, told apart by what the bytes are."""

from __future__ import annotations

import codecs
from typing import Final, Literal, NamedTuple

from cqdocs.errors import DecodeError

Errors = Literal["strict", "replace"]

# Each byte order mark and the encoding that it shows; that of UTF-16 begins that of UTF-32.
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
# A text of which so many of the sequences beyond ASCII are UTF-8 is damaged UTF-8, and no GB18030.
_UTF8_SHARE: Final = 0.9
# So much of the beginning of a text in UTF-16 is Chinese, or ASCII, or their marks.
_UTF16_SHARE: Final = 0.95
_SAMPLE: Final = 4096
_HINT: Final = "; name the encoding, or read it with errors='replace'"


class Decoded(NamedTuple):
    """The text, the encoding that gave it, and how many characters stand for unreadable bytes."""

    text: str
    encoding: str
    replaced: int


def decode(data: bytes, encoding: str | None = None, errors: Errors = "strict") -> Decoded:
    """Decode the bytes of a document; a byte order mark is no part of the text.

    Without a named encoding a byte order mark decides; else the text is UTF-8 where the bytes are
    valid UTF-8, UTF-16 where it holds zero bytes and would nearly all be Chinese or ASCII, damaged
    UTF-8 where nine tenths of its characters beyond ASCII are well formed, else GB18030. Raises DecodeError where the
    bytes fit none; with `errors="replace"` what cannot be read becomes U+FFFD. Raises LookupError for
    an encoding that Python does not know.
    """
    if errors not in ("strict", "replace"):
        raise ValueError(f"errors is 'strict' or 'replace', not {errors!r}")
    if encoding is not None:
        name = codecs.lookup(encoding).name
        start = next((len(bom) for bom, of in _BOMS if of == name and data.startswith(bom)), 0)
        return _decode_as(data, encoding, errors, start)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name, errors, len(bom))
    return _detect(data, errors)


def _detect(data: bytes, errors: Errors) -> Decoded:
    try:
        return _decode_as(data, "utf-8", "strict")
    except DecodeError as error:
        at = error.offset
    if b"\0" in data:
        if wide := _utf16_order(data):
            return _decode_as(data, wide, errors)
    elif not _is_damaged_utf8(data):
        try:
            return _decode_as(data, "gb18030", "strict")
        except DecodeError as error:
            at = max(at, error.offset)
    if errors == "replace" or _is_damaged_utf8(data):
        return _decode_as(data, "utf-8", errors)
    kind = "no text (an image, an archive?)" if b"\0" in data else "text in no known encoding"
    raise DecodeError(
        f"the bytes are {kind}: byte {data[at]:#04x} at offset {at}, line {_line(data, at)}, is "
        f"neither UTF-8 nor GB18030{_HINT}",
        ("utf-8", "gb18030"),
        at,
    )


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _decode_as(data: bytes, encoding: str, errors: Errors, start: int = 0) -> Decoded:
    """The text of the data from `start` on, in one encoding."""
    try:
        return Decoded(data[start:].decode(encoding), encoding, 0)
    except UnicodeDecodeError as error:
        if errors == "replace":
            text = data[start:].decode(encoding, "replace")
            return Decoded(text, encoding, max(1, text.count("\ufffd")))
        at = start + error.start
        raise DecodeError(
            f"the bytes are not {encoding}: byte {data[at]:#04x} at offset {at}, "
            f"line {_line(data, at)} ({error.reason}){_HINT}",
            (encoding,),
            at,
        ) from None


def _utf16_order(data: bytes) -> str | None:
    """The order of UTF-16 without a byte order mark: the one in which nearly all is Chinese or ASCII."""
    if len(data) % 2:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(name, "replace")
        usual = sum(
            (c.isascii() and c > "\x08") or "\u2010" <= c < "\ua000" or "\uff00" <= c < "\ufff0"
            for c in sample
        )
        if usual >= _UTF16_SHARE * len(sample):
            return name
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few; two bytes of GB18030 may look like one letter of it."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character >= "\u0800" for character in text) - bad
    return good > bad and (bad == 1 or good >= _UTF8_SHARE * (good + bad))
