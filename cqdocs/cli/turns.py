"""A row for each turn: who said what, in which section."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cqdocs.exports.context import walk
from cqdocs.model.branches import Turn
from cqdocs.model.document import Document
from cqdocs.model.span import Span


@frozen
class TurnRow:
    """One turn as a row.

    `turn` is its number in the document, and `exchange` that of the question and answer which it is
    a part of, both from 1.
    """

    document: str
    turn: int
    exchange: int | None
    section: str | None
    role: str
    act: str
    speaker: str | None
    affiliation: str | None
    title: str | None
    label: str
    text: str
    span: Span


def turn_rows(name: str, document: Document) -> Iterator[TurnRow]:
    """A row for each turn, in source order, with the nearest heading above it."""
    exchanges = {
        turn.span.start: place
        for place, exchange in enumerate(document.exchanges, 1)
        for turn in (*exchange.question, *exchange.answer)
    }
    number = 0
    for node, around in walk(document):
        if isinstance(node, Turn):
            number += 1
            exchange = exchanges.get(node.span.start)
            yield _turn_row(name, number, exchange, around.heading, node)


def _turn_row(
    name: str, number: int, exchange: int | None, section: str | None, turn: Turn
) -> TurnRow:
    who = turn.speaker
    return TurnRow(
        document=name,
        turn=number,
        exchange=exchange,
        section=section,
        role=who.role.value,
        act=turn.act.value,
        speaker=who.name,
        affiliation=who.affiliation,
        title=who.title,
        label=who.label.text,
        text=turn.text,
        span=turn.span,
    )
