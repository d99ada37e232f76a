"""The claims that the rules make. Each names its span and, inside it, the words that count."""

from __future__ import annotations

from typing import NamedTuple

from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span


class HeadingBlock(NamedTuple):
    """A heading.

    `numbering` is the row of the lexicon that its number belongs to, if any; `hashes` the level that
    Markdown gives it, or 0. `pieces` are those of a text that a break cut in two, else none.
    """

    span: Span
    text: Span
    number: Span | None = None
    numbering: str | None = None
    hashes: int = 0
    pieces: tuple[Span, ...] = ()


class LabelBlock(NamedTuple):
    """The label of a turn; `text` is what names the speaker.

    `reads` is what the label stands for, where the page says it elsewhere or in another order.
    """

    span: Span
    text: Span
    reads: str | None = None

    def words(self, folded: str) -> str:
        """The words that say who speaks."""
        return self.reads or self.text.of(folded)


class FieldBlock(NamedTuple):
    """One field about the document: its key, the label that the page uses, and the value."""

    span: Span
    text: Span
    key: str
    label: str | None = None


class CaptionBlock(NamedTuple):
    """The caption of a picture and its credit."""

    span: Span
    text: Span
    credit: Span | None = None


class NoteBlock(NamedTuple):
    """A remark of the page about itself."""

    span: Span


class FurnitureBlock(NamedTuple):
    """A part of the page that belongs to no text."""

    span: Span
    kind: FurnitureKind


class TextBlock(NamedTuple):
    """Running text that no rule claims.

    `pieces` leave out its inline markup. `indent` is that of the line that it opens, else 0.
    `flows`: the line goes on with the one before.
    """

    span: Span
    pieces: tuple[Span, ...]
    indent: int = 0
    flows: bool = False


Block = (
    HeadingBlock | LabelBlock | FieldBlock | CaptionBlock | NoteBlock | FurnitureBlock | TextBlock
)
