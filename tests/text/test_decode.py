"""Bytes to text: the encoding is told by what the bytes are, and damage is never read as nonsense."""

import codecs
import copy
import pickle
import struct
import zlib

import pytest
from samples import SEEDS, read

import cqdocs
from cqdocs.errors import DecodeError
from cqdocs.kinds import IssueCode
from cqdocs.text.decode import Decoded, decode

TEXT = "# 工作要点\n\n一是修路，全市新建公路1092.8公里。二是通水，大家都很满意。\n"
UTF8 = TEXT.encode()
DAMAGED_AT = UTF8.index("修".encode())
DAMAGED = UTF8[:DAMAGED_AT] + b"\xff" + UTF8[DAMAGED_AT + 3 :]
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    + _chunk(b"IEND", b"")
)
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xdb\0C\0"
WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b"\x3e\0\x03\0\xfe\xff\x09\0"


def refused(data: bytes, encoding: str | None = None) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        decode(data, encoding)
    return caught.value


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(UTF8, "utf-8", id="UTF-8"),
        pytest.param(BOMS[0] + UTF8, "utf-8", id="UTF-8 with mark"),
        pytest.param(BOMS[1] + TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16 LE with mark"),
        pytest.param(BOMS[2] + TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16 BE with mark"),
        pytest.param(TEXT.encode("gb18030"), "gb18030", id="GB18030"),
        pytest.param(TEXT.encode("gb2312"), "gb18030", id="GB2312"),
    ],
)
def test_the_bytes_tell_their_encoding(data: bytes, encoding: str) -> None:
    assert decode(data) == Decoded(TEXT, encoding, 0)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [TEXT, "重庆日报\n2023年10月\n", *map(read, SEEDS)],
    ids=["short", "digits", *(path.stem for path in SEEDS)],
)
def test_utf16_needs_no_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding, 0)


@pytest.mark.parametrize("text", ["<p class='a title'>\n" * 20 + "重庆", "國會"])
def test_gb18030_is_not_read_as_utf16(text: str) -> None:
    assert decode(text.encode("gb18030")).text == text


def test_rare_characters_are_read_as_gb18030() -> None:
    assert decode("䶮鿏𠮷在这里。".encode("gb18030")).text == "䶮鿏𠮷在这里。"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(UTF8, "utf-8", id="utf-8"),
        pytest.param(BOMS[0] + UTF8, "UTF8", id="UTF8 with mark"),
        pytest.param(BOMS[0] + UTF8, "utf-8-sig", id="utf-8-sig with mark"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="utf-16 with mark"),
        pytest.param(BOMS[1] + TEXT.encode("utf-16-le"), "utf_16_le", id="utf_16_le with mark"),
        pytest.param(BOMS[2] + TEXT.encode("utf-16-be"), "UTF-16BE", id="UTF-16BE with mark"),
        pytest.param(TEXT.encode("utf-32"), "utf-32", id="utf-32 with mark"),
        pytest.param(TEXT.encode("gbk"), "gbk", id="gbk"),
        pytest.param(TEXT.encode("hz"), "hz", id="hz"),
    ],
)
def test_a_named_encoding_is_used_and_its_mark_is_no_text(data: bytes, encoding: str) -> None:
    assert decode(data, encoding).text == TEXT


def test_a_named_encoding_is_taken_at_its_word() -> None:
    assert decode("重慶".encode("big5"), "big5").text == "重慶"
    assert refused("重庆".encode("gb18030"), "utf-8").encodings == ("utf-8",)


@pytest.mark.parametrize("name", ["utf-9", "", "rot13"])
def test_an_unknown_encoding_is_a_lookup_error(name: str) -> None:
    with pytest.raises(LookupError):
        decode(b"abc", name)


def test_an_unknown_encoding_is_an_error_even_of_no_bytes() -> None:
    with pytest.raises(LookupError, match="utf-9"):
        decode(b"", "utf-9")


def test_errors_are_strict_or_replaced() -> None:
    with pytest.raises(ValueError, match="errors is 'strict' or 'replace', not 'ignore'"):
        decode(b"abc", errors="ignore")  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"", *BOMS])
def test_no_bytes_are_an_empty_text(data: bytes) -> None:
    assert decode(data)[::2] == ("", 0)


def test_damaged_utf8_is_refused_where_it_is_damaged() -> None:
    error = refused(DAMAGED)
    assert (error.offset, error.encodings) == (DAMAGED_AT, ("utf-8",))


def test_a_character_cut_at_the_end_is_damage() -> None:
    cut = UTF8.rstrip()[:-1]
    assert refused(cut).offset == len(cut) - 2


def test_damage_to_a_short_text_is_damage_too() -> None:
    assert refused("重庆市".encode()[:-1]).encodings == ("utf-8",)


def test_damaged_utf8_is_replaced_where_that_is_asked_for() -> None:
    text, encoding, replaced = decode(DAMAGED, errors="replace")
    assert (text, encoding, replaced) == (TEXT.replace("修", "\ufffd"), "utf-8", 1)


def test_an_issue_says_what_was_replaced_and_where_first() -> None:
    doc = cqdocs.parse_bytes(DAMAGED, errors="replace")
    issue = doc.issues[0]
    assert issue.code is IssueCode.REPLACED_BYTES
    assert issue.span.of(doc.source) == "\ufffd"
    assert issue.message.startswith("some bytes are no utf-8")
    assert cqdocs.parse_bytes(UTF8, errors="replace").issues == ()


@pytest.mark.parametrize("data", [PNG, PNG + b"\0", JPEG, WORD], ids=["PNG", "odd", "JPEG", "DOC"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    error = refused(data)
    assert error.encodings == ("utf-8", "gb18030")
    assert 0 <= error.offset < len(data)


def test_what_is_no_text_is_replaced_where_that_is_asked_for() -> None:
    assert decode(PNG, errors="replace").replaced > 0


@pytest.mark.parametrize("bom", BOMS, ids=["UTF-8", "UTF-16 LE", "UTF-16 BE"])
def test_an_offset_counts_all_bytes_of_the_data(bom: bytes) -> None:
    encoding = "utf-8" if bom == codecs.BOM_UTF8 else "utf-16"
    bad = b"\xff" if encoding == "utf-8" else b"\xdc\xdc"
    assert refused(bom + bad).offset == len(bom)


@pytest.mark.parametrize("encoding", [None, "gb18030"])
def test_the_mark_of_gb18030_is_no_text(encoding: str | None) -> None:
    assert decode(("\ufeff" + TEXT).encode("gb18030"), encoding).text == TEXT


def test_utf32_is_not_read_as_utf16() -> None:
    assert "\0" not in decode(TEXT.encode("utf-32")).text


@pytest.mark.parametrize("data", [DAMAGED, PNG])
def test_the_message_is_one_line_that_says_what_to_do(data: bytes) -> None:
    error = refused(data)
    message = str(error)
    assert "\n" not in message
    assert f"byte {data[error.offset]:#04x} at offset {error.offset}" in message
    assert "name" in message
    assert "errors='replace'" in message


@pytest.mark.parametrize("data", [DAMAGED, PNG])
def test_an_error_survives_copying_and_pickling(data: bytes) -> None:
    error = refused(data)
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own bytes
        assert isinstance(twin, DecodeError)
        assert str(twin) == str(error)
        assert (twin.offset, twin.encodings) == (error.offset, error.encodings)


def test_a_decode_error_is_a_value_error_of_this_library() -> None:
    assert isinstance(refused(PNG), ValueError)
    assert isinstance(refused(PNG), cqdocs.CqdocsError)
