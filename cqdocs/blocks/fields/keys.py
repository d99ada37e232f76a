"""The names of the fields about a document, and what may stand behind them."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.speaker.names import is_nickname, personal_name
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense
from cqdocs.lexicon.load import load
from cqdocs.text.bare import bare

# A name, or an office and a name, is no longer.
_LONGEST_NAME: Final = 30
# Words that one says to another, and that stand in no value.
_SPOKEN: Final = ("您", "你", "请", "請", "我")


@frozen
class FieldRow:
    """A row of metadata.toml; `people`: a value that names nobody makes no field."""

    key: str
    labels: tuple[str, ...]
    example: str
    people: bool = False
    bears: bool = False


@cache
def bearing_labels() -> frozenset[str]:
    """The labels of the day that a document bears."""
    return frozenset(label for label, row in field_rows().items() if row.bears)


@cache
def field_rows() -> dict[str, FieldRow]:
    """The rows of metadata.toml by each of their labels."""
    return {label: row for row in load("metadata", FieldRow) for label in row.labels}


@cache
def field_labels() -> regex.Pattern[str]:
    """A label and what sets it off: a colon, a bar (来源丨青河发布), or a dash between blanks (校对 - 夏明月)."""
    words = sorted(field_rows(), key=lambda word: (-len(word), word))
    spaced = "|".join(r"[ \t]*+".join(map(regex.escape, word)) for word in words)
    return regex.compile(
        rf"(?<![^\s*(\[【|;,、\d\p{{So}}\uFE0F])(?P<label>{spaced})(?:\s*+(?::\s*+\*\*|\*\*\s*+:|:)\s*+|\s*+[丨│]\s*+|(?<=\S)[|｜](?=[^\s|｜])|\s++-(?:\s++|\Z))"
    )


def names_field(words: str) -> bool:
    """Whether folded words hold the name of a field with a colon behind it."""
    return any(match[0].rstrip().endswith(":") for match in field_labels().finditer(words))


def field_key(words: str, value: str) -> str | None:
    """The key of the field about the document that folded words name before their value, if any."""
    row = field_rows().get(bare(words))
    if row is None or (row.people and not _names_somebody(value)):
        return None
    return row.key


def _names_somebody(value: str) -> bool:
    first = regex.split(r"[、,;。]|\s{2,}", value.strip(), maxsplit=1)[0]
    if value.rstrip().endswith("?") or any(word in value for word in _SPOKEN):
        return False
    if "。" in value and personal_name(first) is None:
        return False
    if len(first) > _LONGEST_NAME:
        return False
    return is_nickname(first) or read_speaker(first).sense in (Sense.NAME, Sense.OFFICE)
