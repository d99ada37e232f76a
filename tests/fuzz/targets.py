"""What the fuzzer calls: one function for each way into the library, which takes bytes and checks laws.

A target returns where the library answers as its documentation says, an error that is documented
included. Anything else that it raises is a find.
"""

import datetime
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple
from zlib import crc32

import regex
from fuzz import mutate, seeds
from laws.checks import DEAR_LAWS, LAWS

import cqdocs
from cqdocs import Document, Span
from cqdocs.errors import DecodeError, ExpressionError, FormatError, ReaderError
from cqdocs.kinds import IssueCode, QuantityKind, TimeKind
from cqdocs.text.fold import fold

RARELY = 4
REFERENCE = datetime.date(2022, 8, 20)
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
DATE = regex.compile(r"[-Y]?[\dX]+(?:E\d+)?(?:-[\dX]{2}){0,2}[~?%]?(?:T[\d:.]+)?|T[\d:.]+|\.\.|")
DURATION = regex.compile(
    r"P(?=.)(?:[\d.]+Y)?(?:[\d.]+M)?(?:[\d.]+W)?(?:[\d.]+D)?(?:T(?=.)(?:[\d.]+H)?(?:[\d.]+M)?(?:[\d.]+S)?)?"
)


class Target(NamedTuple):
    """What is called, what it begins with, and how its input is changed."""

    call: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    mutate: mutate.Mutate
    longest: int


def text_of(data: bytes) -> str:
    """Any bytes as a text: what is no UTF-8 stands as halves of characters."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def parse(data: bytes) -> None:
    """Any text parses, whatever it speaks from, and keeps every law."""
    text = text_of(data)
    doc = cqdocs.parse(text, REFERENCE if len(text) % 2 else None)
    assert doc.source == text
    check_laws(doc, data)


def parse_bytes(data: bytes) -> None:
    """Any bytes parse and keep every law, or an error says why not."""
    try:
        doc = cqdocs.parse_bytes(data)
    except ReaderError as error:
        assert str(error)
        return
    except DecodeError as error:
        assert 0 <= error.offset < len(data)
        assert error.encodings
        try:
            doc = cqdocs.parse_bytes(data, errors="replace")
        except ReaderError:
            return
        assert IssueCode.REPLACED_BYTES in [issue.code for issue in doc.issues]
    check_laws(doc, data)


def from_json(data: bytes) -> None:
    """Any JSON is a document that comes back as it is, or an error says what is wrong with it."""
    text = text_of(data)
    try:
        doc = cqdocs.from_json(text)
    except FormatError as error:
        assert str(error)
        return
    again = doc.to_json()
    assert cqdocs.from_json(again) == doc
    assert cqdocs.from_json(again).to_json() == again
    assert json.loads(again) == doc.to_dict()


def parse_number(data: bytes) -> None:
    """Any text is a number, its twins and its own digits the same number, or an error says where not."""
    text = text_of(data)
    try:
        value = cqdocs.parse_number(text)
    except ExpressionError as error:
        check_error(error, text)
        return
    assert type(value) is Decimal
    assert value.is_finite()
    assert cqdocs.parse_number(f" {text}\u3000") == value
    assert cqdocs.parse_number(text.translate(WIDE)) == value
    assert cqdocs.parse_number(fold(text)) == value
    digits = f"{value:f}"
    if len(digits) <= 100:
        assert cqdocs.parse_number(digits) == value


def parse_quantity(data: bytes) -> None:
    """Any text is a quantity that is whole, or an error says where not."""
    text = text_of(data)
    try:
        found = cqdocs.parse_quantity(text)
    except ExpressionError as error:
        check_error(error, text)
        return
    assert found.text == text
    assert found.span == Span(0, len(text))
    numbers = (found.value, found.low, found.high)
    assert (found.value is None) == (found.low is not None) == (found.high is not None), numbers
    assert all(one.is_finite() for one in numbers if one is not None)
    if found.low is not None and found.high is not None:
        assert found.low <= found.high
    if found.kind is QuantityKind.MONEY:
        assert found.unit is not None
    twin = cqdocs.parse_quantity(text.translate(WIDE))
    assert (twin.kind, twin.value, twin.low, twin.high) == (found.kind, *numbers)
    assert twin.qualifier == found.qualifier
    if found.unit and found.unit.factor is not None and found.value is not None:
        assert found.to_base().is_finite()


def parse_time(data: bytes) -> None:
    """Any text is a time with a value that EDTF or ISO 8601 has, or an error says where not."""
    text = text_of(data)
    for reference in (None, REFERENCE):
        try:
            found = cqdocs.parse_time(text, reference)
        except ExpressionError as error:
            check_error(error, text)
            continue
        assert found.text == text
        assert found.span == Span(0, len(text))
        twin = cqdocs.parse_time(text.translate(WIDE), reference)
        assert (twin.kind, twin.value, twin.qualifier) == (
            found.kind,
            found.value,
            found.qualifier,
        )
        if found.value is not None and found.kind is not TimeKind.SET:
            ends = found.value.split("/")
            assert len(ends) <= 2
            assert all(DATE.fullmatch(end) or DURATION.fullmatch(end) for end in ends), found.value


def check_laws(doc: Document, data: bytes) -> None:
    """A document keeps every law; those that cost much are asked for some inputs, the same in each run."""
    for law in LAWS:
        law(doc)
    if crc32(data) % RARELY == 0:
        for law in DEAR_LAWS:
            law(doc)


def check_error(error: ExpressionError, text: str) -> None:
    """An error shows the place in the text."""
    assert error.text == text
    assert 0 <= error.offset <= len(text)
    assert str(error)


def encoded(texts: Callable[[], Iterable[str]]) -> Callable[[], Iterable[bytes]]:
    """Texts as the bytes that a target takes."""
    return lambda: map(seeds.encoded_text, texts())


TARGETS = {
    "parse": Target(parse, encoded(seeds.texts), mutate.text, 2500),
    "parse_bytes": Target(parse_bytes, seeds.pages, mutate.data, 4000),
    "from_json": Target(from_json, encoded(seeds.json_texts), mutate.json_text, 24000),
    "parse_number": Target(parse_number, encoded(seeds.numerals), mutate.expression, 200),
    "parse_quantity": Target(parse_quantity, encoded(seeds.figures), mutate.expression, 120),
    "parse_time": Target(parse_time, encoded(seeds.dates), mutate.expression, 120),
}
