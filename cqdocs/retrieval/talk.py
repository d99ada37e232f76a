"""The turns of a document by number, and what each answers."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from cqdocs.model.branches import Turn
from cqdocs.model.document import Document


@frozen
class Talk:
    """Turns are known by where they begin: their numbers from 1, and the questions of their exchanges."""

    numbers: Mapping[int, int]
    questions: Mapping[int, str]

    @classmethod
    def of(cls, document: Document) -> Talk:
        """The talk of a document."""
        questions: dict[int, str] = {}
        for exchange in document.exchanges:
            asked = "\n".join(turn.text for turn in exchange.question)
            questions |= {turn.span.start: asked for turn in exchange.answer}
        numbers = {turn.span.start: number for number, turn in enumerate(document.turns, 1)}
        return cls(numbers, questions)

    def number(self, turn: Turn) -> int | None:
        """The number of a turn in `document.turns`, from 1."""
        return self.numbers.get(turn.span.start)

    def question(self, turn: Turn) -> str | None:
        """What an answer answers; None where nobody asked."""
        return self.questions.get(turn.span.start)
