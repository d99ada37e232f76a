"""Who signs at the foot of a text, and when: 青河县人民政府 / 2024年3月18日."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.page import Claim
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

# A line with a date at its end is no longer, nor one that names a signer; so many may sign.
_LONGEST: Final = 60
_LONGEST_SIGNER: Final = 40
_MOST_SIGNERS: Final = 4


@cache
def _ends_in_date() -> regex.Pattern[str]:
    """A line that a date may end, the word for its printing behind it."""
    return regex.compile(r"[日号號月\d](?P<printed>\s*印[发發]?)?[)）]?\Z")


@cache
def _sentence() -> regex.Pattern[str]:
    return regex.compile(r"[。!?;:,]")


def find_signatures(lines: Sequence[Line], taken: Container[int]) -> dict[int, Claim]:
    """The claims on the signatures below texts, by where they begin; `taken` are lines with others.

    A date that stands alone below a text, or behind an organisation, dates it; the lines above that
    name an organisation, or an office and who holds it, sign it.
    """
    claims: dict[int, Claim] = {}
    written = False
    for place, line in enumerate(lines):
        text = line.words
        written = written or "。" in text
        if not written or len(text) > _LONGEST or line.text.start in taken:
            continue
        ending = _ends_in_date().search(text)
        date = _last_date(text, ending.start("printed")) if ending else None
        if ending is None or date is None:
            continue
        head = text[: date[0]].strip(BLANK + "(")
        moment = Span(line.text.start + date[0], line.text.start + date[1])
        if not head:
            signers = _signers(lines, place, taken)
            if not signers:
                continue
            claims.update(signers)
            claims[line.text.start] = (FieldBlock(line.text, moment, "signed"),)
        elif _signer(head):
            claims[line.text.start] = _dated(line, head, moment, ending["printed"] is not None)
    return claims


def _last_date(text: str, printed: int) -> tuple[int, int] | None:
    """Where the date begins and ends that a line ends with."""
    end = printed if printed >= 0 else len(text.rstrip(")"))
    dates = [found for found in find_dates(text) if found.end >= end]
    return (dates[-1].start, dates[-1].end) if dates else None


def _signers(lines: Sequence[Line], place: int, taken: Container[int]) -> dict[int, Claim]:
    """The lines above a date that sign a text."""
    claims: dict[int, Claim] = {}
    for line in reversed(lines[max(0, place - _MOST_SIGNERS) : place]):
        named = _signer(line.words)
        if named is None or line.text.start in taken:
            break
        start, end = (line.text.start + at for at in named)
        claims[line.text.start] = (FieldBlock(line.text, Span(start, end), "author"),)
    return claims


def _dated(line: Line, head: str, moment: Span, printed: bool) -> Claim:
    """A line that names a signer and ends in a date; where it says who printed it, one field."""
    if printed:
        return (FieldBlock(line.text, line.text, "printed"),)
    start = line.text.start
    named = Span(start, start + len(head))
    return (
        FieldBlock(named, named, "author"),
        FieldBlock(Span(moment.start, line.text.end), moment, "signed"),
    )


def _signer(words: str) -> tuple[int, int] | None:
    """Where a line names who signs: an organisation, or a person behind the office."""
    if len(words) > _LONGEST_SIGNER or _sentence().search(words):
        return None
    signed = words.removesuffix("(章)").removesuffix("(盖章)").rstrip(BLANK)
    said = read_speaker(signed)
    if said.sense is Sense.OFFICE and said.name and signed.endswith(said.name):
        return len(signed) - len(said.name), len(signed)
    if personal_name(signed) or names_signers(signed):
        return 0, len(signed)
    return None


def names_signers(words: str) -> bool:
    """Whether words are the names of organisations and nothing else.

    >>> names_signers("青川省统计局 青河市人民政府"), names_signers("青河春早")
    (True, False)
    """
    ends = (*speaker_words("organ"), *speaker_words("signs"))
    parts = words.split()
    return bool(parts) and all(part.endswith(ends) for part in parts)
