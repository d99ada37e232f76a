"""Who a speaker is in the conversation, and what each turn does in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field, frozen

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.questions import asks, ends_in_question, hands_over
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, SpeakerWords
from cqdocs.model.branches import Speaker
from cqdocs.model.kinds import Act, Role
from cqdocs.model.leaves import Label

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
    """Who takes part: the names of hosts and guests, and whether media or others ask.

    `pressed`: reporters of media put the questions; else a host who asks does.
    """

    hosts: frozenset[str]
    guests: frozenset[str]
    asked: bool
    pressed: bool

    def role(self, words: SpeakerWords) -> Role:
        """The role that a label shows.

        A guest whom the page names is an official. A bare name, or words that say nothing, belong to
        an official where somebody asks for a medium.
        """
        if words.name is not None and words.name in self.hosts:
            return Role.MODERATOR
        if words.name is not None and words.name in self.guests:
            return Role.OFFICIAL
        return _FIXED.get(words.sense, Role.OFFICIAL if self.asked else Role.UNKNOWN)


def find_cast(labels: Iterable[str], fields: Iterable[tuple[str, str]]) -> Cast:
    """Who takes part, as the labels show it, and the fields of the page (their keys and values)."""
    said = [read_speaker(label) for label in labels]
    named = [(key, read_speaker(value).name) for key, value in fields]
    hosts = {words.name for words in said if words.sense is Sense.MODERATOR}
    hosts |= {name for key, name in named if key == "host"}
    return Cast(
        frozenset(name for name in hosts if name),
        frozenset(name for key, name in named if key == "guests" and name),
        any(words.sense.asks for words in said),
        any(words.sense in (Sense.REPORTER, Sense.MEDIUM) for words in said),
    )


def cast_fields(drafts: Sequence[object], folded: str) -> Iterable[tuple[str, str]]:
    """The keys and values of the fields of a page that name people."""
    for draft in drafts:
        if isinstance(draft, FieldBlock) and draft.key in ("host", "guests"):
            yield draft.key, draft.text.of(folded)


@define
class Conversation:
    """What has been asked and who has answered, turn by turn."""

    cast: Cast
    asker: str | None = None
    answered: set[str] = field(factory=set)

    def speak(self, label: Label, reads: str, text: str) -> tuple[Speaker, Act]:
        """Who speaks the next turn, and what it does.

        `reads` are the folded words that say who it is: those of the label, or what they stand for;
        `text` is the folded text of the turn.
        """
        words = read_speaker(reads)
        who = "".join((words.name or reads).split())
        role = self.cast.role(words)
        if role is Role.MODERATOR:
            role, act = self._host(words, who, text)
        else:
            act = self._act(words.sense, role, who, text)
        return Speaker(label, role, words.name, words.affiliation, words.title), act

    def _host(self, words: SpeakerWords, who: str, text: str) -> tuple[Role, Act]:
        """A host moderates where he opens, hands over or closes; else he may ask or answer himself."""
        if not self.cast.pressed and words.title is None and ends_or_invites(text):
            self._ask(who)
            return Role.REPORTER, Act.QUESTION
        if words.name and self.asker not in (None, who) and not hands_over(text):
            if who in self.answered:
                return Role.OFFICIAL, Act.STATEMENT
            self.answered.add(who)
            return Role.OFFICIAL, Act.ANSWER
        return Role.MODERATOR, Act.STATEMENT

    def _act(self, sense: Sense, role: Role, who: str, text: str) -> Act:
        """What a turn does.

        A reporter, or one whose role is open, asks by a question mark or words such as 请问, an
        official by the mark of his last sentence where nothing else is asked; the first turn of each
        other party behind a question answers it; all else is a statement.
        """
        if sense is Sense.ASKS or (role is not Role.OFFICIAL and _is_question(role, text)):
            self._ask(who)
            return Act.QUESTION
        pending = self.asker not in (None, who) and who not in self.answered
        if role is Role.REPORTER or (role is Role.UNKNOWN and self.answered):
            return Act.STATEMENT
        if pending:
            self.answered.add(who)
            return Act.ANSWER
        if role is Role.OFFICIAL and self.asker is None and ends_in_question(text):
            self._ask(who)
            return Act.QUESTION
        return Act.STATEMENT

    def _ask(self, who: str) -> None:
        self.asker, self.answered = who, set()


def ends_or_invites(text: str) -> bool:
    """Whether a host asks a guest: his last sentence is a question, or he asks and hands nothing over."""
    return ends_in_question(text) or (asks(text) and not hands_over(text))


def _is_question(role: Role, text: str) -> bool:
    return asks(text) or (role is Role.REPORTER and "?" in text)
