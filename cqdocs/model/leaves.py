"""The nodes that hold the words of a document."""

from __future__ import annotations

from attrs import field, frozen

from cqdocs.model.kinds import FurnitureKind, GapKind
from cqdocs.model.mentions import Mention
from cqdocs.model.node import Node, TextNode
from cqdocs.model.span import Span


@frozen
class Leaf(TextNode):
    """A text node that accounts for its own stretches of the source."""

    @property
    def cover(self) -> tuple[Span, ...]:
        """The pieces of the text."""
        return self.pieces


@frozen
class Framed(Leaf):
    """A leaf whose span holds more than its text: the key of a field, the credit of a caption."""

    @property
    def cover(self) -> tuple[Span, ...]:
        """The whole span."""
        return (self.span,)


@frozen
class Sentence(TextNode):
    """A sentence with its closing marks and the blanks behind it."""


@frozen
class Lead(Sentence):
    """A first sentence that titles its paragraph, as those of its neighbours title theirs."""


@frozen
class Paragraph(Leaf):
    """Running text between two line ends, or the part of it that stands inside one point.

    The sentences follow each other without a gap and hold every character. `continues` is true
    where another Paragraph holds the beginning of the same source paragraph.
    """

    sentences: tuple[Sentence, ...] = field(default=(), kw_only=True)
    mentions: tuple[Mention, ...] = field(default=(), kw_only=True)
    continues: bool = field(default=False, kw_only=True)

    @property
    def parts(self) -> tuple[Node, ...]:
        """The sentences, then the mentions."""
        return (*self.sentences, *self.mentions)


@frozen
class Heading(Leaf):
    """The words of a heading; `number` is its own numbering as written (一、), or None."""

    number: str | None = field(default=None, kw_only=True)
    mentions: tuple[Mention, ...] = field(default=(), kw_only=True)

    @property
    def parts(self) -> tuple[Node, ...]:
        """The mentions."""
        return self.mentions


@frozen
class Label(Leaf):
    """The words that name the speaker of a turn, without markup and colon."""


@frozen
class Caption(Framed):
    """The caption of a picture; `credit` names who took or provided it. The span holds both."""

    credit: str | None = field(default=None, kw_only=True)
    mentions: tuple[Mention, ...] = field(default=(), kw_only=True)

    @property
    def parts(self) -> tuple[Node, ...]:
        """The mentions."""
        return self.mentions


@frozen
class MetadataLine(Framed):
    """One field about the document.

    `key` is the name of the field (title, source, issue, author, published, editor, …), `label`
    the word that the page uses for it (来源), or None where it uses none. `text` is the value; the
    span holds the label too.
    """

    key: str = field(kw_only=True)
    label: str | None = field(default=None, kw_only=True)
    mentions: tuple[Mention, ...] = field(default=(), kw_only=True)

    @property
    def parts(self) -> tuple[Node, ...]:
        """The mentions."""
        return self.mentions


@frozen
class Note(Leaf):
    """A remark of the page about itself, such as (上接3版)."""


@frozen
class Furniture(Leaf):
    """A part of the page that belongs to no text: a rule, a comment, a running head."""

    kind: FurnitureKind = field(kw_only=True)


@frozen
class Gap(Node):
    """A stretch of the source that stands in no node's text, and why."""

    kind: GapKind

    @property
    def cover(self) -> tuple[Span, ...]:
        """The whole span."""
        return (self.span,)
