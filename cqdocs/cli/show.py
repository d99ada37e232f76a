"""What the commands about figures and times write: a table to read, or rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, Literal, TypeVar

from attrs import frozen

from cqdocs.cli.figures import QuantityRow, TimeRow
from cqdocs.cli.formats import Format, write_rows
from cqdocs.cli.inputs import Inputs
from cqdocs.cli.output import write
from cqdocs.exports.mentions import Found, M, find
from cqdocs.model.mentions import Quantity, TimeExpression

R = TypeVar("R", QuantityRow, TimeRow)


@frozen
class Subject(Generic[M, R]):
    """What a command is about: its name, what it looks for, and the row for one of these."""

    noun: str
    mention: type[M]
    row: type[R]
    to_row: Callable[[str, Found[M]], R]


QUANTITIES: Final = Subject("quantities", Quantity, QuantityRow, QuantityRow.of)
TIMES: Final = Subject("times", TimeExpression, TimeRow, TimeRow.of)


def show(
    inputs: Inputs,
    subject: Subject[M, R],
    shape: Format | Literal["table"],
    kinds: tuple[str, ...],
) -> None:
    """Write what each document holds of the subject; of these kinds only, if any are named."""
    from cqdocs.cli.listing import listing

    found = ((name, doc, find(doc, subject.mention, kinds)) for name, doc in inputs.documents())
    if shape == "table":
        for name, document, mentions in found:
            for line in listing(name, document, subject.noun, mentions):
                write(line)
    else:
        rows = (subject.to_row(name, one) for name, _, mentions in found for one in mentions)
        write_rows(shape, subject.row, rows)
