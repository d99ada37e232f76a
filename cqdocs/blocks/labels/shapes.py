"""The shapes of labels that a mark shows: a colon, bold words, brackets, a Markdown heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import LabelBlock
from cqdocs.blocks.fields.keys import field_key
from cqdocs.blocks.labels.candidate import Candidate, Form
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, speaker_words
from cqdocs.blocks.stamps import STAMP
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

# The brackets that may hold a label: those that open, and those that close.
_LEFT: Final = "[【〔"
_RIGHT: Final = "]】〕"
_BRACKETS: Final = regex.escape(_LEFT + _RIGHT)
# So much of what stands behind a label shows whether it is the value of a field.
_LOOKED_AT: Final = 210
_COLONS: Final = (":", ":**", "丨", "│", "|", "｜")
# Behind a colon in mid-text these open what somebody is reported to have said.
_QUOTED: Final = ("“", "「", "‘", "『")


@cache
def _needed() -> re.Pattern[str]:
    """What no label goes without; found by `re`, several times as fast as by `regex`."""
    return re.compile(rf"[:#丨│|｜{re.escape(_LEFT)}]|\*\*|[QA问問答]\s?\d")


@cache
def _shapes() -> regex.Pattern[str]:
    """Markdown heading, bold words, words in brackets, plain words.

    A label stands at the head of a line, or behind the end of a sentence in one. Ornaments, a number
    and the time may stand before it, and the time behind it.
    """
    named = r"(?:“[^”:\n\r]{1,20}”|「[^」:\n\r]{1,20}」)?+"
    words = rf"(?P<label>[^\s:。;!?,*#(){_BRACKETS}“”\"|｜丨│<>][^:。;!?,*#{_BRACKETS}“”\"|｜丨│<>\n\r]{{0,39}}+{named})"
    # A bar sets a label off as a colon does, where no blank makes it the side of a table's cell.
    colon = r"(?::|\s*+[丨│]|(?<=\S)[|｜](?=[^\s|｜]))"
    number = r"(?:(?:[一二三四五六七八九十]{1,3}+、|\d{1,3}+[.、])\s*+(?=[问問QA答]))?+"
    return regex.compile(
        rf"""(?:\A|(?P<inside>[。!?…”){regex.escape(_RIGHT)}])\s*+)
        (?P<claim>
            (?:(?P<time>{STAMP})\s*+)?+ (?:[▲△●■◆□◇▼▽★☆◎•]++\s*+|[-–—]\s++)?+ {number} (?:{STAMP}\s*+)?+
            (?:
                (?P<heading>\#{{1,6}}+\s*+){words}(?::|\s*+\Z)
              | (?P<bold>\*\*){words}(?:\s*+\*\*\s*+:|:\s*+\*\*|:|\s*+(?P<bare>\*\*))
              | (?P<bracket>[{regex.escape(_LEFT)}])(?P<inner>[^\s:。;!?*#{_BRACKETS}|<>][^:。;!?*#{_BRACKETS}|<>\n\r]{{0,39}}+)[{regex.escape(_RIGHT)}][ \t]*+(?:{STAMP}[ \t]*+)?+:?+
              | (?P<label>[QA问問答]\s?\d{{1,3}})(?:[.、]|\s++)(?=\S)
              | {words}(?:(?<=\s|\)){STAMP}\s*+)?{colon}
              | (?(time)(?P<stamped>){words}\s*+\Z|(?!))
            )
        )""",
        regex.VERBOSE,
    )


def find_marked(folded: str, line: Line) -> Iterator[Candidate]:
    """The candidates of one line, in order."""
    text = line.words
    if _needed().search(text) is None:
        return
    for match in _shapes().finditer(text):
        group = "inner" if match["inner"] else "label"
        words = match[group].rstrip()
        sense = read_speaker(words).sense
        if _is_none(match, text, words, sense):
            continue
        form = next((form for name, form in _MARKS if match[name]), Form.COLON)
        if match["stamped"] is not None:
            form = Form.STAMP
        base = line.text.start
        start = base + match.start(group)
        block = LabelBlock(
            Span(base + match.start("claim"), base + match.end()), Span(start, start + len(words))
        )
        yield Candidate(block, words, form, match["inside"] is not None, sense)


_MARKS: Final = tuple((form.value, form) for form in (Form.HEADING, Form.BOLD, Form.BRACKET))


def _is_none(match: regex.Match[str], text: str, words: str, sense: Sense) -> bool:
    """Whether words in the shape of a label name a field, address somebody or announce something."""
    behind = text[match.end() : match.end() + _LOOKED_AT]
    if (
        ("  " in words and sense is not Sense.NAME)
        or words.startswith(speaker_words("address"))
        or words in speaker_words("announces")
        or (match[0].endswith(_COLONS) and field_key(words, behind))
    ):
        return True
    if match["heading"] and behind.strip():
        return sense not in (Sense.ASKS, Sense.ANSWERS)
    if not match[0].endswith(_COLONS):
        if match["heading"]:
            return sense not in _BARE_HEADINGS or match["heading"].strip() == "#"
        if match["bold"]:
            return sense is Sense.NONE or behind[:1].strip() != ""
    if sense is Sense.NONE:
        return match["stamped"] is not None or words.endswith(speaker_words("announces"))
    return match["inside"] is not None and behind.startswith(_QUOTED)


# Who may be named by a Markdown heading without a colon: an office may head a section as well.
_BARE_HEADINGS: Final = (
    Sense.NAME,
    Sense.MODERATOR,
    Sense.REPORTER,
    Sense.ASKS,
    Sense.ANSWERS,
    Sense.PART,
)
