"""Short labels that the page explains: 記：本報記者, 何：何大文."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.labels.candidate import Candidate
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

# A line that explains labels is no longer.
_LONGEST_LINE: Final = 80
# A short label is used so often, the line that explains it aside.
_FEWEST_USES: Final = 2


class Key(NamedTuple):
    """What the short labels of a page stand for, and the lines that say so by where they begin."""

    readings: dict[str, str]
    lines: dict[int, tuple[FieldBlock, ...]]


@cache
def _entries() -> regex.Pattern[str]:
    """Labels of one or two characters, each with a few words; bold marks around all of them."""
    entry = r"(?P<label>[^\s:*]{1,2}):\s?(?P<reading>[^\s:。!?*;,]{1,24})"
    return regex.compile(rf"(?:\*\*)?{entry}(?:\s++{entry})*+(?:\*\*)?")


def find_key(folded: str, lines: Sequence[Line], candidates: Sequence[Candidate]) -> Key:
    """The first line of each short label that says who it is, where the label comes again."""
    uses = Counter(found.words for found in candidates)
    key = Key({}, {})
    for line in lines:
        if len(line.words) > _LONGEST_LINE:
            continue
        _read_explanation(line.words, key)
        if ":" not in line.words[:6]:
            continue
        entries = _entries().fullmatch(folded, *line.text)
        if entries is None:
            continue
        labels, readings = entries.captures("label"), entries.captures("reading")
        if all(
            uses[label] >= _FEWEST_USES + (place == 0) and label not in key.readings
            for place, label in enumerate(labels)
        ) and all(read_speaker(reading).sense is not Sense.NONE for reading in readings):
            key.readings.update(zip(labels, readings, strict=True))
            key.lines[line.text.start] = _fields(line, entries)
    return key


@cache
def _explanation() -> regex.Pattern[str]:
    """A short label in quotation marks, and what it stands for: 「葉」指葉小蘭."""
    return regex.compile(
        r"[「“](?P<label>[^」”]{1,2})[」”](?:是)?[指为為即](?P<reading>[^「」“”,。;:()、]{2,20})"
    )


def _read_explanation(words: str, key: Key) -> None:
    """Take what a line of the page says of its labels."""
    if "「" not in words and "“" not in words:
        return
    for match in _explanation().finditer(words):
        if read_speaker(match["reading"]).sense is not Sense.NONE:
            key.readings.setdefault(match["label"], match["reading"])


def _fields(line: Line, entries: regex.Match[str]) -> tuple[FieldBlock, ...]:
    """The fields of a line of the key: each from its label to the next."""
    starts = [line.text.start, *entries.starts("label")[1:]]
    ends = [*starts[1:], line.text.end]
    return tuple(
        FieldBlock(Span(start, end), Span(*text), "speaker", label)
        for start, end, text, label in zip(
            starts, ends, entries.spans("reading"), entries.captures("label"), strict=True
        )
    )


def explain(candidates: Sequence[Candidate], key: Key) -> list[Candidate]:
    """The candidates without the lines of the key, each short label with what it stands for."""
    explained = []
    for found in candidates:
        if found.block.span.start in key.lines:
            continue
        reading = key.readings.get(found.words)
        explained.append(_explained(found, reading) if reading else found)
    return explained


def _explained(found: Candidate, reading: str) -> Candidate:
    block = found.block._replace(reads=reading)
    return found._replace(block=block, sense=read_speaker(reading).sense)
