"""Small pieces of Markdown that the made pages share."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence

MADE = "<!-- Made by `python -m docs.generate`; do not edit. -->"


def page(title: str, *blocks: str) -> str:
    """A page: its title, and blocks with a blank line between."""
    return "\n\n".join((MADE, f"# {title}", *filter(None, blocks))) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar in a cell is escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines
    )


def block(text: str, language: str = "text") -> str:
    """A block of code or of plain text."""
    return f"```{language}\n{text}\n```"


def described(thing: object) -> str:
    """The docstring without its examples, a paragraph a line."""
    text = inspect.cleandoc(getattr(thing, "__doc__", None) or "").partition("\n>>>")[0]
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))
