"""Pages for a person: coloured lines, which a terminal gets cut to its width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from cqdocs.cli.output import harmless, on_one_line, to_terminal
from cqdocs.model.document import Document


class Page:
    """Where lines are shown; `width` is that of the terminal, None where there is none."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, soft_wrap=True)
        self.width: int | None = self._console.width if to_terminal() else None

    def cut(self, lines: Iterable[Text]) -> Iterator[str]:
        """The lines as they are written; on a terminal with … where one is too wide for it."""
        return self.whole(lines if self.width is None else (cut(x, self.width) for x in lines))

    def whole(self, lines: Iterable[Text]) -> Iterator[str]:
        """The lines as they are written, however long."""
        plain = self._console.color_system is None
        for line in lines:
            if plain:  # there is nothing to render, which takes long
                yield line.plain
                continue
            with self._console.capture() as written:
                self._console.print(line, end="")
            yield written.get()


def cut(line: Text, width: int) -> Text:
    """The line in `width` cells, with … where that is not all of it; a Chinese character takes two."""
    if line.cell_len > width:
        line.truncate(width - 1)
        line.rstrip()
        line.append("…")
    return line


def said(key: str, value: str) -> Text:
    """A line that says one thing about the document."""
    return Text.assemble((f"  {key:<11}", "dim"), harmless(on_one_line(value)))


def reference(document: Document) -> str | None:
    """The day from which the document speaks, and who says so; None if nobody does."""
    if document.reference_date is None:
        return None
    return f"{document.reference_date} ({document.reference_origin})"
