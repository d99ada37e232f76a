"""The chunks of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, Literal, get_args

from attrs import evolve

from cqdocs.model.document import Document
from cqdocs.model.span import Span
from cqdocs.retrieval.chunk import Chunk
from cqdocs.retrieval.identity import Identity
from cqdocs.retrieval.pack import Packer
from cqdocs.retrieval.stretches import Stretch, Unit, find_stretches
from cqdocs.retrieval.talk import Talk

By = Literal["section", "turn", "point"]
BY: Final[tuple[By, ...]] = get_args(By)
# What embedding models for Chinese commonly read at once, about a token a character.
MAX_CHARS: Final = 500


def chunks(document: Document, max_chars: int = MAX_CHARS, by: By = "section") -> tuple[Chunk, ...]:
    r"""The text of a document in chunks of at most `max_chars` characters, in source order.

    No chunk holds words of two speakers, nor words from both sides of a heading, nor a part of a
    sentence. `by` names the most that one may hold: a "section" is what one speaker (or nobody) says
    under one heading; a "turn" is the same in a conversation, but where nobody speaks a paragraph
    with the points behind it; a "point" is one outermost point with all inside it, or one paragraph.
    What is longer is cut between paragraphs and points, then between the points inside these, then
    between sentences. A sentence that is longer by itself is a chunk alone, marked `overlong`.

    Every sentence, point marker and caption is in exactly one chunk, and the texts of those that cut
    one turn or section tile it. Headings are in the `path` of their chunks (one with nothing under it
    is a chunk itself); speakers' labels, fields about the document, notes and page furniture are not
    chunked.

    Raises ValueError where `max_chars` is below 1 or `by` is another word.

    >>> import cqdocs
    >>> doc = cqdocs.parse("# 会\n记者:何时开工?\n王宁:抓了两件事:一是修路。二是通水。")
    >>> for chunk in cqdocs.chunks(doc, max_chars=12, by="turn"):
    ...     print(chunk.who, chunk.text, chunk.question)
    记者 何时开工? None
    王宁 抓了两件事:一是修路。 何时开工?
    王宁 二是通水。 何时开工?
    """
    if max_chars < 1:
        raise ValueError(f"max_chars is {max_chars}, and a chunk holds at least one character")
    if by not in BY:
        raise ValueError(f"by is {by!r}, which is none of {', '.join(BY)}")
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
