"""What stands above the text: the title, copies of it, bylines and datelines without a label."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock, FurnitureBlock, HeadingBlock
from cqdocs.blocks.fields.bylines import read_byline
from cqdocs.blocks.fields.keys import names_field
from cqdocs.blocks.fields.numbers import DOCUMENT_NUMBER
from cqdocs.blocks.fields.signatures import names_signers
from cqdocs.blocks.furniture.mastheads import kind_of_site_line
from cqdocs.blocks.headings.numbers import LONGEST_HEADING
from cqdocs.blocks.headings.titles import make_title, title_lines, title_words
from cqdocs.blocks.markers import opens_with_marker
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.prose import without_emphasis
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span
from cqdocs.text.bare import bare
from cqdocs.text.characters import BLANK, NEVER_FIRST, NEVER_LAST

Rule = Callable[[Page, Line, int], Claim]

# So many lines at the head of a page may stand above its text.
_LONGEST_FRONT: Final = 40
# A title of so many characters is taken before a shorter one above it, which may name a site.
_LONG_TITLE: Final = 6
# So many lines below a title make up for a text without a sentence: a list, a table.
_FEWEST_BELOW: Final = 3
# So many characters behind a line show how the next begins.
_LOOKED_AT: Final = 40


@cache
def _body() -> regex.Pattern[str]:
    """What shows that a line is text: a sentence's mark, or an end that no title has."""
    address = "|".join(speaker_words("address"))
    return regex.compile(rf"[。;]|[,、…]\Z|(?<=.{{8}}):\Z|\A(?:{address})")


@cache
def _dated_end() -> regex.Pattern[str]:
    """A date in brackets behind a title."""
    return regex.compile(r"\s*+\((?P<date>[^()]++)\)\Z")


def find_front(page: Page, claim_alone: Rule) -> dict[int, Claim]:
    """The claims on the lines above the text, by where they begin.

    `claim_alone` tells what a line says of itself. The first lines that say nothing are the title,
    unless Markdown marks one. Where it stands several times, the copy next above the text is the
    heading, and a copy below is furniture.
    """
    front = list(_front(page, claim_alone))
    if not front and page.lines and (claim := _run_in_title(page, page.lines[0])):
        return {page.lines[0].text.start: claim}
    free, claims = _without_site(page, [line for line, claim in front if not claim])
    marked = next(
        (line for line in page.lines if page.folded.startswith("# ", line.text.start)), None
    )
    groups = _groups(page, free)
    title = [marked] if marked else _pick(page, groups, len(front))
    if title is None:
        return claims
    words = _words(title)
    copies = [group for group in groups if _words(group) == words and marked not in group]
    claims |= _titles(page, copies, marked is not None)
    authors = _authors(page, [claim for _, claim in front])
    held = {line for group in copies for line in group}
    dated = {
        above.text.start
        for (above, _), (_, claim) in pairwise(front)
        if any(isinstance(block, FieldBlock) and block.key == "published" for block in claim)
    }
    for line in free:
        if line is marked or line in held:
            continue
        if claim := read_byline(page, line, authors) or _signed_name(page, line, held):
            claims[claim[0].span.start] = claim
        elif line.text.start in dated and names_signers(line.words):
            claims[line.text.start] = (FieldBlock(line.text, line.text, "author"),)
    last = front[-1][0].text.start if front else -1
    below = (line for line in page.lines if line.text.start > last and line is not marked)
    return claims | _repeats(words, (line for line in below if line not in held))


def _repeats(words: str, lines: Iterable[Line]) -> dict[int, Claim]:
    """The claims on lines that repeat a title below what stands above the text."""
    return {
        line.text.start: (FurnitureBlock(line.text, FurnitureKind.TITLE),)
        for line in lines
        if _words([line]) == words
    }


@cache
def _run_in() -> regex.Pattern[str]:
    """A title that ends as those of official documents do, and the number of the document in one line."""
    genre = one_of(title_words("genre"))
    return regex.compile(
        rf"(?P<title>[^\s。:;]{{5,80}}{genre})\s+(?P<number>{DOCUMENT_NUMBER})\s+(?=\S)"
    )


def _run_in_title(page: Page, line: Line) -> Claim:
    """The title and the number with which a text in one line begins."""
    match = _run_in().match(page.folded, *line.text)
    if match is None:
        return ()
    title, number = Span(*match.span("title")), Span(*match.span("number"))
    return (HeadingBlock(title, title, hashes=1), FieldBlock(number, number, "number"))


def _signed_name(page: Page, line: Line, title: Collection[Line]) -> Claim:
    """A name alone below a title, or below the office of its bearer on a line of its own."""
    if personal_name(line.words) is None:
        return ()
    above = next(
        (other for other in reversed(page.lines) if other.text.end <= line.text.start), None
    )
    if above is None:
        return ()
    if above in title:
        return (FieldBlock(line.text, line.text, "author"),)
    office = read_speaker(above.words)
    if office.sense is not Sense.OFFICE or office.name or above.text.start in page.labels:
        return ()
    return (FieldBlock(Span(above.text.start, line.text.end), line.text, "author"),)


def _without_site(page: Page, free: Sequence[Line]) -> tuple[list[Line], dict[int, Claim]]:
    """The lines but for those that name a site or an issuer, and the claims on these."""
    claims: dict[int, Claim] = {}
    for line in free:
        if kind := kind_of_site_line(line.words):
            claims[line.text.start] = (FurnitureBlock(line.text, kind),)
    return [line for line in free if line.text.start not in claims], claims


def _titles(page: Page, copies: Sequence[list[Line]], marked: bool) -> dict[int, Claim]:
    """The claims on the copies of a title: the last is the heading, unless Markdown marks one."""
    claims: dict[int, Claim] = {}
    for group in copies:
        span = Span(group[0].text.start, group[-1].text.end)
        claims[span.start] = (FieldBlock(span, span, "title"),)
    if not marked:
        claims[copies[-1][0].text.start] = _title(page, copies[-1])
    return claims


def _groups(page: Page, free: Sequence[Line]) -> list[list[Line]]:
    """The lines that may be titles, those together that make one."""
    groups: list[list[Line]] = []
    place = 0
    while place < len(free):
        count = title_lines(list(_unbroken(page, free[place:])))
        groups.append(list(free[place : place + count]))
        place += count
    return groups


def _unbroken(page: Page, lines: Sequence[Line]) -> Iterator[Line]:
    """The first of some lines, and those behind it with no other line between."""
    end = None
    for line in lines:
        if end is not None and page.folded[end : line.text.start].strip(BLANK):
            return
        yield line
        end = line.text.end


def _pick(page: Page, groups: Sequence[list[Line]], front: int) -> list[Line] | None:
    """The first of the groups that may be a title, where a text stands below; a longer one before a short."""
    if not groups or _goes_on(page, groups[0][-1]):
        return None
    if front == len(page.lines) and len(groups) <= _FEWEST_BELOW:
        # Nothing below is text: one or two lines of words are no page with a title.
        return None
    able = [group for group in groups if _may_be_title(page, group)]
    long = [group for group in able if len(_words(group)) >= _LONG_TITLE]
    if long and (len(able) == len(groups) or groups[0] in long):
        return long[0]
    first = long[0] if long else groups[0]
    return first if _may_be_title(page, first) else None


def _authors(page: Page, claims: Sequence[Claim]) -> set[str]:
    """The authors that the fields among some claims name."""
    return {
        block.text.of(page.folded)
        for claim in claims
        for block in claim
        if isinstance(block, FieldBlock) and block.key == "author"
    }


def _front(page: Page, claim_alone: Rule) -> Iterator[tuple[Line, Claim]]:
    """The lines above the text, each with what is claimed of it."""
    end = 0
    for line in page.lines[:_LONGEST_FRONT]:
        start = line.text.start
        if start < end:
            continue
        if start in page.labels or start in page.outline or page.folded.startswith("##", start):
            return
        claim = page.found.get(start) or claim_alone(page, line, start)
        text_behind = claim and claim[-1].span.end < line.text.end
        if text_behind or (not claim and _body().search(line.words)):
            return
        end = claim[-1].span.end if claim else line.text.end
        yield line, claim


def _words(lines: Sequence[Line]) -> str:
    """The words of lines, without blanks and the mark of a heading, by which copies are told."""
    return bare("".join(line.words for line in lines).lstrip("# "))


def _may_be_title(page: Page, lines: Sequence[Line]) -> bool:
    words = "".join(line.words for line in lines).lstrip("# ")
    return (
        len(words) <= LONGEST_HEADING
        and not words.startswith(("(", "[", "【", "□"))
        and not words.endswith((":", *NEVER_LAST))
        and not names_field(words)
        and any(map(str.isalpha, words))
        and not _only_speaks(words)
        and not opens_with_marker(page.folded, *lines[0].text)
    )


def _goes_on(page: Page, line: Line) -> bool:
    """Whether the next line begins with a mark that no line begins with, so that this one is cut."""
    rest = page.folded[line.text.end : line.text.end + _LOOKED_AT].lstrip(BLANK)
    return rest[:1] != "" and rest[0] in NEVER_FIRST


def _only_speaks(words: str) -> bool:
    """Whether words are a speaker's part and nothing else (记者, 主持人, 问)."""
    speaker = read_speaker(words)
    return words.endswith(speaker_words("reporter")) or (
        speaker.name is None and speaker.sense in (Sense.ASKS, Sense.ANSWERS, Sense.MODERATOR)
    )


def _title(page: Page, lines: Sequence[Line]) -> Claim:
    """The heading; a date in brackets behind it says when the page was published."""
    mark = next((note for note in page.notes if note.end == lines[-1].text.end), None)
    if mark is not None:
        # The mark of a footnote behind a title is none of it.
        whole = make_title(lines)
        pieces = (*whole.pieces[:-1], Span(whole.pieces[-1].start, mark.start))
        text = Span(pieces[0].start, mark.start)
        return (whole._replace(text=text, pieces=pieces),)
    if len(lines) > 1:
        return (make_title(lines),)
    line = lines[0]
    words = line.words
    dated = _dated_end().search(words)
    if dated is None or not dated.start() or not any(find_dates(dated["date"])):
        return (HeadingBlock(line.text, without_emphasis(page.folded, line.text), hashes=1),)
    text = Span(line.text.start, line.text.start + dated.start())
    date = Span(line.text.start + dated.start("date"), line.text.start + dated.end("date"))
    rest = Span(date.start - 1, line.text.end)
    return (HeadingBlock(text, text, hashes=1), FieldBlock(rest, date, "published"))
