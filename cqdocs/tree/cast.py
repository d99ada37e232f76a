"""Who takes part in the conversation of a page, and in which role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.blocks.block import FieldBlock, LabelBlock
from cqdocs.blocks.page import Page
from cqdocs.blocks.questions import LAST_WORDS, gives_floor, hands_over
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, SpeakerWords, finds, speaker_words
from cqdocs.lexicon.words import one_of
from cqdocs.model.kinds import Role
from cqdocs.tree.join import Draft

# A host who only opens, hands over or closes says no more than this.
SHORT_SPEECH: Final = 200
# A name is so long, and an office with its organisation no longer than this.
_NAME: Final = (2, 4)
_LONGEST_OFFICE: Final = 20
# The name of the occasion stands in so much of the head of a page.
_HEAD: Final = 300
_FIXED: Final = {
    Sense.REPORTER: Role.REPORTER,
    Sense.MEDIUM: Role.REPORTER,
    Sense.ASKS: Role.REPORTER,
    Sense.MODERATOR: Role.MODERATOR,
    Sense.ANSWERS: Role.OFFICIAL,
    Sense.OFFICE: Role.OFFICIAL,
    Sense.MEMBER: Role.UNKNOWN,
}


@frozen
class Cast:
    """Who takes part: the names of hosts, of interviewers, and of those who hold a public office or none.

    `introduced` are short labels that the page uses as names behind an office, though no known
    surname begins them.
    `asked`: somebody asks for a medium, or officials meet the press. `pressed`: reporters of media
    put the questions; else a host who asks does. `chamber`: members of a legislature speak, and
    officials may ask them.
    """

    hosts: frozenset[str]
    interviewers: frozenset[str]
    private: frozenset[str]
    officials: frozenset[str]
    introduced: frozenset[str]
    asked: bool
    pressed: bool
    chamber: bool

    def role(self, words: SpeakerWords) -> Role:
        """The role that a label shows.

        A bare name, or words that say nothing, belong to an official where somebody asks for a
        medium, unless the page says that its bearer holds no public office.
        """
        if words.name in self.hosts:
            return Role.MODERATOR
        if words.name in self.interviewers:
            return Role.REPORTER
        if words.name in self.private and words.sense is not Sense.OFFICE:
            return Role.UNKNOWN
        if words.sense is Sense.NAME and words.name in self.officials:
            return Role.OFFICIAL
        return _FIXED.get(words.sense, Role.OFFICIAL if self.asked else Role.UNKNOWN)


def find_cast(page: Page, drafts: Sequence[Draft]) -> Cast:
    """Who takes part, as the labels show it, their speeches, and what the page says of their names."""
    labels = [draft for draft in drafts if isinstance(draft, LabelBlock)]
    said = [read_speaker(label.words(page.folded)) for label in labels]
    names = frozenset(words.name for words in said if words.name)
    fields = [draft for draft in drafts if isinstance(draft, FieldBlock)]
    hosts = {words.name for words in said if words.sense is Sense.MODERATOR and words.name}
    hosts |= _named(page, fields, "host", names)
    hosts |= _floor_givers(said, list(_speeches(page, drafts, labels)), names)
    labelled = {label.words(page.folded) for label in labels}
    unread = {
        words
        for words in labelled
        if _NAME[0] <= len(words) <= _NAME[1] and read_speaker(words).sense is Sense.NONE
    }
    holders = _holders(page, names | unread)
    pressed = any(words.sense is Sense.MEDIUM or words.reports_for_medium for words in said)
    press = finds("press").search(page.folded, 0, _HEAD) is not None
    return Cast(
        frozenset(hosts),
        frozenset(_named(page, fields, "interviewer", names)),
        frozenset(_private(page, fields, names)),
        frozenset(holders & names),
        frozenset(holders & unread),
        press or any(words.sense.asks for words in said),
        pressed,
        any(words.sense is Sense.MEMBER for words in said),
    )


def _named(page: Page, fields: Sequence[FieldBlock], key: str, names: frozenset[str]) -> set[str]:
    """The speakers whom the fields of a key name."""
    values = [field.text.of(page.folded) for field in fields if field.key == key]
    read = {read_speaker(value).name or value for value in values}
    return {name for value in read for name in _parts(value) if name in names}


def _private(page: Page, fields: Sequence[FieldBlock], names: frozenset[str]) -> set[str]:
    """The speakers beside whom the page puts the office of a company, or as guests no office."""
    private: set[str] = set()
    if names and finds("private").search(page.folded):
        office, who = one_of(speaker_words("private")), r"(?P<name>\L<who>)"
        beside = regex.compile(
            rf"{office}[\s:]{{0,2}}{who}|{who}(?:[,(]|\s)[^。\n]{{0,40}}?{office}", who=names
        )
        private |= {match["name"] for match in beside.finditer(page.folded)}
    for field in fields:
        value = field.text.of(page.folded)
        if field.key == "guests" and not finds("office").search(value):
            private |= names & _parts(value)
    return private


def _holders(page: Page, names: Set[str]) -> set[str]:
    """Those of some names that stand behind a public office in the text, and not behind a former one."""
    held: set[str] = set()
    if not names:
        return held
    offices = speaker_words("office")
    for match in re.finditer(
        "|".join(map(re.escape, sorted(names, key=len, reverse=True))), page.folded
    ):
        if match[0] in held:
            continue
        before = page.folded[max(0, match.start() - _LONGEST_OFFICE) : match.start()].rstrip(
            " \u3000"
        )
        if before.endswith(offices) and not _former().search(before):
            held.add(match[0])
    return held


@cache
def _former() -> re.Pattern[str]:
    """A word for what is past, in the clause that ends a stretch."""
    return re.compile(r"(?:[原前]|退休)[^。!?;:,、\n]*\Z")


def _parts(value: str) -> set[str]:
    """The names that a value may hold: what marks and blanks set apart, whole and read."""
    parts = regex.split(r"[\s,、;()]+", value)
    return {value, *parts, *(read_speaker(part).name or "" for part in parts)}


def _speeches(page: Page, drafts: Sequence[Draft], labels: Sequence[LabelBlock]) -> Iterator[str]:
    """What stands between each label and the next."""
    ends = [*(label.span.start for label in labels[1:]), drafts[-1].span.end if drafts else 0]
    for label, end in zip(labels, ends, strict=False):
        yield page.folded[label.span.end : end]


def _floor_givers(
    said: Sequence[SpeakerWords], speeches: Sequence[str], names: frozenset[str]
) -> set[str]:
    """The names of those who again and again give the floor to others, or open for them."""
    speaks, gives = Counter[str](), Counter[str]()
    called = regex.compile(r"[请請来來][^。!?]{0,30}\L<who>", who=names) if names else None
    for place, (words, speech) in enumerate(zip(said, speeches, strict=True)):
        if words.name and words.sense in (Sense.NAME, Sense.OFFICE):
            opens = not place and len(said) > 1 and not said[1].sense.asks
            opens = opens and len(speech) <= SHORT_SPEECH and hands_over(speech)
            calls = called is not None and called.search(speech[-LAST_WORDS:]) is not None
            speaks[words.name] += 1
            gives[words.name] += opens or calls or gives_floor(speech)
    return {name for name in gives if gives[name] > 1 and gives[name] * 3 >= speaks[name]}
