"""What the rules look at: the text, its lines, and the claims that only the whole page can make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from cqdocs.blocks.block import Block, HeadingBlock, LabelBlock
from cqdocs.lines.scan import Line

Claim = tuple[Block, ...]


@frozen
class Page:
    """A source text, folded, with its lines.

    The mappings hold, by the offset at which they begin, the claims that rest on evidence from the
    whole page: front matter, labels of turns, numbered headings, and what stands above the text.
    """

    source: str
    folded: str = field(repr=False)
    lines: tuple[Line, ...] = field(repr=False)
    matter: Mapping[int, Claim] = field(factory=dict)
    labels: Mapping[int, LabelBlock] = field(factory=dict)
    outline: Mapping[int, HeadingBlock] = field(factory=dict)
    front: Mapping[int, Claim] = field(factory=dict)

    @cached_property
    def label_starts(self) -> tuple[int, ...]:
        """Where the labels begin, in order."""
        return tuple(sorted(self.labels))
