"""Which issue belongs in the margin of which leaf."""

from __future__ import annotations

from operator import attrgetter

from attrs import field, frozen

from cqdocs.model.document import Document
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import Label, Leaf

Numbered = tuple[int, Issue]


@frozen
class Notes:
    """The issues of a document, numbered from 1, by the leaf that they stand beside.

    `rest` are those behind the last leaf.
    """

    _by_leaf: dict[int, tuple[Numbered, ...]] = field(repr=False)
    rest: tuple[Numbered, ...]

    @classmethod
    def of(cls, document: Document) -> Notes:
        """Give each issue to the leaf in which it begins, or to the next one."""
        waiting = sorted(enumerate(document.issues, 1), key=lambda one: one[1].span.start)
        waiting.reverse()
        found: dict[int, list[Numbered]] = {}
        leaves = (leaf for leaf in document.walk() if isinstance(leaf, Leaf))
        for leaf in sorted(leaves, key=attrgetter("span.start")) if waiting else ():
            while waiting and waiting[-1][1].span.start < leaf.span.end:
                if isinstance(leaf, Label):  # its turn has no margin of its own
                    break
                found.setdefault(id(leaf), []).append(waiting.pop())
        return cls({leaf: tuple(beside) for leaf, beside in found.items()}, tuple(waiting[::-1]))

    def beside(self, leaf: Leaf) -> tuple[Numbered, ...]:
        """The issues to show beside a leaf."""
        return self._by_leaf.get(id(leaf), ())
