"""What a strategy draws: a text and the outline of its tree, put together from parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import frozen

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.words import TO_NARROW, TO_TRADITIONAL


@frozen
class Drawn:
    """A text and the outline of the tree that it must give, as `outline` writes it.

    >>> import cqdocs
    >>> from cqdocs.strategies import outline
    >>> drawn = Drawn("一是修路。二是通水。", ("point 1 一是", "  paragraph 修路。"))
    >>> tuple(outline(cqdocs.parse(drawn.text))[:2]) == drawn.outline
    True
    """

    text: str
    outline: tuple[str, ...]


class Part(NamedTuple):
    """Lines of a text, and lines of an outline."""

    lines: list[str]
    outline: list[str]
    # What the outline has behind all else, and in no section.
    foot: tuple[str, ...] = ()

    def under(self, line: str, *outline: str) -> Part:
        """The part behind another line of text, its outline inside that of the other."""
        inside = [*outline, *indent(self.outline), *self.foot]
        return Part([line, *self.lines], inside)


def join(parts: Iterable[Part]) -> Part:
    """Parts that follow each other."""
    whole = Part([], [])
    for part in parts:
        whole.lines.extend(part.lines)
        whole.outline.extend(part.outline)
    return whole


def indent(lines: Sequence[str]) -> list[str]:
    """Lines of an outline one step deeper."""
    return ["  " + line for line in lines]


class Style(NamedTuple):
    """How a page is written: in which script, with marks of which width, and what parts its lines."""

    is_traditional: bool
    is_narrow: bool
    gap: str
    indent: str
    end: str


def style(chosen: Choices) -> Style:
    """Any way to write a page."""
    return Style(
        chosen.one((False, True)),
        chosen.one((False, True)),
        chosen.one(("\n", "\n\n", "\r\n", "\n \n")),
        chosen.one(("", "", "　　", "\t")),
        chosen.one(("", "\n")),
    )


def write(part: Part, page: Style) -> Drawn:
    """The text of a part, and the outline of what it must give, in one style."""
    lines = [line if line.startswith(("#", " ")) else page.indent + line for line in part.lines]
    whole, outline = page.gap.join(lines) + page.end, "\n".join(part.outline)
    for chosen, table in (
        (page.is_traditional, TO_TRADITIONAL),
        (page.is_narrow, TO_NARROW),
    ):
        if chosen:
            whole, outline = whole.translate(table), outline.translate(table)
    return Drawn(whole, tuple(outline.split("\n")))
