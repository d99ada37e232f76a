"""The paragraphs of one scope, read once: marks, sentences, mentions, and the points they hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from attrs import define, field

from cqdocs.blocks.markers import find_markers
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import IssueCode
from cqdocs.model.leaves import Lead, Paragraph, Sentence
from cqdocs.model.mentions import Announcement, Mention
from cqdocs.text.characters import BLANK
from cqdocs.text.pairs import QUOTE_CLOSERS, QUOTE_MARKS, Pairs, find_pairs
from cqdocs.text.run import Run
from cqdocs.tree.announce import find_announcement
from cqdocs.tree.leads import find_leads
from cqdocs.tree.lists import Item, PointList, find_lists
from cqdocs.tree.sentences import sentence_ends

_QUOTES: Final = QUOTE_MARKS | QUOTE_CLOSERS
MentionFinder = Callable[[Run, Pairs], tuple[Mention, ...]]


@define(eq=False)
class Text:
    """A source paragraph: its run and marks, where its sentences end, what it says, its points."""

    run: Run
    pairs: Pairs
    ends: list[int]
    mentions: list[Mention]
    items: list[Item] = field(factory=list)
    titled: bool = False

    def paragraph(self, start: int, end: int, continues: bool) -> Paragraph | None:
        """The paragraph from `start` to `end` without the blanks around it; None where that is all."""
        words = self.run.text[start:end]
        start += len(words) - len(words.lstrip(BLANK))
        end = start + len(words.strip(BLANK))
        if start >= end:
            return None
        span, text, pieces = self.run.place(start, end)
        first = bisect_left(self.mentions, span.start, key=_start)
        behind = bisect_left(self.mentions, span.end, key=_start)
        return Paragraph(
            span,
            text,
            pieces=pieces,
            sentences=tuple(self._sentences(start, end)),
            mentions=tuple(self.mentions[first:behind]),
            continues=continues,
        )

    def _sentences(self, start: int, end: int) -> Iterator[Sentence]:
        kind: type[Sentence] = Lead if self.titled else Sentence
        stops = self.ends[bisect_right(self.ends, start) : bisect_left(self.ends, end)]
        for stop in (*stops, end):
            span, text, pieces = self.run.place(start, stop)
            yield kind(span, text, pieces=pieces)
            start, kind = stop, Sentence


def _start(mention: Mention) -> int:
    return mention.span.start


def read_text(run: Run, find_mentions: MentionFinder, issues: list[Issue]) -> Text:
    """A paragraph with its marks paired, its sentences cut and its mentions found."""
    pairs = find_pairs(run.folded)
    lost = [at for at in pairs.unpaired if run.folded[at] in _QUOTES]
    if lost:
        more = f" (and {len(lost) - 1} more in this paragraph)" if len(lost) > 1 else ""
        message = f"{run.text[lost[0]]} has no partner in its paragraph{more}"
        issues.append(
            Issue(IssueCode.UNPAIRED_QUOTE, message, run.place(lost[0], lost[0] + 1).span)
        )
    return Text(
        run, pairs, list(sentence_ends(run.folded, pairs.pairs)), list(find_mentions(run, pairs))
    )


def read_points(texts: dict[int, Text], counted: dict[str, int], issues: list[Issue]) -> None:
    """Find the lists of one scope, and what announces them; `texts` are keyed by their place in it.

    `counted` says how far each series has counted in the scopes before, and is brought up to date.
    """
    markers = [
        (place, marker)
        for place, text in texts.items()
        for marker in find_markers(text.run.folded, text.pairs.pairs)
    ]
    lists: dict[int, PointList] = {}
    for item in find_lists(markers, counted):
        run = texts[item.paragraph].run
        texts[item.paragraph].items.append(item)
        lists.setdefault(id(item.list), item.list)
        if item.skipped:
            words = run.text[item.marker.start : item.marker.end]
            message = f"{words} leaves out {item.skipped} of the points before it"
            span = run.place(item.marker.start, item.marker.end).span
            issues.append(Issue(IssueCode.MISSING_POINT, message, span))
    for points in lists.values():
        _announce(texts, points, issues)


def _announce(texts: dict[int, Text], points: PointList, issues: list[Issue]) -> None:
    """The clause before a list that says how many points follow becomes a mention."""
    first = points.items[0]
    text, end = texts[first.paragraph], first.marker.start
    if not end:
        before = texts.get(first.paragraph - 1)
        if before is None:
            return
        text, end = before, len(before.run.text)
    clause = find_announcement(text.run.folded, end, len(points.items))
    if clause is None:
        return
    start, stop, count = clause
    span, words, pieces = text.run.place(start, stop)
    found = len(points.items)
    announcement = Announcement(span, words, pieces=pieces, count=count, found=found)
    text.mentions.insert(bisect_left(text.mentions, span.start, key=_start), announcement)
    if count != found:
        message = f"{words} announces {count} points, but {found} follow"
        issues.append(Issue(IssueCode.COUNT_MISMATCH, message, span))


def read_leads(texts: dict[int, Text]) -> None:
    """Mark the paragraphs of one section that open with a lead; the paragraphs of articles have none."""
    if any(item.marker.alone for text in texts.values() for item in text.items):
        return
    plain = [text for text in texts.values() if not text.items]
    for text, titled in zip(
        plain, find_leads([(t.run.folded, t.ends) for t in plain]), strict=True
    ):
        text.titled = titled
