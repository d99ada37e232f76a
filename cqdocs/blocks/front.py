"""What stands above the text: the title, copies of it, bylines and datelines without a label."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock, FurnitureBlock, HeadingBlock
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.outline import LONGEST_HEADING
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import without_emphasis
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, SpeakerWords, speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK, NEVER_FIRST, NEVER_LAST

Rule = Callable[[Page, Line, int], Claim]

# So many lines at the head of a page may stand above its text.
_LONGEST_FRONT: Final = 40
_LONGEST_BYLINE: Final = 40


@cache
def _body() -> regex.Pattern[str]:
    """What shows that a line is text: a sentence's mark, or an end that no title has."""
    address = "|".join(speaker_words("address"))
    return regex.compile(rf"[。;]|[,、…]\Z|(?<=.{{8}}):\Z|\A(?:{address})")


@cache
def _dated_end() -> regex.Pattern[str]:
    """A date in brackets behind a title."""
    return regex.compile(r"\s*+\((?P<date>[^()]++)\)\Z")


@cache
def _made_public() -> regex.Pattern[str]:
    return regex.compile("公布|发布|印发|發布|公告")


def find_front(page: Page, rules: Sequence[Rule]) -> dict[int, Claim]:
    """The claims on the lines above the text, by where they begin.

    The first line that no rule claims is the title, unless Markdown marks one. Where it stands
    several times, the copy next above the text is the heading, and a copy below is furniture.
    """
    front = list(_front(page, rules))
    free = [line for line, claim in front if not claim]
    marked = next(
        (line for line in page.lines if page.folded.startswith("# ", line.text.start)), None
    )
    first = marked or _plain_title(page, free, len(front))
    if first is None:
        return {}
    title = _words(page, first)
    claims: dict[int, Claim] = {}
    copies = [line for line in free if _words(page, line) == title and line is not marked]
    for line in copies:
        claims[line.text.start] = (FieldBlock(line.text, line.text, "title"),)
    if marked is None:
        claims[copies[-1].text.start] = _title(page, copies[-1])
    authors = _authors(page, [claim for _, claim in front])
    for line in free:
        unclaimed = line is not marked and line.text.start not in claims
        if unclaimed and (field := _field(page, line, authors)):
            claims[line.text.start] = (field,)
    for line in page.lines[len(front) :]:
        if line is not marked and _words(page, line) == title:
            claims[line.text.start] = (FurnitureBlock(line.text, FurnitureKind.TITLE),)
    return claims


def _plain_title(page: Page, free: Sequence[Line], front: int) -> Line | None:
    """The first line that no rule claims, where it may be a title and a text stands below."""
    first = next(iter(free), None)
    if first is None or front == len(page.lines):
        return None
    return first if _may_be_title(page, first) and not _goes_on(page, first) else None


def _authors(page: Page, claims: Sequence[Claim]) -> set[str]:
    """The authors that the fields among some claims name."""
    return {
        block.text.of(page.folded)
        for claim in claims
        for block in claim
        if isinstance(block, FieldBlock) and block.key == "author"
    }


def _front(page: Page, rules: Sequence[Rule]) -> Iterator[tuple[Line, Claim]]:
    """The lines above the text, each with what the rules claim of it."""
    end = 0
    for line in page.lines[:_LONGEST_FRONT]:
        start = line.text.start
        if start < end:
            continue
        if start in page.labels or start in page.outline or page.folded.startswith("##", start):
            return
        claim = next(filter(None, (rule(page, line, start) for rule in rules)), ())
        if not claim and _body().search(line.text.of(page.folded)):
            return
        end = claim[-1].span.end if claim else line.text.end
        yield line, claim


def _words(page: Page, line: Line) -> str:
    return line.text.of(page.folded).lstrip("# ")


def _may_be_title(page: Page, line: Line) -> bool:
    words = _words(page, line)
    return (
        len(words) <= LONGEST_HEADING
        and not words.startswith(("(", "[", "【"))
        and not words.endswith((":", *NEVER_LAST))
        and not words.isdigit()
        and not _only_speaks(words)
        and not opens_with_marker(page.folded, *line.text)
    )


def _goes_on(page: Page, line: Line) -> bool:
    """Whether the next line begins with a mark that no line begins with, so that this one is cut."""
    rest = page.folded[line.text.end : line.text.end + _LONGEST_FRONT].lstrip(BLANK)
    return rest[:1] != "" and rest[0] in NEVER_FIRST


def _only_speaks(words: str) -> bool:
    """Whether words are a speaker's part and nothing else (记者, 主持人, 问)."""
    speaker = read_speaker(words)
    return words.endswith(speaker_words("reporter")) or (
        speaker.name is None and speaker.sense in (Sense.ASKS, Sense.ANSWERS, Sense.MODERATOR)
    )


def _title(page: Page, line: Line) -> Claim:
    """The heading; a date in brackets behind it says when the page was published."""
    words = line.text.of(page.folded)
    dated = _dated_end().search(words)
    if dated is None or not dated.start() or not any(find_dates(dated["date"])):
        return (HeadingBlock(line.text, without_emphasis(page.folded, line.text), hashes=1),)
    text = Span(line.text.start, line.text.start + dated.start())
    date = Span(line.text.start + dated.start("date"), line.text.start + dated.end("date"))
    rest = Span(date.start - 1, line.text.end)
    return (HeadingBlock(text, text, hashes=1), FieldBlock(rest, date, "published"))


def _field(page: Page, line: Line, authors: set[str]) -> FieldBlock | None:
    """A byline or dateline: an author who is named elsewhere, an office with a name, a dated event."""
    words = line.text.of(page.folded)
    if words in authors:
        return FieldBlock(line.text, line.text, "author")
    if any(find_dates(words)):
        public = _made_public().search(words)
        return FieldBlock(line.text, line.text, "published" if public else "event")
    speaker = read_speaker(words) if len(words) <= _LONGEST_BYLINE else SpeakerWords(Sense.NONE)
    if (
        speaker.name
        and not words.startswith(("——", "―"))
        and speaker.sense is Sense.OFFICE
        and words.endswith(speaker.name)
    ):
        name = Span(line.text.end - len(speaker.name), line.text.end)
        return FieldBlock(line.text, name, "author")
    return None
