"""A document for brat, the annotation tool: its text, and marks on it in a file beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple

from cqdocs.exports.corpus.standoff import KINDS, Mark, marks
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act, Qualifier, QuantityKind, QuoteKind, Role, TimeKind
from cqdocs.model.span import Span

# Facts with a closed list of values, which brat shows as attributes; the others become notes.
_ATTRIBUTES: Final = {
    ("Speaker", "act"): Act,
    ("Speaker", "role"): Role,
    ("Quantity", "kind"): QuantityKind,
    ("Quantity", "qualifier"): Qualifier,
    ("Time", "kind"): TimeKind,
    ("Time", "qualifier"): Qualifier,
    ("Quote", "kind"): QuoteKind,
}


class Brat(NamedTuple):
    """The files of one document in brat: NAME.txt, NAME.ann, and annotation.conf for the directory."""

    text: str
    annotations: str
    configuration: str


def to_brat(doc: Document) -> Brat:
    """The document for brat; see `Document.to_brat`."""
    lines = list(_lines(doc))
    return Brat(_whole_characters(doc.source), "".join(f"{line}\n" for line in lines), _conf())


def _whole_characters(text: str) -> str:
    """The text with U+FFFD for each half of a character, one for one: UTF-8 has no form for them."""
    return "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)


def _lines(doc: Document) -> Iterator[str]:
    attributes, notes = count(1), count(1)
    speakers: dict[int, str] = {}
    number = 0
    for mark in marks(doc):
        pieces = tuple(_pieces(doc.source, mark))
        if not pieces:
            continue
        number += 1
        place = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(piece.of(doc.source) for piece in pieces)
        yield f"T{number}\t{mark.kind} {place}\t{_whole_characters(words)}"
        speakers[id(mark.node)] = f"T{number}"
        rest = []
        for name, value in mark.facts:
            if (mark.kind, name) in _ATTRIBUTES:
                yield f"A{next(attributes)}\t{_attribute(mark.kind, name)} T{number} {value}"
            else:
                rest.append(f"{name}={value}")
        if rest:
            note = " ".join(_whole_characters("; ".join(rest)).split())
            yield f"#{next(notes)}\tAnnotatorNotes T{number}\t{note}"
    yield from _answers(doc, speakers)


def _answers(doc: Document, names: dict[int, str]) -> Iterator[str]:
    """A relation from each answer to the question that it belongs to."""
    number = count(1)
    for exchange in doc.exchanges:
        asking = names.get(id(exchange.question[-1]))
        for turn in exchange.answer:
            answering = names.get(id(turn))
            if asking and answering:
                yield f"R{next(number)}\tAnswers Arg1:{answering} Arg2:{asking}"


def _attribute(kind: str, name: str) -> str:
    return f"{kind}{name.title()}"


def _pieces(source: str, mark: Mark) -> Iterator[Span]:
    """The stretches of a mark, none with the end of a line in it: brat takes a mark for one line."""
    for start, end in mark.pieces:
        at = start
        for line in source[start:end].splitlines(keepends=True):
            words = line.rstrip("\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029")
            if words:
                yield Span(at, at + len(words))
            at += len(line)


def _conf() -> str:
    """The types that brat needs to know before it shows a document."""
    attributes = "\n".join(
        f"{_attribute(kind, name)}\tArg:{kind}, Value:{'|'.join(words)}"
        for (kind, name), words in _ATTRIBUTES.items()
    )
    entities = "\n".join(KINDS)
    return (
        f"[entities]\n{entities}\n\n[relations]\nAnswers\tArg1:Speaker, Arg2:Speaker\n"
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n"
        f"[events]\n\n[attributes]\n{attributes}\n"
    )
