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
from cqdocs.blocks.questions import asks
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
    """What looks like a label, how it is marked, and how its speech begins."""

    block: LabelBlock
    words: str
    form: str
    sense: Sense
    speech: str = ""


def find_labels(folded: str, lines: Sequence[Line]) -> list[LabelBlock]:
    """The labels that open turns, in source order.

    What looks like a label is one where the page holds a conversation: somebody asks a question (a
    reporter, a medium, 问) and somebody else has a label too; a host speaks, and so does another; or
    two or more names take turns. In a conversation every label counts that names a person, an office
    or a medium, and at the head of a line every label in the markup that others have too.
    """
    candidates = _with_speeches(
        folded, [found for line in lines for found in _candidates(folded, line)]
    )
    if not _is_conversation(candidates):
        return []
    forms = Counter(found.form for found in candidates)
    times = Counter(found.words for found in candidates)
    before: _Candidate | None = None
    labels = []
    for found in candidates:
        marked = found.form in _MARKED and forms[found.form] > 1
        if marked or (found.sense is not Sense.NONE and _counts(found, before, times)):
            labels.append(found.block)
            before = found
    return labels


def _counts(found: _Candidate, before: _Candidate | None, times: Counter[str]) -> bool:
    """Whether a label counts in a conversation.

    Two characters may be a word that begins like a name (任务, 方法): they count where they come
    again, where somebody asked or handed over just before, or where more than a few words follow.
    """
    if found.sense is not Sense.NAME or len(found.words) > _SHORT_NAME or found.form in _MARKED:
        return True
    handed = before is not None and before.sense in _HAND_OVER
    return times[found.words] > 1 or handed or len(found.speech) >= _REAL_SPEECH


_SHORT_NAME: Final = 2
_REAL_SPEECH: Final = 20
_HAND_OVER: Final = (Sense.MODERATOR, Sense.REPORTER, Sense.ASKS, Sense.MEDIUM)
# The forms of label that are marked by more than a colon, at the head of a line.
_MARKED: Final = ("heading", "bold", "bracket")
# No label goes without one of these; most lines do, and need no closer look.
_NEEDED: Final = (":", "[", "【")
# Behind a colon in mid-text these open what somebody is reported to have said.
# So much of a speech shows whether it is one.
_SPEECH: Final = 1000
_QUOTED: Final = ("“", "「", "‘")


def _candidates(folded: str, line: Line) -> Iterator[_Candidate]:
    text = line.text.of(folded)
    if not any(mark in text for mark in _NEEDED):
        return
    for match in _shapes().finditer(text):
        words = match["label"].rstrip()
        if words.startswith(speaker_words("address")) or field_key(words, text[match.end() :]):
            continue
        if match["inside"] and text[match.end() : match.end() + 1] in _QUOTED:
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
        yield _Candidate(block, words, form, read_speaker(words).sense)


def _with_speeches(folded: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates, each with what stands between it and the next."""
    ends = [*(found.block.span.start for found in candidates), len(folded)][1:]
    return [
        found._replace(
            speech=folded[found.block.span.end : min(end, found.block.span.end + _SPEECH)]
        )
        for found, end in zip(candidates, ends, strict=True)
    ]


def _is_conversation(candidates: Sequence[_Candidate]) -> bool:
    named = [found for found in candidates if found.sense is not Sense.NONE]
    asked = any(found.sense.asks and _asks(found) for found in named)
    if asked and any(found.sense.is_asked for found in named):
        return True
    speaking = [found for found in named if any(mark in found.speech for mark in SENTENCE_END)]
    hosted = any(found.sense is Sense.MODERATOR for found in speaking)
    if hosted and len({found.words for found in speaking}) > 1:
        return True
    times = Counter(found.words for found in speaking)
    changes = sum(one.words != two.words for one, two in pairwise(speaking))
    return sum(count > 1 for count in times.values()) > 1 and changes > 2


def _asks(found: _Candidate) -> bool:
    return "?" in found.speech or asks(found.speech)
