"""A document as clean Markdown, which parses into the same tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final, TypeGuard

from attrs import define, field

from cqdocs.exports.corpus.shape import shape
from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.kinds import GapKind, ReferenceOrigin
from cqdocs.model.leaves import Caption, Furniture, MetadataLine, Note, Paragraph
from cqdocs.model.node import Node
from cqdocs.parse import parse
from cqdocs.text.characters import BLANK, CLOSING

# Markdown has no deeper headings.
_DEEPEST: Final = 6
# As far as this from a place its line is looked at: beyond the marks of any heading or label.
_FAR: Final = 100
_FENCE: Final = "---"
_ENDS: Final = "。！？!?…：:；;"
_MARKS: Final = "。！？!?；;"
# Two full-width blanks: what Chinese typesetting begins a paragraph with.
_INDENT: Final = "\u3000\u3000"


def to_markdown(doc: Document) -> str:
    """The document as Markdown; see `Document.to_markdown`."""
    said_so = doc.reference_origin is ReferenceOrigin.CALLER
    wanted = shape(doc)
    for plain in (False, True):
        text = _write(doc, plain)
        if shape(parse(text, doc.reference_date if said_so else None)) == wanted:
            return text
    return doc.source[: _unread(doc)]


def _unread(doc: Document) -> int:
    """Where the part of the source begins that a limit left unread, else the end."""
    gap = doc.gaps[-1] if doc.gaps else None
    return gap.span.start if gap and gap.kind is GapKind.UNREAD else len(doc.source)


def _write(doc: Document, plain: bool) -> str:
    writer = _Writer(doc.source, plain)
    matter = _matter(doc)
    if matter:
        writer.blocks.append(_Block("\n".join(_entry(doc, line) for line in matter), ends=True))
    for child in doc.children[len(matter) :]:
        writer.write(child, False)
    return "\n\n".join(_laid_out(writer.blocks)) + "\n"


def _matter(doc: Document) -> tuple[Furniture | MetadataLine, ...]:
    """The front matter with the rules around it; empty where the page has none."""
    lines = [line for line in takewhile(_may_be_matter, doc.children) if _may_be_matter(line)]
    rules = [place for place, line in enumerate(lines) if isinstance(line, Furniture)]
    found = rules[:1] == [0] and len(rules) > 1 and lines[0].text == _FENCE
    return tuple(lines[: rules[1] + 1]) if found else ()


def _may_be_matter(node: Node) -> TypeGuard[Furniture | MetadataLine]:
    return isinstance(node, Furniture | MetadataLine)


def _entry(doc: Document, line: Furniture | MetadataLine) -> str:
    return line.span.of(doc.source)


@define
class _Block:
    """Lines that belong together.

    `label` is that of the turn which the words open. `text` tells running text from the lines of
    other nodes; of these, `ends` says whether a paragraph may go on behind them.
    """

    words: str
    label: str = ""
    text: bool = False
    ends: bool = False


@define(eq=False)
class _Writer:
    """Writes nodes as blocks, a blank line between two.

    `plain`: headings have marks only where the page has them, for pages that would read otherwise
    with more.
    """

    source: str
    plain: bool
    blocks: list[_Block] = field(factory=list)
    # Whether the next text goes on in the last block: behind a label, a marker, or a note.
    open: bool = False

    def write(self, node: Node, spoken: bool) -> None:
        """One node of the tree; `spoken`: it stands inside a turn."""
        match node:
            case Section():
                self._section(node, spoken)
            case Turn():
                self.blocks.append(_Block("", f"**{node.speaker.label.text}：**", ends=True))
                self.open = True
                self._all(node.children, True)
            case Point():
                self._text(node.marker + node.delimiter, _begins_block(node))
                self.open = bool(node.children)
                self._all(node.children, spoken)
            case Paragraph():
                self._text(node.text, not node.continues)
                self.open = False
            case Caption():
                self._line(self._as_written(node, f"{node.text} {node.credit or ''}".rstrip()))
            case MetadataLine():
                self._line(self._field(node), ends=True)
            case Note():
                self._line(node.text)
                self.open = self._goes_on(node.span.end)
            case Furniture():
                self._line(node.text)

    def _all(self, nodes: Iterable[Node], spoken: bool) -> None:
        for node in nodes:
            self.write(node, spoken)

    def _line(self, words: str, ends: bool = False) -> None:
        """A block that is no running text."""
        self.blocks.append(_Block(words, ends=ends))
        self.open = False

    def _text(self, words: str, begins: bool) -> None:
        """Running text: a block of its own, unless it goes on in one."""
        if self.open or not (begins or not self.blocks):
            self.blocks[-1].words += words
            self.blocks[-1].text = True
            return
        self.blocks.append(_Block(words, text=True))

    def _section(self, section: Section, spoken: bool) -> None:
        heading = section.heading
        if heading is None:
            self._all(section.children, spoken)
            return
        number = heading.number or ""
        between = self.source[section.span.start + len(number) : heading.span.start]
        words = number + (" " if number and between else "") + heading.text
        marked = not spoken and section.level <= _DEEPEST
        if self.plain:
            before = self.source[max(section.span.start - _FAR, 0) : section.span.start]
            marked = marked and "#" in (before.splitlines() or [""])[-1]
        self._line(f"{'#' * section.level} {words}" if marked else words, ends=True)
        self._all(section.children, spoken)

    def _field(self, line: MetadataLine) -> str:
        if line.label is None:
            return line.text if line.key == "published" else self._as_written(line, line.text)
        return f"{line.label}：{line.text}"

    def _as_written(self, node: Node, words: str) -> str:
        """The source of a node where it is one line, else other words."""
        written = node.span.of(self.source)
        return written if len(written.splitlines()) == 1 else words

    def _goes_on(self, end: int) -> bool:
        """Whether text stands behind an offset on the same line."""
        rest = self.source[end : end + _FAR].splitlines()[:1]
        return bool(rest and rest[0].strip(BLANK))


def _begins_block(point: Point) -> bool:
    """Whether a point begins a paragraph of the source."""
    first = next((node for node in point.walk() if isinstance(node, Paragraph)), None)
    return first is None or not first.continues


def _laid_out(blocks: Sequence[_Block]) -> Iterator[str]:
    """The blocks as lines; paragraphs that would read as one get the indent that sets them apart."""
    indented: set[int] = set()
    texts = [place for place, block in enumerate(blocks) if block.text]
    for place, following in pairwise(texts):
        between = blocks[place + 1 : following]
        apart = any(block.ends for block in (*between, blocks[following]))
        if not apart and _reads_on(blocks[place].words, blocks[following].words):
            indented |= {place, following}
    for place, block in enumerate(blocks):
        if place not in indented:
            yield block.label + block.words
            continue
        if block.label:
            yield block.label
        yield _INDENT + block.words


def _reads_on(words: str, following: str) -> bool:
    """Whether a paragraph may end in mid-sentence, and the next be running text."""
    ended = words.rstrip(CLOSING + '"').endswith(tuple(_ENDS))
    return not ended and any(mark in following for mark in _MARKS)
