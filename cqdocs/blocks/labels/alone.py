"""Labels without a mark: a line that is who speaks, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import LabelBlock
from cqdocs.blocks.labels.candidate import Candidate, Form
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

_LONGEST: Final = 40


@cache
def _shape() -> regex.Pattern[str]:
    """A few words without a mark, an ornament before them."""
    return regex.compile(
        r"(?:[▲△●■◆□◇▼▽★☆◎•]\s*+|[-–—]\s++)?+(?P<label>[\p{Han}\p{Latin}《][^:。;!?,*#\[\]【】“”\"|<>…%=]*+)"
    )


def find_alone(folded: str, lines: Sequence[Line]) -> Iterator[Candidate]:
    """The candidates among the lines, in order; a number on the line before belongs to its label."""
    for place, line in enumerate(lines):
        if len(line.words) > _LONGEST:
            continue
        match = _shape().fullmatch(folded, *line.text)
        if match is None:
            continue
        words = match["label"].rstrip()
        sense = read_speaker(words).sense
        if sense is Sense.NONE:
            continue
        before = lines[place - 1] if place else None
        numbered = before is not None and before.words.isdigit()
        opening = before.text.start if before is not None and numbered else line.text.start
        text = Span(match.start("label"), match.start("label") + len(words))
        yield Candidate(
            LabelBlock(Span(opening, line.text.end), text), words, Form.ALONE, False, sense
        )


def merge_parts(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those made one that name one speaker on two lines; each has its speech.

    An office may stand on one line and a name on the next, in either order; 问 or 答 may stand on a
    line of its own above the label that says who asks or answers.
    """
    merged: list[Candidate] = []
    for found in candidates:
        before = merged[-1] if merged else None
        if before and before.form is Form.ALONE and not before.speech.strip(BLANK):
            both = _together(before, found)
            if both:
                merged[-1] = both
                continue
        merged.append(found)
    return merged


def _together(first: Candidate, second: Candidate) -> Candidate | None:
    """One candidate of two that follow each other without a word between them."""
    span = Span(first.block.span.start, second.block.span.end)
    if first.sense in (Sense.ASKS, Sense.ANSWERS):
        return second._replace(block=second.block._replace(span=span))
    if second.form is not Form.ALONE or first.words == second.words:
        return None
    for words in (f"{first.words} {second.words}", f"{second.words} {first.words}"):
        said = read_speaker(words)
        if said.sense is not Sense.NONE and said.name:
            text = Span(first.block.text.start, second.block.text.end)
            return second._replace(
                block=LabelBlock(span, text, words), words=words, sense=said.sense
            )
    return None
