"""Rows for other programs: a row a turn, a line an issue."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import asdict, fields, frozen

from cqdocs.cli.output import harmless, on_one_line
from cqdocs.model.branches import Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import Heading
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

    def fields(self) -> tuple[str | int | None, ...]:
        """The values of `COLUMNS`."""
        return tuple(getattr(self, column) for column in COLUMNS)


COLUMNS: Final = tuple(field.name for field in fields(TurnRow))[:-1]


def turn_rows(name: str, document: Document) -> Iterator[TurnRow]:
    """A row for each turn, in source order, with the nearest heading above it."""
    around: list[Section] = []
    number = 0
    exchanges = {
        turn.span.start: place
        for place, exchange in enumerate(document.exchanges, 1)
        for turn in (*exchange.question, *exchange.answer)
    }
    for node in document.walk():
        match node:
            case Section():
                around.append(node)
            case Turn():
                while around and not around[-1].span.covers(node.span):
                    around.pop()
                number += 1
                yield _turn_row(
                    name, number, exchanges.get(node.span.start), _heading(around), node
                )


def _heading(around: list[Section]) -> str | None:
    headings = (section.heading for section in reversed(around) if section.heading)
    return next(map(heading_text, headings), None)


def heading_text(heading: Heading) -> str:
    """A heading with its number: 一、建设, 第一章 总则."""
    number = heading.number or ""
    return f"{number} {heading.text}" if number[-1:].isalnum() else f"{number}{heading.text}"


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


def as_tsv(row: Iterable[str | int | None]) -> str:
    """One line of the dialect that csv calls excel-tab; None is an empty field."""
    line = io.StringIO()
    values = (on_one_line("" if value is None else str(value)) for value in row)
    csv.writer(line, dialect="excel-tab", lineterminator="").writerow(values)
    return line.getvalue()


def as_json(row: TurnRow) -> str:
    """One JSON object on one line."""
    return json.dumps({**asdict(row), "span": list(row.span)}, ensure_ascii=False)


def issue_lines(name: str, document: Document) -> Iterator[str]:
    """A line for each issue, in the form that editors and compilers share."""
    for issue in document.issues:
        yield f"{name}:{place(document, issue)}: {issue.code.value}: {message(issue)}"


def place(document: Document, issue: Issue) -> str:
    """Where the issue begins, as LINE:COLUMN."""
    line, column = document.line_column(issue.span.start)
    return f"{line}:{column}"


def message(issue: Issue) -> str:
    """What the issue says, on one line and safe to show."""
    return harmless(on_one_line(issue.message))
