"""The labels of turns: what looks like one, where the whole page bears it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from cqdocs.blocks.block import FieldBlock, LabelBlock
from cqdocs.blocks.labels.alone import find_alone, merge_parts
from cqdocs.blocks.labels.candidate import Candidate
from cqdocs.blocks.labels.evidence import is_conversation, take_part
from cqdocs.blocks.labels.keys import explain, find_key
from cqdocs.blocks.labels.shapes import find_marked
from cqdocs.blocks.speaker.words import Sense
from cqdocs.lines.scan import Line

# So much of a speech shows whether it is one.
_SPEECH: Final = 1000
# A conversation without any mark at its labels is shown by so many of them.
_FEWEST_ALONE: Final = 3
_KEYS: Final = (Sense.ASKS, Sense.ANSWERS)


class Labels(NamedTuple):
    """The labels of a page in source order, and the lines that explain short ones."""

    labels: list[LabelBlock]
    key: dict[int, tuple[FieldBlock, ...]]


def find_labels(folded: str, lines: Sequence[Line], wrapped: frozenset[int]) -> Labels:
    """The labels that open turns.

    What a mark shows to look like a label is one where the page holds a conversation. Lines without
    any mark are labels where they hold one by themselves, and beside others where they repeat them.
    `wrapped` are the lines that go on with the one before: no label begins at the head of these.
    """
    marked = [
        found
        for line in lines
        for found in find_marked(folded, line)
        if found.inside or line.text.start not in wrapped
    ]
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
