"""The words that show who speaks, and what a label can say."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of


class Sense(Enum):
    """What sort of speaker a label shows."""

    REPORTER = "reporter"
    MEDIUM = "medium"
    MODERATOR = "moderator"
    ASKS = "asks"
    ANSWERS = "answers"
    OFFICE = "office"
    MEMBER = "member"
    PART = "part"
    NAME = "name"
    NONE = "none"

    @property
    def asks(self) -> bool:
        """Whether a label of this sort shows that somebody asks."""
        return self in (Sense.REPORTER, Sense.ASKS)

    @property
    def is_asked(self) -> bool:
        """Whether a label of this sort shows that somebody is there to answer."""
        return self not in (Sense.REPORTER, Sense.ASKS, Sense.MEDIUM, Sense.NONE)


class SpeakerWords(NamedTuple):
    """What a label says of its speaker."""

    sense: Sense
    name: str | None = None
    affiliation: str | None = None
    title: str | None = None


@frozen
class SpeakerRow:
    """A row of speakers.toml."""

    sense: str
    words: tuple[str, ...]
    example: str


@cache
def speaker_words(sense: str) -> tuple[str, ...]:
    """The words of the lexicon for one sense."""
    rows = load("speakers", SpeakerRow)
    return tuple(word for row in rows if row.sense == sense for word in row.words)


@cache
def finds(*senses: str) -> regex.Pattern[str]:
    """A pattern that finds a word of one of some senses, the longest that fits."""
    return regex.compile(one_of(word for sense in senses for word in speaker_words(sense)))
