"""The labels of turns: what looks like one, and what the whole page says for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

import regex

from cqdocs.blocks.block import LabelBlock
from cqdocs.blocks.metadata import field_key
from cqdocs.blocks.speaker import Sense, read_speaker, speaker_words
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import SENTENCE_END


@cache
def _shapes() -> regex.Pattern[str]:
    """Markdown heading, bold words, words in brackets, plain words; all but brackets want a colon.

    A label stands at the head of a line, or behind the end of a sentence in one.
    """
    words = r"(?P<label>[^\s:。;!?,*#\[\]【】“”\"|<>][^:。;!?,*#\[\]【】“”\"|<>\n\r]{0,39}+)"
    return regex.compile(
        rf"""(?:\A|(?P<inside>[。!?…”)\]】])\s*+)
        [▲△●■◆□◇]*+\s*+(?:(?:[一二三四五六七八九十]{{1,3}}+、|\d{{1,3}}+[.、])\s*+(?=[问問Q]))?+
        (?P<claim>
            (?P<heading>\#{{1,6}}+\s*+){words}:\s*+\Z
          | (?P<bold>\*\*){words}(?:\s*+\*\*\s*+:|:\s*+\*\*|:)
          | (?P<bracket>[\[【]){words}[\]】][ \t]*+:?+
          | {words}:
        )""",
        regex.VERBOSE,
    )


class _Candidate(NamedTuple):
    """What looks like a label, and how it is marked.

    `speaks`: a sentence follows in its line, or nothing, so that the speech stands below.
    """

    block: LabelBlock
    words: str
    form: str
    sense: Sense
    speaks: bool


def find_labels(folded: str, lines: Sequence[Line]) -> list[LabelBlock]:
    """The labels that open turns, in source order.

    What looks like a label is one where the page holds a conversation. It does where somebody asks
    (a reporter, a medium, 问) or a host speaks, and somebody else has a label too; where an office
    holder with a name speaks, and so does another; or where two or more names take turns. In a conversation every label counts that names a person, an office or a medium, and at
    the head of a line every label in the markup that others have too.
    """
    candidates = [found for line in lines for found in _candidates(folded, line)]
    if not _is_conversation(candidates):
        return []
    forms = Counter(found.form for found in candidates)
    return [
        found.block
        for found in candidates
        if found.sense is not Sense.NONE or (found.form in _MARKED and forms[found.form] > 1)
    ]


# The forms of label that are marked by more than a colon, at the head of a line.
_MARKED: Final = ("heading", "bold", "bracket")
# No label goes without one of these; most lines do, and need no closer look.
_NEEDED: Final = (":", "[", "【")


def _candidates(folded: str, line: Line) -> Iterator[_Candidate]:
    text = line.text.of(folded)
    if not any(mark in text for mark in _NEEDED):
        return
    for match in _shapes().finditer(text):
        words = match["label"].rstrip()
        if words.startswith(speaker_words("address")) or field_key(words):
            continue
        form = next((name for name in _MARKED if match[name]), "plain")
        if match["inside"]:
            form += " inside"
        start = line.text.start + match.start("label")
        # Ornaments and a number before the first label of a line are its markup.
        opening = match.start("claim") if match["inside"] else 0
        block = LabelBlock(
            Span(line.text.start + opening, line.text.start + match.end()),
            Span(start, start + len(words)),
        )
        speech = text[match.end() :]
        speaks = not speech or any(mark in speech for mark in SENTENCE_END)
        yield _Candidate(block, words, form, read_speaker(words).sense, speaks)


def _is_conversation(candidates: Sequence[_Candidate]) -> bool:
    named = [found for found in candidates if found.sense is not Sense.NONE]
    if any(found.sense.asks for found in named):
        return any(found.sense.is_asked for found in named)
    speaking = {found.words: found.sense for found in named if found.speaks}
    if len(speaking) > 1 and any(_leads(words, sense) for words, sense in speaking.items()):
        return True
    times = Counter(found.words for found in named)
    changes = sum(one.words != two.words for one, two in pairwise(named))
    return sum(count > 1 for count in times.values()) > 1 and changes > 2


def _leads(words: str, sense: Sense) -> bool:
    """Whether one such speaker and any other make a conversation: a host, an office with a name."""
    named_office = sense in (Sense.OFFICE, Sense.MEMBER) and read_speaker(words).name is not None
    return sense is Sense.MODERATOR or named_office
