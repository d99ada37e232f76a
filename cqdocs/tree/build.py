"""Sections and turns: the drafts of a page hung under the headings and labels that open them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import define, field

from cqdocs.blocks.block import Block, FieldBlock, FurnitureBlock, HeadingBlock, LabelBlock
from cqdocs.blocks.headings.plain import STANDARD
from cqdocs.blocks.page import Page
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.model.branches import Child, Section, Turn
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import Gap
from cqdocs.model.metadata import Metadata
from cqdocs.model.span import Span
from cqdocs.tree.body import BodyMaker
from cqdocs.tree.cast import find_cast
from cqdocs.tree.gaps import find_gaps
from cqdocs.tree.join import Draft, join_paragraphs
from cqdocs.tree.leaves import LeafMaker
from cqdocs.tree.metadata import read_metadata
from cqdocs.tree.scope import behind_speech, end_of_conversation
from cqdocs.tree.speech import Conversation
from cqdocs.tree.texts import MentionFinder


class Tree(NamedTuple):
    """What a page becomes."""

    children: tuple[Child, ...]
    metadata: Metadata
    gaps: tuple[Gap, ...]
    issues: tuple[Issue, ...]


def build_tree(page: Page, blocks: Iterable[Block], find_mentions: MentionFinder) -> Tree:
    """The tree of the blocks of a page; `find_mentions` tells what the text of each paragraph says."""
    issues: list[Issue] = []
    leaves = LeafMaker(page, find_mentions)
    drafts = list(join_paragraphs(page, blocks, issues))
    bodies = BodyMaker(find_mentions, leaves.leaf, issues)
    assembly = _Assembly(page, leaves, bodies, Conversation(find_cast(page, drafts)))
    children = assembly.assemble(drafts)
    sections = (child for child in children if isinstance(child, Section))
    titles = [s.heading for s in sections if s.level == 1 and s.heading]
    first = titles[1].span.start if len(titles) > 1 else len(page.source)
    fields = [line for line in leaves.fields if line.span.start < first or line.key == "editor"]
    return Tree(
        children,
        read_metadata(titles[0].text if titles else None, fields, leaves.notes),
        find_gaps(page.source, children, bodies.numbering),
        tuple(sorted(issues, key=lambda issue: issue.span)),
    )


@define(eq=False)
class _Frame:
    """A heading or label (or the document, which has neither) and what stands under it so far."""

    opening: HeadingBlock | LabelBlock | None = None
    level: int = 0
    drafts: list[Draft] = field(factory=list)
    children: list[Child] = field(factory=list)


@define(eq=False)
class _Assembly:
    """The open frames, outermost first: the document, its sections, a turn, the sections inside it."""

    page: Page
    leaves: LeafMaker
    bodies: BodyMaker
    conversation: Conversation
    frames: list[_Frame] = field(factory=lambda: [_Frame()])

    def assemble(self, drafts: Sequence[Draft]) -> tuple[Child, ...]:
        """Hang every draft where it belongs; the fields at the foot belong to the document."""
        foot, spoken = _foot(drafts), end_of_conversation(drafts)
        for place, draft in enumerate(drafts):
            if place == spoken and (turn := self._turn) is not None:
                self._close(turn)
            if place == foot:
                self._close(1)
            match draft:
                case HeadingBlock():
                    following = drafts[place + 1] if place + 1 < len(drafts) else None
                    self._heading(draft, isinstance(following, LabelBlock))
                case LabelBlock():
                    self._label(draft)
                case _:
                    self.frames[-1].drafts.append(draft)
        self._close(1)
        self._settle()
        return tuple(self.frames[0].children)

    @property
    def _turn(self) -> int | None:
        """Which of the frames is a turn."""
        return next(
            (i for i, f in enumerate(self.frames) if isinstance(f.opening, LabelBlock)), None
        )

    def _heading(self, block: HeadingBlock, before_label: bool) -> None:
        """Open a section: inside the turn where its number is the speaker's own, else on the page."""
        base = 0
        if (turn := self._turn) is not None:
            outside = {_numbering(frame) for frame in self.frames[:turn]}
            if block.hashes or before_label or block.numbering in outside:
                self._close(turn)
            else:
                base = turn
        same = [
            depth
            for depth, frame in enumerate(self.frames)
            if depth > base and _is_level_of(block, frame)
        ]
        self._close(same[0] if same else len(self.frames))
        level = 1 if block.hashes == 1 else max(self.frames[-1].level + 1, 2)
        self._open(_Frame(block, level))

    def _label(self, block: LabelBlock) -> None:
        """Open a turn, or go on with that of the same speaker."""
        turn = self._turn
        if turn is not None:
            if self._same_speaker(self.frames[turn], block):
                return self._close(turn + 1)
            self._close(turn)
        return self._open(_Frame(block, self.frames[-1].level))

    def _same_speaker(self, frame: _Frame, block: LabelBlock) -> bool:
        opening = frame.opening
        words = read_speaker(block.words(self.page.folded))
        return (
            isinstance(opening, LabelBlock)
            and bool(words.name or words.affiliation)
            and words == read_speaker(opening.words(self.page.folded))
        )

    def _open(self, frame: _Frame) -> None:
        self._settle()
        self.frames.append(frame)

    def _settle(self) -> None:
        """Make the waiting drafts of the innermost frame its children."""
        frame = self.frames[-1]
        in_turn = self._turn is not None
        frame.children.extend(self.bodies.make(frame.drafts, titled=not in_turn))
        frame.drafts = []

    def _close(self, depth: int) -> None:
        """Close the frames beyond the first `depth`; each becomes a child of the one around it.

        What stands behind the last words of a speaker and is none of them belongs to the page.
        """
        while len(self.frames) > depth:
            behind = self._behind() if self._turn is not None else []
            self._settle()
            frame = self.frames.pop()
            match frame.opening:
                case HeadingBlock():
                    self.frames[-1].children.append(self._section(frame, frame.opening))
                case LabelBlock():
                    self.frames[-1].children.append(self._make_turn(frame, frame.opening))
            self.frames[-1].drafts.extend(behind)

    def _behind(self) -> list[Draft]:
        """Take what ends the waiting drafts of the innermost frame and is no text of a speaker."""
        drafts = self.frames[-1].drafts
        end = behind_speech(drafts)
        behind = drafts[end:]
        del drafts[end:]
        return behind

    def _section(self, frame: _Frame, block: HeadingBlock) -> Section:
        start = block.number.start if block.number else block.text.start
        if block.number:
            self.bodies.numbering.append(Span(block.number.start, block.number.end))
        return Section(
            Span(start, _end(frame.children, block.text)),
            tuple(frame.children),
            frame.level,
            self.leaves.heading(block),
        )

    def _make_turn(self, frame: _Frame, block: LabelBlock) -> Turn:
        span = Span(block.text.start, _end(frame.children, block.text))
        label, reads = self.leaves.label(block), block.words(self.page.folded)
        speaker, act = self.conversation.speak(label, reads, span.of(self.page.folded))
        return Turn(span, tuple(frame.children), speaker, act)


def _end(children: Sequence[Child], text: Span) -> int:
    return max((child.span.end for child in children), default=text.end)


def _numbering(frame: _Frame) -> str | None:
    return frame.opening.numbering if isinstance(frame.opening, HeadingBlock) else None


def _is_level_of(block: HeadingBlock, frame: _Frame) -> bool:
    """Whether an open section is one that a heading ends: of its own numbering, or not above it."""
    if not isinstance(frame.opening, HeadingBlock):
        return False
    if block.hashes:
        return frame.opening.hashes >= block.hashes or not frame.opening.hashes
    return frame.opening.numbering in (block.numbering, STANDARD)


def _foot(drafts: Sequence[Draft]) -> int:
    """Where the fields and furniture at the foot of the page begin."""
    foot = len(drafts)
    while foot and isinstance(drafts[foot - 1], FieldBlock | FurnitureBlock):
        foot -= 1
    return foot
