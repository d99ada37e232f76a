"""The leaves that claims make: headings, labels, fields, captions, notes and furniture."""

from __future__ import annotations

from typing import assert_never

from attrs import define, field

from cqdocs.blocks.block import (
    CaptionBlock,
    FieldBlock,
    FurnitureBlock,
    HeadingBlock,
    LabelBlock,
    NoteBlock,
)
from cqdocs.blocks.page import Page
from cqdocs.model.leaves import Caption, Furniture, Heading, Label, MetadataLine, Note
from cqdocs.model.mentions import Mention
from cqdocs.model.span import Span
from cqdocs.text.pairs import find_pairs
from cqdocs.text.run import make_run
from cqdocs.tree.texts import MentionFinder

LeafBlock = FieldBlock | CaptionBlock | NoteBlock | FurnitureBlock


@define(eq=False)
class LeafMaker:
    """Makes leaves of the claims on a page, and keeps those that speak of the page itself."""

    page: Page
    find_mentions: MentionFinder
    fields: list[MetadataLine] = field(factory=list)
    notes: list[Note] = field(factory=list)

    def leaf(self, block: LeafBlock) -> MetadataLine | Caption | Note | Furniture:
        """The node of a claim that stands among the children of another node."""
        source = self.page.source
        match block:
            case FieldBlock(span, text, key, label):
                line = MetadataLine(
                    span,
                    text.of(source),
                    pieces=(text,),
                    key=key,
                    label=label,
                    mentions=self._mentions(text),
                )
                self.fields.append(line)
                return line
            case CaptionBlock(span, text, credit):
                words = credit.of(source) if credit else None
                mentions = self._mentions(text)
                return Caption(
                    span, text.of(source), pieces=(text,), credit=words, mentions=mentions
                )
            case NoteBlock(span):
                self.notes.append(Note(span, span.of(source)))
                return self.notes[-1]
            case FurnitureBlock(span, kind):
                return Furniture(span, span.of(source), kind=kind)
            case _:
                assert_never(block)

    def heading(self, block: HeadingBlock) -> Heading:
        """The words of a heading."""
        number = block.number.of(self.page.source) if block.number else None
        run = make_run(self.page.source, self.page.folded, block.pieces or (block.text,))
        mentions = self.find_mentions(run, find_pairs(run.folded))
        return Heading(run.span, run.text, pieces=run.pieces, number=number, mentions=mentions)

    def label(self, block: LabelBlock) -> Label:
        """The words of a label."""
        return Label(block.text, block.text.of(self.page.source))

    def _mentions(self, span: Span) -> tuple[Mention, ...]:
        if span.start == span.end:
            return ()
        run = make_run(self.page.source, self.page.folded, (span,))
        return self.find_mentions(run, find_pairs(run.folded))
