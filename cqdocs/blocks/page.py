"""What the rules look at: the text, its lines, and the claims that only the whole page can make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import attrs
from attrs import field, frozen

from cqdocs.blocks.block import Block, HeadingBlock, LabelBlock
from cqdocs.lines.passage import Passage
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

Claim = tuple[Block, ...]


@frozen
class Page:
    """A source text, folded, with its lines.

    The mappings hold, by the offset at which they begin, the claims that rest on evidence from the
    whole page: labels of turns, headings that their numbers show, and all others in `found` (front
    matter, running heads, what stands above the text). `body` are the passages that are no such
    furniture, `flowing` the lines that go on with the one before where nothing else claims them, and
    `notes` the marks of footnotes in the text.
    """

    source: str
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    body: tuple[Passage, ...] = field(default=(), repr=False)
    wrapped: frozenset[int] = field(default=frozenset(), repr=False)
    flowing: frozenset[int] = field(default=frozenset(), repr=False)
    labels: Mapping[int, LabelBlock] = field(factory=dict)
    outline: Mapping[int, HeadingBlock] = field(factory=dict)
    found: Mapping[int, Claim] = field(factory=dict)
    notes: tuple[Span, ...] = ()

    def claiming(self, claims: Mapping[int, Claim]) -> Page:
        """The page with further claims in `found`."""
        return attrs.evolve(self, found={**self.found, **claims}) if claims else self

    def clearing(self, claims: Mapping[int, Claim]) -> Page:
        """The page with further claims on passages that are no part of its body."""
        if not claims:
            return self
        body = tuple(passage for passage in self.body if passage.span.start not in claims)
        return attrs.evolve(self.claiming(claims), body=body)

    @cached_property
    def label_starts(self) -> tuple[int, ...]:
        """Where the labels begin, in order."""
        return tuple(sorted(self.labels))

    @cached_property
    def body_lines(self) -> tuple[Line, ...]:
        """The lines of the body."""
        return tuple(line for passage in self.body for line in passage.lines)

    @cached_property
    def taken(self) -> frozenset[int]:
        """Where the lines of the body begin that some claim of the whole page holds."""
        ends = {start: claim[-1].span.end for start, claim in self.found.items()}
        ends |= {start: block.span.end for start, block in self.labels.items()}
        ends |= {start: block.span.end for start, block in self.outline.items()}
        taken, end = [], 0
        for line in self.body_lines:
            start = line.text.start
            end = max(end, ends.get(start, 0))
            if start < end:
                taken.append(start)
        return frozenset(taken)
