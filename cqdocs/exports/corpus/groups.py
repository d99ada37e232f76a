"""The children of a node as formats group them: questions with their answers, points in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from cqdocs.model.branches import Child, Point, Turn
from cqdocs.model.document import Document
from cqdocs.model.exchange import Exchange


@frozen
class Dialogue:
    """A question with its answers, and what stands between them."""

    children: tuple[Child, ...]


@frozen
class PointRun:
    """The points of one list that follow each other."""

    points: tuple[Point, ...]


Group = Child | Dialogue | PointRun


@frozen(eq=False)
class Conversation:
    """The turns of a document: their names for programs, and what they ask and answer."""

    _names: dict[int, str] = field(factory=dict)
    _exchanges: dict[int, Exchange] = field(factory=dict)

    @classmethod
    def of(cls, doc: Document) -> Conversation:
        """The conversation of a document."""
        return cls(
            {id(turn): f"u{number}" for number, turn in enumerate(doc.turns, 1)},
            {
                id(turn): exchange
                for exchange in doc.exchanges
                for turn in (*exchange.question, *exchange.answer)
            },
        )

    def name(self, turn: Turn) -> str:
        """The name of a turn: u1, u2, … in source order."""
        return self._names[id(turn)]

    def exchange(self, child: Child) -> Exchange | None:
        """The exchange that a turn belongs to; None for any other node."""
        return self._exchanges.get(id(child))

    def partner(self, turn: Turn) -> Turn | None:
        """The turn that one speaks to: of an answer the last that asks, of a question the first that answers."""
        exchange = self.exchange(turn)
        if exchange is None:
            return None
        return exchange.question[-1] if self.answers(turn) else next(iter(exchange.answer), None)

    def answers(self, turn: Turn) -> bool:
        """Whether a turn answers a question."""
        exchange = self.exchange(turn)
        return exchange is not None and all(turn is not asking for asking in exchange.question)

    def opens(self, turn: Turn) -> bool:
        """Whether a turn opens an exchange."""
        exchange = self.exchange(turn)
        return exchange is not None and turn is exchange.question[0]

    def groups(self, children: Sequence[Child]) -> Iterator[Group]:
        """The children with each exchange that is whole among them as one `Dialogue`, lists as `PointRun`s."""
        places = {id(child): place for place, child in enumerate(children)}
        place = 0
        while place < len(children):
            end = self._dialogue_end(places, children[place])
            if end:
                yield Dialogue(tuple(children[place:end]))
                place = end
            elif isinstance(children[place], Point):
                run = PointRun(tuple(_list_from(children, place)))
                yield run
                place += len(run.points)
            else:
                yield children[place]
                place += 1

    def _dialogue_end(self, places: dict[int, int], child: Child) -> int:
        """Behind which child the exchange ends that one opens; 0 where it opens none, or not a whole one."""
        exchange = self.exchange(child)
        if exchange is None or child is not exchange.question[0]:
            return 0
        turns = (*exchange.question, *exchange.answer)
        if any(id(turn) not in places for turn in turns):
            return 0
        return places[id(turns[-1])] + 1


def _list_from(children: Sequence[Child], place: int) -> Iterator[Point]:
    """The points from a place on, up to what is no point or begins another list."""
    last = 0
    for child in children[place:]:
        if not isinstance(child, Point) or (child.ordinal is not None and child.ordinal <= last):
            return
        last = child.ordinal or last
        yield child
