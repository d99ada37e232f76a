"""A document as the rows of each table, in source order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, TypedDict

from attrs import evolve, fields

from cqdocs.model.branches import Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Lead
from cqdocs.model.node import Node
from cqdocs.model.span import Span
from cqdocs.tables.layouts import (
    AnyRow,
    DocumentRow,
    IssueRow,
    PointRow,
    QuantityRow,
    QuoteRow,
    SectionRow,
    SentenceRow,
    Texts,
    TimeRow,
    TurnRow,
)
from cqdocs.tables.numbers import fitted, in_digits
from cqdocs.tables.place import Ids, Place, Places

Rows = Mapping[str, list[AnyRow]]

LARGEST: Final = 2**31 - 1  # of int32
_NAME_DIGITS: Final = 32


class _Common(TypedDict):
    """The columns that rows of every table but the first share."""

    id: str
    document: str
    section: str | None
    section_path: Texts
    turn: str | None
    role: str | None
    speaker: str | None
    affiliation: str | None
    point: str | None
    start: int
    end: int


def table_rows(doc: Document, name: str | None = None) -> Rows:
    """The rows of each table of a document, by the name of the table.

    `name` becomes the id of the document; without one that is the beginning of its hash. Rows are
    text that UTF-8 can hold: half a character (a lone surrogate) is U+FFFD. Raises ValueError where
    the document is longer than an int32 span can say.
    """
    if len(doc.source) > LARGEST:
        raise ValueError(
            f"spans are int32: a document of {len(doc.source):,} characters is too long"
        )
    tables = _Tables(doc, content_id(doc.source) if name is None else name)
    rows: dict[str, list[AnyRow]] = {
        "documents": [tables.document()],
        "sections": [*tables.sections()],
        "turns": [*tables.turns()],
        "points": [*tables.points()],
        "sentences": [*tables.sentences()],
        "quantities": [*tables.quantities()],
        "times": [*tables.times()],
        "quotes": [*tables.quotes()],
        "issues": [*tables.issues()],
    }
    if not _halves().search(doc.source + tables.name):
        return rows
    return {table: [_mended(row) for row in of] for table, of in rows.items()}


def content_id(text: str | bytes) -> str:
    """The id of a document that has no name: the beginning of the SHA-256 of its text in UTF-8."""
    return _digest(text)[:_NAME_DIGITS]


def _digest(text: str | bytes) -> str:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()


class _Tables:
    """What all tables of one document are made from."""

    def __init__(self, doc: Document, name: str) -> None:
        self.doc = doc
        self.name = name
        self.ids = Ids(name, doc)
        self.places = Places(doc, self.ids)

    def _row(self, table: str, number: int, span: Span, place: Place) -> _Common:
        who = place.speech.speaker if place.speech else None
        return {
            "id": self.ids.nth(table, number),
            "document": self.name,
            "section": place.section,
            "section_path": place.path,
            "turn": place.turn,
            "role": who.role.value if who else None,
            "speaker": who.name if who else None,
            "affiliation": who.affiliation if who else None,
            "point": place.point,
            "start": span.start,
            "end": span.end,
        }

    def _of(self, table: str, number: int, node: Node) -> _Common:
        return self._row(table, number, node.span, self.places.of(node))

    def document(self) -> DocumentRow:
        known, day = self.doc.metadata, self.doc.reference_date
        return DocumentRow(
            id=self.name,
            sha256=_digest(self.doc.source),
            characters=len(self.doc.source),
            title=known.title,
            source=known.source,
            issue=known.issue,
            authors=known.authors,
            published=known.published.isoformat() if known.published else None,
            reference_date=day.isoformat() if day else None,
            reference_origin=self.doc.reference_origin,
        )

    def sections(self) -> Iterator[SectionRow]:
        for number, node in enumerate(self.doc.sections, 1):
            heading = node.heading
            yield SectionRow(
                **self._of("sections", number, node),
                parent=self.places.parent(node).section,
                heading=heading.text if heading else None,
                number=heading.number if heading else None,
                level=node.level,
            )

    def turns(self) -> Iterator[TurnRow]:
        exchanges = _exchanges(self.doc)
        for number, node in enumerate(self.doc.turns, 1):
            yield TurnRow(
                **self._of("turns", number, node),
                act=node.act.value,
                exchange=exchanges.get(id(node)),
                title=node.speaker.title,
                label=node.speaker.label.text,
                text=node.text,
            )

    def points(self) -> Iterator[PointRow]:
        for number, node in enumerate(self.doc.points, 1):
            yield PointRow(
                **self._of("points", number, node),
                parent=self.places.parent(node).point,
                marker=node.marker,
                ordinal=None if (node.ordinal or 0) > LARGEST else node.ordinal,
                depth=node.depth,
                lead=node.lead,
                text=node.text,
            )

    def sentences(self) -> Iterator[SentenceRow]:
        number = 0
        for at, paragraph in enumerate(self.doc.paragraphs, 1):
            for node in paragraph.sentences:
                number += 1
                row = self._of("sentences", number, node)
                lead = isinstance(node, Lead)
                yield SentenceRow(**row, paragraph=at, lead=lead, text=node.text)

    def quantities(self) -> Iterator[QuantityRow]:
        for number, node in enumerate(self.doc.quantities, 1):
            unit = node.unit
            yield QuantityRow(
                **self._of("quantities", number, node),
                sentence=self.places.of(node).sentence,
                text=node.text,
                kind=node.kind.value,
                value=fitted(node.value),
                value_text=in_digits(node.value),
                low=fitted(node.low),
                low_text=in_digits(node.low),
                high=fitted(node.high),
                high_text=in_digits(node.high),
                unit=unit.text if unit else None,
                code=unit.code if unit else None,
                dimension=unit.dimension if unit else None,
                qualifier=node.qualifier.value if node.qualifier else None,
            )

    def times(self) -> Iterator[TimeRow]:
        for number, node in enumerate(self.doc.times, 1):
            yield TimeRow(
                **self._of("times", number, node),
                sentence=self.places.of(node).sentence,
                text=node.text,
                kind=node.kind.value,
                value=node.value,
                qualifier=node.qualifier.value if node.qualifier else None,
            )

    def quotes(self) -> Iterator[QuoteRow]:
        for number, node in enumerate(self.doc.quotes, 1):
            row, sentence = self._of("quotes", number, node), self.places.of(node).sentence
            yield QuoteRow(**row, sentence=sentence, text=node.text, kind=node.kind.value)

    def issues(self) -> Iterator[IssueRow]:
        ordered = sorted(self.doc.issues, key=lambda issue: issue.span)
        places = self.places.at([issue.span.start for issue in ordered])
        for number, (issue, place) in enumerate(zip(ordered, places, strict=True), 1):
            line, column = self.doc.line_column(issue.span.start)
            yield IssueRow(
                **self._row("issues", number, issue.span, place),
                code=issue.code.value,
                message=issue.message,
                line=line,
                column=column,
            )


def _exchanges(doc: Document) -> dict[int, int]:
    """The number of the exchange of each turn that is part of one, by the turn's identity."""
    turns: Iterator[tuple[int, Turn]] = (
        (number, turn)
        for number, exchange in enumerate(doc.exchanges, 1)
        for turn in (*exchange.question, *exchange.answer)
    )
    return {id(turn): number for number, turn in turns}


@cache
def _halves() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def _mended(row: AnyRow) -> AnyRow:
    """The row with U+FFFD for each half of a character, which UTF-8 has no form for."""
    values = ((field.name, getattr(row, field.name)) for field in fields(type(row)))
    texts = {name: value for name, value in values if isinstance(value, str | tuple)}
    mended = {name: _whole(value) for name, value in texts.items()}
    return evolve(row, **mended)  # type: ignore[arg-type]  # each stays of its type


def _whole(value: str | Texts) -> str | Texts:
    if isinstance(value, str):
        return _halves().sub("\ufffd", value)
    return tuple(_halves().sub("\ufffd", text) for text in value)
