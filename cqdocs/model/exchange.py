"""Questions tied to their answers."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from cqdocs.model.branches import Turn
from cqdocs.model.kinds import Act
from cqdocs.model.span import Span


@frozen
class Exchange:
    """The turns that ask and the turns that answer; nobody may have answered."""

    question: tuple[Turn, ...]
    answer: tuple[Turn, ...] = ()

    @property
    def span(self) -> Span:
        """From the first character of the question to the last of the answer."""
        return Span(self.question[0].span.start, (*self.question, *self.answer)[-1].span.end)


def exchanges(turns: Iterable[Turn]) -> tuple[Exchange, ...]:
    """Pair the turns of one conversation, which are in source order.

    Questions that follow each other before any answer form one exchange; a question after an answer
    opens the next. Statements pair with nothing.
    """
    pairs: list[tuple[list[Turn], list[Turn]]] = []
    for turn in turns:
        if turn.act is Act.QUESTION:
            if not pairs or pairs[-1][1]:
                pairs.append(([], []))
            pairs[-1][0].append(turn)
        elif turn.act is Act.ANSWER and pairs:
            pairs[-1][1].append(turn)
    return tuple(Exchange(tuple(question), tuple(answer)) for question, answer in pairs)
