"""What closes a text in brackets: （记者 白露）, （来源：青河日报）, behind its last sentence or on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.fields.keys import field_key
from cqdocs.blocks.fields.signatures import names_signers
from cqdocs.blocks.page import Claim, Page
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.blocks.speaker.words import speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.senses import words_of
from cqdocs.lexicon.words import one_of
from cqdocs.lines.scan import Line
from cqdocs.model.span import Span
from cqdocs.text.bare import bare
from cqdocs.text.characters import BLANK, SENTENCE_END

# No remark that closes a text is longer.
_LONGEST: Final = 80
_ENDS: Final = (*SENTENCE_END, "”", "」", "』")
_KEYS: Final = ("author", "editor", "source")
# No name of a reporter is longer; who helps may sign with a name that is none.
_LONGEST_NAME: Final = 5
_HELPERS: Final = ("通讯员", "通訊員")


@cache
def _remark() -> regex.Pattern[str]:
    """The words in the brackets that end a line."""
    return regex.compile(r"\((?P<words>[^()]{2,80})\)\Z")


@cache
def _reporters() -> regex.Pattern[str]:
    """Each word for one who reports, and the names behind it up to the next."""
    word = one_of(speaker_words("newsroom"))
    return regex.compile(rf"(?P<label>{word})[\s:]*+(?P<who>(?:(?!{word})[^()])+)")


@cache
def _work() -> regex.Pattern[str]:
    """What somebody did for a text, behind the name."""
    return regex.compile(r"\s*+(?:整理|采写|採寫|报道|報道|報導|摄影报道|文/图)\Z")


@cache
def _printed() -> regex.Pattern[str]:
    """Where a text was printed: 《青河日报》(2017年07月04日 01版)."""
    day = r"\d{4}\s?[年-]\s?\d{1,2}\s?[月-]\s?\d{1,2}\s?日?"
    return regex.compile(
        rf"(?P<name>《[^《》]{{2,20}}》)\s*\(?\s*(?P<moment>{day})\s*(?:第?\s?[A-Z]?\d{{1,3}}\s?版)?\s*\)?"
    )


@cache
def _signed() -> regex.Pattern[str]:
    """Who signs and when, set off by blanks behind the last sentence of a line."""
    return regex.compile(
        r"(?<=[。”])\s{2,}(?P<who>\p{Han}(?:\s?\p{Han}){1,30})\s{2,}(?P<day>[^\s。]{6,14}日)\Z"
    )


def _signature(folded: str, start: int, end: int) -> regex.Match[str] | None:
    """The signature that ends a line, if an organisation and a date do."""
    match = _signed().search(folded, max(start, end - _LONGEST), end)
    if match is None or not names_signers(bare(match["who"])) or not any(find_dates(match["day"])):
        return None
    return match


@cache
def _about() -> regex.Pattern[str]:
    """What says who the author is, and not by name."""
    return regex.compile("作者(?:为|系|是|單位|单位)|作者[為係]")


def find_closing(folded: str, start: int, end: int) -> int:
    """Where the remark begins that closes a stretch of text; `end` where none does."""
    if folded[end - 1 : end] == "日" and (signed := _signature(folded, start, end)):
        return signed.start("who")
    if folded[end - 1 : end] != ")":
        return end
    match = _remark().search(folded, max(start, end - _LONGEST), end)
    if match is None or match.start() <= start:
        return end
    before = folded[start : match.start()].rstrip(BLANK)
    return match.start() if before.endswith(_ENDS) and any(_fields(folded, match)) else end


def claim_closing(page: Page, line: Line, start: int) -> Claim:
    """Who wrote a text, or where it comes from, in brackets."""
    if start > line.text.start and (
        signed := _signature(page.folded, line.text.start, line.text.end)
    ):
        who, day = Span(*signed.span("who")), Span(*signed.span("day"))
        if who.start == start:
            return (FieldBlock(who, who, "author"), FieldBlock(day, day, "signed"))
    if page.folded[start] == "《" and (
        printed := _printed().fullmatch(page.folded, start, line.text.end)
    ):
        name = Span(*printed.span("name"))
        moment = Span(*printed.span("moment"))
        return (
            FieldBlock(Span(start, moment.start), name, "source"),
            FieldBlock(Span(moment.start, line.text.end), moment, "published"),
        )
    if page.folded[start] != "(":
        return ()
    match = _remark().fullmatch(page.folded, start, line.text.end)
    return tuple(_fields(page.folded, match)) if match else ()


def _fields(folded: str, match: regex.Match[str]) -> Iterator[FieldBlock]:
    """A field for the names behind each word for a reporter, or for the key before a colon."""
    if _about().match(match["words"]):
        yield FieldBlock(Span(*match.span()), Span(*match.span("words")), "about")
        return
    label, colon, value = match["words"].partition(":")
    key = field_key(label.strip(), value) if colon else None
    if key in _KEYS and "。" not in value:
        first = value.split(",")[0].strip(BLANK)
        begin = match.end("words") - len(value.lstrip(BLANK))
        text = Span(begin, begin + len(first))
        yield FieldBlock(Span(*match.span()), text, key, label.strip())
        return
    yield from read_reporters(folded, Span(*match.span()), Span(*match.span("words")))


def read_reporters(folded: str, whole: Span, words: Span) -> list[FieldBlock]:
    """The fields that the words of a bracket make, each up to the next; none where they name nobody."""
    found = list(_reporters().finditer(folded, *words))
    pictured = words.of(folded).endswith(words_of("captions", "maker"))
    if pictured or not found or not _are_names(found):
        return []
    bounds = [*(match.start() for match in found[1:]), whole.end]
    begin = whole.start
    fields = []
    for match, stop in zip(found, bounds, strict=True):
        who = _work().sub("", match["who"]).rstrip(BLANK + "、,;/")
        text = Span(match.start("who"), match.start("who") + len(who))
        fields.append(FieldBlock(Span(begin, stop), text, "author", match["label"]))
        begin = stop
    return fields


def _are_names(found: list[regex.Match[str]]) -> bool:
    """Whether what stands behind the words for reporters are names: short, the first with a surname."""
    parts = [
        part
        for match in found
        for part in regex.split(
            r"[、,;/]|\s{2,}|(?<=\p{Han}{2})\s", _work().sub("", match["who"]).strip()
        )
        if part.strip()
    ]
    if not parts or any(len(part.replace(" ", "")) > _LONGEST_NAME for part in parts):
        return False
    return any(personal_name(part.strip()) for part in parts) or found[0]["label"] in _HELPERS
