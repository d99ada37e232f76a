"""Who a speaker is in the conversation, and what each turn does in it."""

from __future__ import annotations

from collections.abc import Container, Iterable

from attrs import define, field

from cqdocs.blocks.questions import asks
from cqdocs.blocks.speaker import Sense, read_speaker
from cqdocs.model.branches import Speaker
from cqdocs.model.kinds import Act, Role
from cqdocs.model.leaves import Label
from cqdocs.text.fold import fold


def make_speaker(label: Label, roles: dict[Sense, Role], hosts: Container[str]) -> Speaker:
    """The speaker that a label names, with the role that such a label has in this conversation.

    `hosts` are the names of those whom the page names as such: they are moderators by any label.
    """
    words = read_speaker(fold(label.text))
    role = Role.MODERATOR if words.name and words.name in hosts else roles[words.sense]
    return Speaker(label, role, words.name, words.affiliation, words.title)


def find_hosts(values: Iterable[str]) -> frozenset[str]:
    """The names in the values of fields that name hosts."""
    return frozenset(name for value in values if (name := read_speaker(value).name))


def find_roles(labels: Iterable[str]) -> dict[Sense, Role]:
    """The role of each sort of label in one conversation.

    A bare name, or words that say nothing, belong to an official where somebody asks for a medium.
    """
    asked = any(read_speaker(label).sense.asks for label in labels)
    other = Role.OFFICIAL if asked else Role.UNKNOWN
    return {
        Sense.REPORTER: Role.REPORTER,
        Sense.MEDIUM: Role.REPORTER,
        Sense.ASKS: Role.REPORTER,
        Sense.MODERATOR: Role.MODERATOR,
        Sense.ANSWERS: Role.OFFICIAL,
        Sense.OFFICE: Role.OFFICIAL,
        Sense.MEMBER: Role.UNKNOWN,
        Sense.NAME: other,
        Sense.NONE: other,
    }


@define
class Conversation:
    """What has been asked and who has answered, turn by turn."""

    asker: str | None = None
    answered: set[str] = field(factory=set)

    def act(self, speaker: Speaker, text: str) -> Act:
        """What the next turn does, given its folded text.

        A reporter, or one whose role is open, asks by a question mark or words such as 请问; the
        first turn of each other party behind a question answers it; all else is a statement.
        """
        who = "".join(speaker.label.text.split())
        if speaker.role is Role.MODERATOR:
            return Act.STATEMENT
        if speaker.role is not Role.OFFICIAL and _is_question(speaker.role, text):
            self.asker, self.answered = who, set()
            return Act.QUESTION
        if speaker.role is Role.REPORTER or self.asker in (None, who) or who in self.answered:
            return Act.STATEMENT
        if speaker.role is Role.UNKNOWN and self.answered:
            return Act.STATEMENT
        self.answered.add(who)
        return Act.ANSWER


def _is_question(role: Role, text: str) -> bool:
    return asks(text) or (role is Role.REPORTER and "?" in text)
