"""Changes to an input that keep more of its form than changes to its bytes do.

Coverage tells which inputs are worth more changes; these make ones that reach past the first look: whole
words of the lexicon, lines moved, values of JSON exchanged.
"""

import json
import random
from collections.abc import Callable
from functools import cache

from fuzz import seeds

Mutate = Callable[[bytes, random.Random], bytes]
LINE_ENDS = ("\n", "\n\n", "\r\n", "\r", "\u2028", "\u3000\u3000", "\n\u3000\u3000")
SIGNS = (
    "。！？；，、：:“”‘’《》（）()【】[]「」〔〕*#-—…·%./\\<>&|=+0123456789一二三十百万亿年月日第各"
    "\u200b\ufeff\x00\ud800\udfff\ufffd𠮷👍é１Ａ"
)
NUMERIC = "0123456789０９.,，/%％‰-−+负負零〇一二两三四五六七八九十百千万萬亿億兆半几幾数多余近约点點分之成倍第年月日时点底初至到~～—年度季旬周天个 \u3000"


@cache
def vocabulary() -> list[str]:
    """The words of the lexicon."""
    return seeds.words()


@cache
def others() -> list[str]:
    """Lines of other documents."""
    return [line for text in seeds.texts() for line in text.splitlines() if 0 < len(line) < 200]


def edited(text: str, source: random.Random, pieces: Callable[[], list[str]], signs: str) -> str:
    """A text with one change: something put in, taken out, said twice or moved."""
    start = source.randint(0, len(text))
    end = min(len(text), start + source.choice((0, 1, 1, 2, 4, 10, 40, 200)))
    match source.randrange(8):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:start] + text[start:end] * source.randint(2, 5) + text[end:]
        case 2:
            at = source.randint(0, len(text))
            return text[:at] + text[start:end] + text[at:]
        case 3:
            return text[:start] + source.choice(pieces()) + text[end:]
        case 4 | 5:
            return text[:start] + source.choice(vocabulary()) + text[start:]
        case _:
            return (
                text[:start]
                + source.choice(signs)
                + text[end if source.random() < 0.5 else start :]
            )


def some_edits(
    data: bytes, source: random.Random, pieces: Callable[[], list[str]], signs: str
) -> bytes:
    """A text with a few changes."""
    text = data.decode("utf-8", "replace")
    for _ in range(source.choice((1, 1, 2, 3, 6))):
        text = edited(text, source, pieces, signs)
    return seeds.encoded_text(text)


def text(data: bytes, source: random.Random) -> bytes:
    """A document changed: words, marks and lines of other documents."""
    return some_edits(data, source, others if source.random() < 0.7 else ends, SIGNS)


def ends() -> list[str]:
    """Line ends and indents."""
    return list(LINE_ENDS)


def expression(data: bytes, source: random.Random) -> bytes:
    """A number, quantity or time changed."""
    return some_edits(data, source, vocabulary, NUMERIC if source.random() < 0.8 else SIGNS)


def data(given: bytes, source: random.Random) -> bytes:
    """A file changed: its text in its encoding, or tags put in where it is a page."""
    encoding = source.choice(seeds.ENCODINGS)
    try:
        changed = text(given.decode(encoding).encode("utf-8", "surrogatepass"), source)
        return changed.decode("utf-8", "surrogatepass").encode(encoding, "ignore")
    except UnicodeError:
        at = source.randint(0, len(given))
        tag = source.choice(
            (b"<p>", b"</p>", b"<table><tr><td>", b"<!--", b"<h2>", b"<ol><li>", b"&#12;")
        )
        return given[:at] + tag + given[at + source.randint(0, 4) :]


def json_text(given: bytes, source: random.Random) -> bytes:
    """A document as JSON with one value changed for another of the same document, or for a wrong one."""
    try:
        tree: object = json.loads(given)
    except ValueError:
        return text(given, source)
    for _ in range(source.choice((1, 1, 2))):
        places = _places(tree)
        if not places:
            return text(given, source)
        holder, key = source.choice(places)
        _change(holder, key, _value(source, places), source)
    made = json.dumps(tree, ensure_ascii=source.random() < 0.5)
    return seeds.encoded_text(made)


Place = tuple[dict[str, object] | list[object], str | int]


def _places(tree: object) -> "list[Place]":
    """Every place of a value in JSON values."""
    found: list[Place] = []
    waiting = [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found += [(value, key) for key in value]
            waiting += value.values()
        elif isinstance(value, list):
            found += [(value, at) for at in range(len(value))]
            waiting += value
    return found


WRONG: tuple[object, ...] = (None, True, -1, 0, 1, 2**63, 1.5, float("nan"), "", "1", "1/3", "NaN", "1E+999999999", "-0", "2022-02-30", [], {}, [0, 0], [1, 0], {"type": "Paragraph"})  # fmt: skip


def _value(source: random.Random, places: list[Place]) -> object:
    holder, key = source.choice(places)
    value = source.choice(WRONG) if source.random() < 0.5 else holder[key]  # type: ignore[index]
    # A copy, for a value inside itself has no end.
    return json.loads(json.dumps(value))


def _change(
    holder: dict[str, object] | list[object], key: str | int, value: object, source: random.Random
) -> None:
    if isinstance(holder, dict):
        if key in holder and source.random() < 0.2:
            del holder[str(key)]
        else:
            holder[str(key)] = value
    elif isinstance(key, int) and key < len(holder):
        match source.randrange(4):
            case 0:
                del holder[key]
            case 1:
                holder.insert(key, value)
            case _:
                holder[key] = value
