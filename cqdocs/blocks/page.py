"""What the rules look at: the text, its lines, and the claims that only the whole page can make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from cqdocs.blocks.block import Block, HeadingBlock, LabelBlock
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span

Claim = tuple[Block, ...]


@frozen
class Page:
    """A source text, folded, with its lines.

    The mappings hold, by the offset at which they begin, the claims that rest on evidence from the
    whole page: labels of turns, headings that their numbers show, and all others in `found` (front
    matter, running heads, what stands above the text). `flowing` are the lines that go on with the
    one before where nothing else claims them, `notes` the marks of footnotes in the text.
    """

    source: str
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    flowing: frozenset[int] = field(default=frozenset(), repr=False)
    labels: Mapping[int, LabelBlock] = field(factory=dict)
    outline: Mapping[int, HeadingBlock] = field(factory=dict)
    found: Mapping[int, Claim] = field(factory=dict)
    notes: tuple[Span, ...] = ()

    @cached_property
    def label_starts(self) -> tuple[int, ...]:
        """Where the labels begin, in order."""
        return tuple(sorted(self.labels))
