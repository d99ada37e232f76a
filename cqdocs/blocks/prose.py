"""Running text: what is left of a line when every other rule has passed it over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

import regex

from cqdocs.blocks.block import TextBlock
from cqdocs.blocks.fields.closing import find_closing
from cqdocs.blocks.furniture.words import find_tail
from cqdocs.blocks.notes import find_note
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.stamps import find_stamp
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK


@cache
def _bold() -> regex.Pattern[str]:
    """Strong emphasis of Markdown; inside a Latin word the marks are no emphasis."""
    return regex.compile(r"(?<![\p{Latin}\d*])\*\*(?!\*)|(?<!\*)\*\*(?![\p{Latin}\d*])")


def claim_text(page: Page, line: Line, start: int) -> Claim:
    """The text from `start` to the next claim inside the line, or to the line's end."""
    end = line.text.end
    later = bisect_right(page.label_starts, start)
    if later < len(page.label_starts):
        end = min(end, page.label_starts[later])
    end = find_note(page.folded, start, end)
    end = find_tail(page.folded, start, end)
    end = find_closing(page.folded, start, end)
    if page.label_starts and page.label_starts[0] <= start:
        end = find_stamp(page.folded, start, end)
    while end > start + 1 and page.folded[end - 1] in BLANK:
        end -= 1
    pieces = _without_marks(page, start, end)
    first = start == line.text.start
    flows = first and start in page.flowing
    return (TextBlock(Span(start, end), pieces, line.indent if first else 0, flows),)


def without_emphasis(folded: str, text: Span) -> Span:
    """A stretch that is all in strong emphasis, without the marks of it; any other as it is."""
    words = text.of(folded)
    if (
        len(words) > 4
        and words.startswith("**")
        and words.endswith("**")
        and words.count("**") == 2
    ):
        return Span(text.start + 2, text.end - 2)
    return text


def _without_marks(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """The stretches outside the marks of emphasis and of footnotes; all of it where it is all marks."""
    marked = page.folded.find("**", start, end) >= 0
    if not marked and not page.notes:
        return (Span(start, end),)
    return tuple(_between_marks(page, start, end)) or (Span(start, end),)


def _between_marks(page: Page, start: int, end: int) -> Iterator[Span]:
    """The stretches outside the marks; a mark of emphasis that opens nothing is text."""
    folded = page.folded
    marks = [Span(*match.span()) for match in _bold().finditer(folded, start, end)]
    if len(marks) % 2:
        # The label before the text may have opened what ends here: **问:何时开工?**
        marks = marks[-1:] if marks[-1].end == end else []
    first = bisect_left(page.notes, start, key=attrgetter("start"))
    last = bisect_left(page.notes, end, key=attrgetter("start"))
    for mark in sorted([*marks, *page.notes[first:last]]):
        if start < mark.start:
            yield Span(start, mark.start)
        start = mark.end
    if start < end:
        yield Span(start, end)
