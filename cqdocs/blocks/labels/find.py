"""The labels of turns: what looks like one, where the whole page bears it out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cqdocs.blocks.block import FieldBlock, LabelBlock
from cqdocs.blocks.furniture.words import is_site_line
from cqdocs.blocks.headings.titles import fits
from cqdocs.blocks.labels.alone import find_alone, merge_parts
from cqdocs.blocks.labels.candidate import Candidate, Form
from cqdocs.blocks.labels.evidence import is_conversation, take_part
from cqdocs.blocks.labels.keys import explain, find_key
from cqdocs.blocks.labels.shapes import find_marked
from cqdocs.blocks.speaker.words import Sense
from cqdocs.lines.scan import Line
from cqdocs.text.characters import BLANK, CLOSING, SENTENCE_END

# So much of a speech shows whether it is one.
_SPEECH: Final = 1000
# A conversation without any mark at its labels is shown by so many of them.
_FEWEST_ALONE: Final = 3
_KEYS: Final = (Sense.ASKS, Sense.ANSWERS)
# Words that say that somebody speaks, and name nobody whom a title could quote.
_SPEAK: Final = (*_KEYS, Sense.REPORTER, Sense.MODERATOR)


class Labels(NamedTuple):
    """The labels of a page in source order, and the lines that explain short ones."""

    labels: list[LabelBlock]
    key: dict[int, tuple[FieldBlock, ...]]


def find_labels(folded: str, lines: Sequence[Line], wrapped: frozenset[int]) -> Labels:
    """The labels that open turns.

    What a mark shows to look like a label is one where the page holds a conversation. Lines without
    any mark are labels where they hold one by themselves, and beside others where they repeat them.
    `wrapped` are the lines that go on with the one before.
    """
    marked = _find_marked(folded, lines, wrapped)
    if marked and _is_title(folded, lines, wrapped, marked):
        marked = marked[1:]
    alone = list(find_alone(folded, [line for line in lines if line.text.start not in wrapped]))
    known = {found.words for found in marked}
    beside = [found for found in alone if found.words in known or found.sense in _KEYS]
    spoken = _with_speeches(folded, [*marked, *beside])
    key = find_key(folded, lines, spoken)
    candidates = explain(merge_parts(spoken), key)
    if not is_conversation(candidates):
        candidates = merge_parts(_with_speeches(folded, alone))
        if len(candidates) < _FEWEST_ALONE or not is_conversation(candidates):
            return Labels([], {})
    return Labels([found.block for found in take_part(candidates)], key.lines)


def _find_marked(folded: str, lines: Sequence[Line], wrapped: frozenset[int]) -> list[Candidate]:
    """What a mark shows to look like a label.

    None begins at the head of a line that goes on with the one before, unless that ends a sentence and
    the label stands elsewhere at the head of a line of its own.
    """
    found = [(line, seen) for line in lines for seen in find_marked(folded, line)]
    ends = {
        below.text.start: folded[line.text.end - 1] in SENTENCE_END
        for line, below in pairwise(lines)
    }
    known = {
        seen.words for line, seen in found if not seen.inside and line.text.start not in wrapped
    }
    return [
        seen
        for line, seen in found
        if seen.inside
        or line.text.start not in wrapped
        or (seen.words in known and ends.get(line.text.start, False))
    ]


def _is_title(
    folded: str, lines: Sequence[Line], wrapped: frozenset[int], marked: Sequence[Candidate]
) -> bool:
    """Whether the first line of a text only looks spoken: a title that names somebody and what he says.

    No mark ends it, and who it names has no such label again.
    """
    first = marked[0]
    place = next((at for at, line in enumerate(lines) if line.text.end > first.block.span.start), 0)
    line = lines[place]
    if first.block.span.start != line.text.start or first.form is not Form.COLON:
        return False
    if first.sense in _SPEAK:
        return False
    if not all(is_site_line(above.words) for above in lines[:place]):
        return False
    if place + 1 == len(lines) or lines[place + 1].text.start in wrapped or not fits(line.words):
        return False
    said = folded[first.block.span.end : line.text.end].strip(BLANK)
    again = any(found.words == first.words and found.form is first.form for found in marked[1:])
    return bool(said) and not again and not said.rstrip(CLOSING).endswith(tuple(SENTENCE_END))


def _with_speeches(folded: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in source order, each with what stands between it and the next."""
    ordered = _apart(sorted(candidates, key=lambda found: found.block.span))
    ends = [*(found.block.span.start for found in ordered), len(folded)][1:]
    return [
        found._replace(
            speech=folded[found.block.span.end : min(end, found.block.span.end + _SPEECH)]
        )
        for found, end in zip(ordered, ends, strict=True)
    ]


def _apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that do not overlap with the one before."""
    apart: list[Candidate] = []
    for found in candidates:
        if not apart or apart[-1].block.span.end <= found.block.span.start:
            apart.append(found)
    return apart
