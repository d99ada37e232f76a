"""A document as TEI P5 in the form of Parla-CLARIN, the TEI of parliamentary and press records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final, assert_never

from cqdocs.exports.corpus.groups import Conversation, Dialogue, PointRun
from cqdocs.exports.corpus.people import voice, voices
from cqdocs.exports.corpus.tei_header import add_header
from cqdocs.exports.corpus.tei_text import TextWriter, Units
from cqdocs.exports.corpus.xml import XML_ID, XML_LANG, Element, add, append, put, to_xml
from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Caption, Furniture, Heading, MetadataLine, Note, Paragraph

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
# Elements that hold elements only; the text of all others is written as it is.
STRUCTURE: Final = frozenset(
    (
        *("TEI", "teiHeader", "fileDesc", "titleStmt", "publicationStmt", "sourceDesc"),
        *("bibl", "respStmt", "encodingDesc", "appInfo", "application", "classDecl"),
        *("taxonomy", "category", "unitDecl", "unitDef", "profileDesc", "creation"),
        *("langUsage", "particDesc", "listPerson", "person", "affiliation", "text"),
        *("body", "div", "u", "list", "item", "figure"),
    )
)


def to_tei(doc: Document) -> str:
    """The document as a TEI text; see `Document.to_tei`."""
    root = add(Element("none"), "TEI", xmlns=NAMESPACE)
    put(root, XML_LANG, "zh")
    units = Units()
    text = Element("text")
    outer = add(add(text, "body"), "div", type=_division(doc))
    _Writer(doc, TextWriter(units)).division(outer, doc.children)
    add_header(root, doc, voices(doc), units)
    root.append(text)
    return to_xml(root, STRUCTURE)


def _division(node: Document | Section) -> str:
    """Parla-CLARIN's word for a division in which somebody speaks, ours for any other."""
    return "debateSection" if node.find_all(Turn) else "section"


class _Writer:
    """Writes the nodes of one document: divisions outside the turns, segments inside them."""

    def __init__(self, doc: Document, words: TextWriter) -> None:
        self.conversation = Conversation.of(doc)
        self.voices = voices(doc)
        self.words = words
        self.serial = count(1)

    def division(self, div: Element, children: Sequence[Child]) -> None:
        """The children of a `div`, in which no text may stand behind another `div`."""
        target: Element | None = div
        for group in self.conversation.groups(children):
            match group:
                case Section():
                    inner = add(div, "div", type=_division(group), n=str(group.level))
                    if group.heading:
                        self._heading(add(inner, "head"), group.heading)
                    self.division(inner, group.children)
                    target = None
                case Dialogue():
                    inner = add(div, "div", type="debateSection", subtype="questionAnswer")
                    self._dialogue(inner, group.children)
                    target = None
                case _:
                    if target is None:
                        target = add(div, "div", type="part")
                    self._text(target, group, "p")

    def _dialogue(self, div: Element, children: Iterable[Child]) -> None:
        for child in children:
            if isinstance(child, Section):
                self.division(div, (child,))
            else:
                self._text(div, child, "p")

    def _text(self, parent: Element, group: Child | PointRun, paragraph: str) -> None:
        """What stands in a `div` or `u`; a paragraph is a `p` in the one, a `seg` in the other."""
        match group:
            case Paragraph():
                part = "F" if group.continues else None
                self.words.write(add(parent, paragraph, part=part), group)
            case PointRun():
                self._list(parent, group.points, paragraph)
            case Point():
                self._list(parent, (group,), paragraph)
            case Turn():
                self._turn(parent, group)
            case Section():
                self._section(parent, group)
            case Caption() | MetadataLine() | Note() | Furniture():
                self._leaf(parent, group)
            case _:
                assert_never(group)

    def _inner(self, parent: Element, children: Sequence[Child], paragraph: str) -> None:
        """The children of a turn, a point, or a section inside a turn."""
        for group in self.conversation.groups(children):
            inside = group.children if isinstance(group, Dialogue) else (group,)
            for child in inside:
                self._text(parent, child, paragraph)

    def _turn(self, parent: Element, turn: Turn) -> None:
        self.words.write(add(parent, "note", type="speaker"), turn.speaker.label)
        partner = self.conversation.partner(turn)
        who = voice(turn.speaker)
        utterance = add(
            parent,
            "u",
            who=f"#{self.voices[who]}",
            toWhom=f"#{self.voices[voice(partner.speaker)]}" if partner else None,
            corresp=f"#{self.conversation.name(partner)}" if partner else None,
            ana=f"#role.{who.role} #act.{turn.act}",
        )
        put(utterance, XML_ID, self.conversation.name(turn))
        self._inner(utterance, turn.children, "seg")

    def _section(self, parent: Element, section: Section) -> None:
        """A section among the words of one speaker, where TEI takes no `div`."""
        segment = add(parent, "seg", type="section", n=str(section.level))
        if section.heading:
            self._heading(add(segment, "seg", type="head"), section.heading)
        self._inner(segment, section.children, "seg")

    def _heading(self, head: Element, heading: Heading) -> None:
        if heading.number:
            add(head, "label", heading.number, type="number")
        self.words.write(head, heading)

    def _list(self, parent: Element, points: Sequence[Point], paragraph: str) -> None:
        made = add(parent, "list")
        for point in points:
            label = add(made, "label", point.marker)
            if point.delimiter:
                add(label, "pc", point.delimiter)
            item = add(made, "item", n=None if point.ordinal is None else str(point.ordinal))
            self._inner(item, point.children, paragraph)

    def _leaf(self, parent: Element, leaf: Caption | MetadataLine | Note | Furniture) -> None:
        match leaf:
            case Caption():
                figure = add(parent, "figure")
                self.words.write(add(figure, "head"), leaf)
                if leaf.credit is not None:
                    add(figure, "note", leaf.credit, type="credit")
            case MetadataLine():
                note = add(parent, "note", type="field", n=leaf.key)
                if leaf.label is not None:
                    add(note, "label", leaf.label)
                self.words.write(note, leaf)
            case Note():
                append(add(parent, "note", type="page"), leaf.text)
            case Furniture():
                append(add(parent, "note", type="furniture", n=leaf.kind), leaf.text)
            case _:
                assert_never(leaf)
