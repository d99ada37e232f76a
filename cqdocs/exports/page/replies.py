"""Which turn answers which."""

from __future__ import annotations

from attrs import field, frozen
from markupsafe import Markup

from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.values import brief
from cqdocs.model.branches import Turn
from cqdocs.model.document import Document

_LINK = Markup(' <a class="reply" href="#{}">{} {}</a>')


@frozen
class Replies:
    """For each question its first answer, and for each answer the question it is tied to."""

    anchors: Anchors
    _other: dict[int, Turn] = field(repr=False)
    _unanswered: frozenset[int] = field(repr=False)

    @classmethod
    def of(cls, document: Document, anchors: Anchors) -> Replies:
        """The replies of a document."""
        other: dict[int, Turn] = {}
        for exchange in document.exchanges:
            other |= {id(turn): exchange.answer[0] for turn in exchange.question if exchange.answer}
            other |= {id(turn): exchange.question[0] for turn in exchange.answer}
        bare = (turn for one in document.exchanges if not one.answer for turn in one.question)
        return cls(anchors, other, frozenset(map(id, bare)))

    def link(self, turn: Turn) -> Markup:
        """The link from a question to its answer or back; nothing for a statement."""
        if id(turn) in self._unanswered:
            return Markup(' <span class="reply">no answer</span>')
        other = self._other.get(id(turn))
        if other is None:
            return Markup("")
        word = "answered by" if other.span.start > turn.span.start else "answers"
        who = other.speaker.name or other.speaker.affiliation or other.speaker.label.text
        return _LINK.format(self.anchors.of(other), word, brief(who))
