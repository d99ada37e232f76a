"""A tree made flat below some depth: what lies deeper stands there as plain paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import IssueCode
from cqdocs.model.leaves import Heading, Label, Paragraph, Sentence


class Flat(NamedTuple):
    """The children of a document, no deeper than was asked for, and what was doubted for that."""

    children: tuple[Child, ...]
    issues: tuple[Issue, ...] = ()


def flatten(children: tuple[Child, ...], max_depth: int) -> Flat:
    """The children, with at most `max_depth` sections, turns and points inside each other.

    A deeper one gives way to what it holds, in the innermost that is left: its paragraphs stay as they
    are, its heading or label becomes a paragraph, a marker or number stays in its gap. So every
    character stays where it was, inside whatever else held it.
    """
    lost: list[Section | Turn | Point] = []
    made = _bounded(children, max_depth, lost)
    if not lost:
        return Flat(children)
    message = f"what stands deeper than max_depth, {max_depth}, is held flat, {len(lost)} times, here first"
    issue = Issue(IssueCode.FLATTENED_TREE, message, lost[0].span)
    return Flat(made, (issue,))


def _bounded(
    children: tuple[Child, ...], room: int, lost: list[Section | Turn | Point]
) -> tuple[Child, ...]:
    """The children with `room` more levels; `lost` takes the branches that give way, in source order."""
    made: list[Child] = []
    for child in children:
        if not isinstance(child, Section | Turn | Point):
            made.append(child)
        elif not room:
            lost.append(child)
            made.extend(_leaves(child))
        else:
            before = len(lost)
            inner = _bounded(child.children, room - 1, lost)
            made.append(child if len(lost) == before else attrs.evolve(child, children=inner))
    return tuple(made)


def _leaves(branch: Section | Turn | Point) -> Sequence[Child]:
    """What stands in a branch, as plain children in source order."""
    made: list[Child] = []
    waiting: list[Child | Heading | Label] = [branch]
    while waiting:
        match waiting.pop():
            case Section(heading=heading, children=children):
                waiting.extend((*reversed(children), *([heading] if heading else ())))
            case Turn(speaker=speaker, children=children):
                waiting.extend((*reversed(children), speaker.label))
            case Point(children=children):
                waiting.extend(reversed(children))
            case Heading() | Label() as words:
                made.append(_paragraph(words))
            case leaf:
                made.append(leaf)
    return made


def _paragraph(words: Heading | Label) -> Paragraph:
    span, text, pieces = words.span, words.text, words.pieces
    mentions = words.mentions if isinstance(words, Heading) else ()
    sentence = Sentence(span, text, pieces=pieces)
    return Paragraph(span, text, pieces=pieces, sentences=(sentence,), mentions=mentions)
