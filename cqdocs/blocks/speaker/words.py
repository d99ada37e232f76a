"""The words that show who speaks, and what a label can say."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

import regex

from cqdocs.lexicon.senses import words_of
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

    @property
    def reports_for_medium(self) -> bool:
        """Whether a reporter's medium is named, so that he is not whoever writes for the page (记者)."""
        return self.sense is Sense.REPORTER and self.affiliation is not None


def speaker_words(sense: str) -> tuple[str, ...]:
    """The words of speakers.toml for one sense."""
    return words_of("speakers", sense)


@cache
def finds(*senses: str) -> regex.Pattern[str]:
    """A pattern that finds a word of one of some senses, the longest that fits."""
    return regex.compile(one_of(word for sense in senses for word in speaker_words(sense)))
