"""The figures or times of a document as a table to read, under the headings and speakers they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from cqdocs.cli.output import harmless, on_one_line
from cqdocs.cli.page import Page, cut, reference, said
from cqdocs.cli.tree import lines_of
from cqdocs.exports.context import LONGEST, Around
from cqdocs.exports.mentions import Found, M
from cqdocs.model.document import Document
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.tables.numbers import in_digits

_NAMES: Final = ("text", "value", "kind")
_STYLES: Final = ("bold", "green", "cyan")
# No cell of one row widens its column beyond this for all. A terminal gets it cut there, and more
# room for the sentence, which shows the text again.
_WIDEST: Final = (24, 24, 16)
_WIDEST_ON_TERMINAL: Final = (16, 24, 16)
_NARROWEST_SENTENCE: Final = 16
_INDENT: Final = "    "
_APART: Final = "  "
_UNSETTLED: Final = "unknown: times such as 去年 have no value; see --reference-date"


def listing(name: str, document: Document, noun: str, found: Sequence[Found[M]]) -> Iterator[str]:
    """The lines of the table for one document, with a blank one at its end.

    `noun` is what was looked for: quantities or times. A terminal gets colours, and the table in its
    width; anything else gets the plain lines whole.
    """
    page = Page()
    yield from page.cut(_head(name, document, noun, found))
    cells = [_cells(one.mention) for one in found]
    yield from page.cut(_table(found, cells, page.width))
    yield ""


def _head(name: str, document: Document, noun: str, found: Sequence[Found[M]]) -> Iterator[Text]:
    kinds = Counter(one.mention.kind.value for one in found).most_common()
    yield Text(name, "bold underline")
    day = reference(document) or (_UNSETTLED if noun == "times" else None)
    if day:
        yield said("speaks on", day)
    yield said(noun, " · ".join(f"{count:,} {kind}" for kind, count in kinds) or "none")


def _cells(mention: Quantity | TimeExpression) -> tuple[str, ...]:
    """The text of a mention, its value behind the word that hedges it, and its kind."""
    value = _amount(mention) if isinstance(mention, Quantity) else mention.value or "?"
    hedged = f"{mention.qualifier} {value}" if mention.qualifier else value
    return tuple(map(_clean, (mention.text, hedged, mention.kind.value)))


def _amount(figure: Quantity) -> str:
    """The value or range of a figure with its unit."""
    bounds = [in_digits(bound) for bound in (figure.value, figure.low, figure.high)]
    number = "–".join(bound for bound in bounds if bound)
    if figure.unit is None:
        return number
    return f"{number} {figure.unit.text}"


def _table(
    found: Sequence[Found[M]], cells: Sequence[tuple[str, ...]], page_width: int | None
) -> Iterator[Text]:
    """The names of the columns and the rows, the sections and speakers above those they hold."""
    if not found:
        return
    widest = _WIDEST if page_width is None else _WIDEST_ON_TERMINAL
    columns = zip(widest, _NAMES, *cells, strict=True)
    widths = [min(most, max(map(cell_len, column))) for most, *column in columns]
    room = None
    if page_width is not None:
        left = page_width - len(_INDENT) - sum(width + len(_APART) for width in widths)
        room = max(_NARROWEST_SENTENCE, left)
    yield Text(_row(_NAMES, widths, room).plain + "sentence", "dim")
    above = Around()
    for one, texts in zip(found, cells, strict=True):
        if one.around is not above:
            yield from _way(above, one.around)
            above = one.around
        yield _row(texts, widths, room) + _sentence(one, room)


def _row(cells: Sequence[str], widths: Sequence[int], room: int | None) -> Text:
    """The cells padded to the widths of their columns; cut to them where room is short."""
    row = Text(_INDENT)
    for text, style, width in zip(cells, _STYLES, widths, strict=True):
        cell = Text(text, style)
        row += cell if room is None else cut(cell, width)
        row.append(" " * (width - cell.cell_len) + _APART)
    return row


def _sentence(one: Found[M], room: int | None) -> Text:
    """What is said around the mention, which is underlined, in `room` cells."""
    most = LONGEST if room is None else room
    words, start = one.excerpt(most)
    while room is not None and (over := cell_len(_clean(words)) - room) > 0:
        most -= (over + 1) // 2  # a Chinese character takes two cells
        words, start = one.excerpt(most)
    end = start + len(one.mention.text)
    parts = ((words[:start], ""), (words[start:end], "underline"), (words[end:], ""))
    return Text.assemble(*((_clean(part), style) for part, style in parts))


def _clean(text: str) -> str:
    return harmless(on_one_line(text))


def _way(above: Around, here: Around) -> Iterator[Text]:
    """The lines of the sections and turns that lead to a place and did not lead to the one above.

    Where a section goes on behind one of its parts, its own line again; a blank line comes first.
    """
    new = [
        holder
        for holder, old in zip_longest(here.holders, above.holders)
        if holder and holder is not old
    ] or here.holders[-1:]
    lines = [line for holder in new for line in lines_of(holder)]
    if lines or above.holder:
        yield Text()
    yield from (Text("  ") + line for line in lines)
