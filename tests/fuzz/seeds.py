"""What the fuzzer begins with: the seeds, the cases of the tests, and what the strategies draw."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from samples import SEEDS, drawn, read
from test_trees import cases
from word_files import OFFICIAL, add_items, add_list, empty, saved

import cqdocs
from cqdocs.strategies import documents, hostile_text, quantities, times

# Long seeds make slow runs: a file is cut into pieces of so many characters.
PIECE = 800
DRAWN = 80
LONGEST_WORD = 8
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030")
NUMERALS = (
    "三千八百万 １，０９２.8万 两百五 一百二十三点四五六万亿 壹佰万圆 负三 零下5 1,234,567.89 半 百分之三十 十万零一 "
    "二〇二二 廿三 3亿4567万 -0.50 ３８００万 1e5 二千零二 千 一万五 十几 00012 .5 5. 兆"
).split()


def texts() -> Iterator[str]:
    """Documents: whole cases, pieces of the seeds, drawn ones and hostile ones."""
    yield from (text for _, text, _ in cases())
    for text in map(read, SEEDS):
        yield from (text[at : at + PIECE] for at in range(0, len(text), PIECE))
    yield from drawn(documents().map(lambda document: document.text), DRAWN)
    yield from drawn(hostile_text(), DRAWN)


def encoded_text(text: str) -> bytes:
    """A text as the bytes that a target takes: UTF-8, with halves of characters as they are."""
    return text.encode("utf-8", "surrogatepass")


def pages() -> Iterator[bytes]:
    """Files: texts in every encoding, web pages, a Word file, and what is none of these."""
    for at, text in enumerate(texts()):
        words = text.encode("utf-8", "ignore").decode()
        yield words.encode(ENCODINGS[at % len(ENCODINGS)])
        if at % 4 == 0:
            body = "".join(f"<p>{line}</p>\n" for line in words.splitlines())
            yield f"<html><head><meta charset=utf-8><title>甲</title></head><body>{body}</body></html>".encode()
    document = empty()
    document.add_heading("关于修路的通知", 1)
    add_list(document, 1, OFFICIAL)
    add_items(document, 1, [(0, "总体要求"), (1, "修路。"), (2, "通水。")])
    yield saved(document)
    yield from (b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1")


def json_texts() -> Iterator[str]:
    """Documents as JSON."""
    for text in texts():
        if len(text) < PIECE:
            yield cqdocs.parse(text).to_json()


def numerals() -> Iterator[str]:
    """Numerals in many forms."""
    yield from NUMERALS
    yield from drawn(quantities().map(lambda one: one.text), DRAWN)


def figures() -> Iterator[str]:
    """Quantities in many forms."""
    yield from drawn(quantities().map(lambda one: one.text), 4 * DRAWN)


def dates() -> Iterator[str]:
    """Times in many forms, drawn ones and those of the lexicon."""
    yield from drawn(times().map(lambda one: one.text), 2 * DRAWN)
    yield from examples("times", "time_units", "time_fixed", "festivals", "eras", "reigns")


def examples(*names: str) -> Iterator[str]:
    """The examples of lexicon files."""
    for name in names:
        for row in rows(name):
            if isinstance(row.get("example"), str):
                yield str(row["example"])


def rows(name: str) -> list[dict[str, object]]:
    """The rows of a lexicon file."""
    file = files("cqdocs.lexicon") / f"{name}.toml"
    made: list[dict[str, object]] = tomllib.loads(file.read_text(encoding="utf-8"))["row"]
    return made


def words() -> list[str]:
    """Every word of every lexicon file: what mutations put into a text."""
    names = (file.name for file in files("cqdocs.lexicon").iterdir())
    tables = (rows(name.removesuffix(".toml")) for name in names if name.endswith(".toml"))
    values = (value for table in tables for row in table for value in row.values())
    return sorted({word for value in values for word in _words(value)})


def _words(value: object) -> Iterator[str]:
    """The words of a field; examples and comments are longer than any word."""
    parts = value if isinstance(value, list) else str(value).split()
    yield from (part for part in map(str, parts) if len(part) <= LONGEST_WORD)
