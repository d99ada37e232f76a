"""The labels of turns: what looks like one, and what the whole page says for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from cqdocs.blocks.block import LabelBlock
from cqdocs.blocks.metadata import is_metadata_label
from cqdocs.blocks.speaker import Sense, read_speaker, speaker_words
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span


@cache
def _shapes() -> regex.Pattern[str]:
    """Markdown heading, bold words, words in brackets, plain words; all but brackets want a colon."""
    words = r"(?P<label>[^\s:。;!?,*#\[\]【】“”\"|<>][^:。;!?,*#\[\]【】“”\"|<>\n\r]{0,39}+)"
    return regex.compile(
        rf"""[▲△●■◆□◇]*+\s*+(?:(?:[一二三四五六七八九十]{{1,3}}+、|\d{{1,3}}+[.、])\s*+(?=[问問Q]))?+
        (?: (?P<heading>\#{{1,6}}+\s*+){words}:\s*+(?=[\n\r]|\Z)
          | (?P<bold>\*\*){words}(?:\s*+\*\*\s*+:|:\s*+\*\*|:(?=[^\n\r]*+))
          | (?P<bracket>[\[【]){words}[\]】][ \t]*+:?+
          | {words}:
        )[ \t]*+""",
        regex.VERBOSE,
    )


class _Candidate(NamedTuple):
    """What looks like a label, and how it is marked."""

    block: LabelBlock
    words: str
    form: str
    sense: Sense


def find_labels(folded: str, lines: Sequence[Line]) -> list[LabelBlock]:
    """The labels that open turns.

    A line that looks like a label is one where the page holds a conversation. It does where somebody
    asks (a reporter, a medium, 问) and somebody else has a label too, or where two or more names
    take turns. In a conversation every label that names a person, an office or a medium counts, and
    the same labels count inside a line too, behind the end of a sentence.
    """
    candidates = [found for line in lines if (found := _candidate(folded, line)) is not None]
    if not _is_conversation(candidates):
        return []
    forms = Counter(found.form for found in candidates)
    accepted = [
        found
        for found in candidates
        if found.sense is not Sense.NONE or (found.form != "plain" and forms[found.form] > 1)
    ]
    known = {found.words for found in accepted}
    return [found.block for found in accepted] + list(_inside(folded, lines, known))


def _candidate(folded: str, line: Line) -> _Candidate | None:
    match = _shapes().match(folded, line.text.start, line.text.end)
    if match is None:
        return None
    words = match["label"].rstrip()
    if words.startswith(speaker_words("address")) or is_metadata_label(words):
        return None
    form = next((name for name in ("heading", "bold", "bracket") if match[name]), "plain")
    start = match.start("label")
    block = LabelBlock(Span(*match.span()), Span(start, start + len(words)))
    return _Candidate(block, words, form, read_speaker(words).sense)


def _inside(folded: str, lines: Sequence[Line], known: set[str]) -> Iterator[LabelBlock]:
    """The known labels that stand inside a line, behind the end of a sentence."""
    words = "|".join(map(regex.escape, sorted(known, key=lambda word: (-len(word), word))))
    shape = regex.compile(
        rf"(?<=[。!?…”\])】]\s*+)[\[【]?(?P<label>{words})(?:[\]】]\s*+:?+|\s?:)\s*+"
    )
    for line in lines:
        for match in shape.finditer(folded, line.text.start + 1, line.text.end):
            yield LabelBlock(Span(*match.span()), Span(*match.span("label")))


def _is_conversation(candidates: Sequence[_Candidate]) -> bool:
    speaking = [found for found in candidates if found.sense is not Sense.NONE]
    if any(found.sense.asks for found in speaking):
        return any(not found.sense.asks for found in speaking)
    times = Counter(found.words for found in speaking)
    changes = sum(one.words != two.words for one, two in pairwise(speaking))
    return sum(count > 1 for count in times.values()) > 1 and changes > 2
