"""A document as an Akoma Ntoso 3.0 debate, the OASIS form of parliamentary records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, assert_never

from cqdocs.exports.corpus.akoma_meta import OWN, Ontology, add_meta, put_own
from cqdocs.exports.corpus.akoma_text import AkomaText
from cqdocs.exports.corpus.groups import Conversation, Dialogue, PointRun
from cqdocs.exports.corpus.people import voice
from cqdocs.exports.corpus.xml import Element, add, append, to_xml
from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act
from cqdocs.model.leaves import Caption, Furniture, Heading, MetadataLine, Note, Paragraph

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Elements that hold elements only; the text of all others is written as it is.
STRUCTURE: Final = frozenset(
    (
        *("akomaNtoso", "debate", "meta", "identification", "FRBRWork", "FRBRExpression"),
        *("FRBRManifestation", "references", "debateBody", "debateSection", "speech", "question"),
        *("answer", "blockList", "item", "blockContainer"),
    )
)
_SPEECH: Final = {Act.QUESTION: "question", Act.ANSWER: "answer", Act.STATEMENT: "speech"}


def to_akoma_ntoso(doc: Document) -> str:
    """The document as a debate; see `Document.to_akoma_ntoso`."""
    root = Element("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:cq": OWN})
    debate = add(root, "debate", name="debate")
    ontology = Ontology(doc)
    body = Element("debateBody")
    _Writer(doc, ontology).section(add(body, "debateSection", name="document"), doc.children)
    add_meta(debate, doc, ontology)
    debate.append(body)
    return to_xml(root, STRUCTURE)


class _Writer:
    """Writes the nodes of one document: debate sections, speeches in them, blocks in both."""

    def __init__(self, doc: Document, ontology: Ontology) -> None:
        self.conversation = Conversation.of(doc)
        self.ontology = ontology
        self.words = AkomaText(ontology)

    def section(self, parent: Element, children: Sequence[Child]) -> None:
        """The children of a `debateSection`."""
        for group in self.conversation.groups(children):
            if isinstance(group, Dialogue):
                inner = add(parent, "debateSection", name="questionAnswer")
                for child in group.children:
                    self._outside(inner, child)
            else:
                self._outside(parent, group)

    def _outside(self, parent: Element, child: Child | PointRun) -> None:
        """What stands in no speech."""
        match child:
            case Section():
                inner = add(parent, "debateSection", name="section")
                put_own(inner, "level", child.level)
                self._heading(inner, child.heading)
                self.section(inner, child.children)
            case Turn():
                self._turn(parent, child)
            case _:
                self._block(parent, child)

    def _turn(self, parent: Element, turn: Turn) -> None:
        partner = self.conversation.partner(turn)
        who = voice(turn.speaker)
        speech = add(
            parent,
            _SPEECH[turn.act],
            eId=self.conversation.name(turn),
            by=f"#{self.ontology.voices[who]}",
            as_=f"#{self.ontology.role(who.role)}",
            to=f"#{self.ontology.voices[voice(partner.speaker)]}" if partner else None,
        )
        self.words.write(add(speech, "from"), turn.speaker.label)
        self._blocks(speech, turn.children)

    def _blocks(self, parent: Element, children: Sequence[Child]) -> None:
        """The children of a speech or a point, where the schema wants a block at least."""
        for group in self.conversation.groups(children):
            inside: Iterable[Child | PointRun]
            inside = group.children if isinstance(group, Dialogue) else (group,)
            for child in inside:
                self._block(parent, child)
        if not children:
            add(parent, "p")

    def _block(self, parent: Element, child: Child | PointRun) -> None:
        match child:
            case Paragraph():
                made = add(parent, "p")
                put_own(made, "continues", "true" if child.continues else None)
                self.words.write(made, child)
            case PointRun():
                self._list(parent, child.points)
            case Point():
                self._list(parent, (child,))
            case Section():
                inner = add(parent, "blockContainer")
                put_own(inner, "level", child.level)
                self._heading(inner, child.heading)
                self._blocks(inner, child.children)
            case Turn():
                # No parse puts a turn into another; the schema has no place for one.
                self._blocks(parent, child.children)
            case Caption() | MetadataLine() | Note() | Furniture():
                self._leaf(parent, child)
            case _:
                assert_never(child)

    def _heading(self, parent: Element, heading: Heading | None) -> None:
        if heading is None:
            return
        if heading.number:
            add(parent, "num", heading.number)
        self.words.write(add(parent, "heading"), heading)

    def _list(self, parent: Element, points: Sequence[Point]) -> None:
        made = add(parent, "blockList")
        for point in points:
            item = add(made, "item")
            put_own(item, "ordinal", point.ordinal)
            put_own(item, "delimiter", point.delimiter or None)
            add(item, "num", point.marker)
            self._blocks(item, point.children)

    def _leaf(self, parent: Element, leaf: Caption | MetadataLine | Note | Furniture) -> None:
        match leaf:
            case Caption():
                block = add(parent, "block", name="caption")
                self.words.write(block, leaf)
                if leaf.credit is not None:
                    put_own(block, "credit", leaf.credit)
            case MetadataLine():
                block = add(parent, "block", name="field")
                put_own(block, "key", leaf.key)
                put_own(block, "label", leaf.label)
                self.words.write(block, leaf)
            case Note():
                append(add(parent, "block", name="note"), leaf.text)
            case Furniture():
                block = add(parent, "block", name="furniture")
                put_own(block, "kind", leaf.kind)
                append(block, leaf.text)
            case _:
                assert_never(leaf)
