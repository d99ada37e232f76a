"""What a layout is: who takes part, how much they say, and how the page marks who speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.conversation import Limits, Speech
from cqdocs.strategies.parts import Part, indent, join
from cqdocs.strategies.people import Cast, press

Write = Callable[[list[Speech], Choices], Part]


class Layout(NamedTuple):
    """How a conversation is written; `example` shows it in one line.

    `fewest`: so many turns show that there is a conversation. `is_traditional`: only pages in
    traditional script are written so.
    """

    example: str
    write: Write
    cast: Callable[[Choices], Cast] = press
    limits: Limits = Limits()
    fewest: int = 2
    is_traditional: bool = False


def each(lines: Callable[[Speech], list[str]]) -> Write:
    """A layout that writes one speech after the other, each with the same mark."""

    def write(speeches: list[Speech], chosen: Choices) -> Part:
        return join(Part(lines(speech), turn(speech)) for speech in speeches)

    return write


def turn(speech: Speech) -> list[str]:
    """The outline of a speech that is one turn."""
    return [speech.outline, *indent(speech.body.outline)]


def before(mark: str) -> Callable[[Speech], list[str]]:
    """The lines of a speech, a mark at its first; {} in the mark is the label.

    >>> from cqdocs.strategies.people import Person
    >>> before("【{}】")(Speech(Person("official", label="王宁"), "answer", Part(["好。"], [])))
    ['【王宁】好。']
    """

    def lines(speech: Speech) -> list[str]:
        first, *more = speech.body.lines
        return [mark.format(speech.who.label) + first, *more]

    return lines


def above(mark: str) -> Callable[[Speech], list[str]]:
    """The lines of a speech, a mark on a line of its own above them."""
    return lambda speech: [mark.format(speech.who.label), *speech.body.lines]
