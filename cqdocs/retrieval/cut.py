"""The stretches of a document cut into chunks, each with its place, its speaker and its question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from attrs import evolve

from cqdocs.model.document import Document
from cqdocs.model.span import Span
from cqdocs.retrieval.chunk import By, Chunk
from cqdocs.retrieval.identity import Identity
from cqdocs.retrieval.pack import Packer
from cqdocs.retrieval.stretches import Stretch, Unit, find_stretches
from cqdocs.retrieval.talk import Talk


def cut(document: Document, max_chars: int, by: By) -> tuple[Chunk, ...]:
    """The chunks of a document in source order; see `cqdocs.chunks`."""
    identity, talk = Identity.of(document), Talk.of(document)
    found = [
        _chunk(stretch, run, max_chars, identity, talk)
        for stretch in find_stretches(document)
        for run in _runs(stretch, max_chars, by)
    ]
    # A caption that interrupts a paragraph follows it in the tree.
    found.sort(key=lambda chunk: chunk.span.start)
    return tuple(evolve(chunk, index=index) for index, chunk in enumerate(found))


def _runs(stretch: Stretch, max_chars: int, by: By) -> Iterator[Sequence[Unit]]:
    """The units of each chunk of a stretch."""
    units, packer = stretch.units, Packer.of(stretch.units)
    cuts = (at for at in range(1, len(units)) if _begins(units[at], stretch, by))
    borders = pairwise((0, *cuts, len(units)))
    packed = (packer.pack(start, end, max_chars) for start, end in borders)
    return (units[start:end] for start, end in chain.from_iterable(packed))


def _begins(unit: Unit, stretch: Stretch, by: By) -> bool:
    """Whether a chunk must begin with this unit."""
    match by:
        case "section":
            return False
        case "turn":
            return stretch.place.turn is None and unit.rank == 1 and not unit.marked
        case "point":
            return unit.rank == 1


def _chunk(
    stretch: Stretch, run: Sequence[Unit], max_chars: int, identity: Identity, talk: Talk
) -> Chunk:
    text = "".join(("\n" if unit.opens and at else "") + unit.text for at, unit in enumerate(run))
    pieces = _pieces(run)
    span = Span(pieces[0].start, pieces[-1].end)
    turn = stretch.place.turn
    return Chunk(
        id=identity.id_of(span),
        document=identity.document,
        index=0,
        kind=stretch.kind,
        text=text,
        span=span,
        pieces=pieces,
        path=stretch.place.path,
        points=run[0].inside,
        speaker=turn.speaker if turn else None,
        act=turn.act if turn else None,
        turn=talk.number(turn) if turn else None,
        question=talk.question(turn) if turn else None,
        overlong=len(text) > max_chars,
    )


def _pieces(run: Sequence[Unit]) -> tuple[Span, ...]:
    """The pieces of all units, those that touch on one line as one."""
    pieces: list[Span] = []
    for unit in run:
        opens = unit.opens
        for piece in unit.pieces:
            if pieces and not opens and pieces[-1].end == piece.start:
                pieces[-1] = Span(pieces[-1].start, piece.end)
            else:
                pieces.append(piece)
            opens = False
    return tuple(pieces)
