"""Who a speaker is in the conversation, and what each turn does in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import define, field, frozen

from cqdocs.blocks.block import FieldBlock, LabelBlock
from cqdocs.blocks.page import Page
from cqdocs.blocks.questions import (
    asks,
    ends_in_question,
    gives_floor,
    hands_over,
    says_it_asks,
)
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, SpeakerWords
from cqdocs.model.branches import Speaker
from cqdocs.model.kinds import Act, Role
from cqdocs.model.leaves import Label
from cqdocs.tree.join import Draft

# So much of a speech shows whether its speaker gives the floor to another.
_LAST_WORDS: Final = 100
# A host who only opens, hands over or closes says no more than this.
_SHORT_SPEECH: Final = 200
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

    `pressed`: reporters of media put the questions; else a host who asks does. `chamber`: members of
    a legislature speak, and officials may ask them.
    """

    hosts: frozenset[str]
    guests: frozenset[str]
    asked: bool
    pressed: bool
    chamber: bool

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


def find_cast(page: Page, drafts: Sequence[Draft]) -> Cast:
    """Who takes part, as the labels show it, their speeches, and the fields of the page."""
    labels = [draft for draft in drafts if isinstance(draft, LabelBlock)]
    said = [read_speaker(label.words(page.folded)) for label in labels]
    fields = [draft for draft in drafts if isinstance(draft, FieldBlock)]
    named = [(field.key, read_speaker(field.text.of(page.folded)).name) for field in fields]
    hosts = {words.name for words in said if words.sense is Sense.MODERATOR}
    hosts |= {name for key, name in named if key == "host"}
    hosts |= _floor_givers(said, list(_speeches(page, drafts, labels)))
    return Cast(
        frozenset(name for name in hosts if name),
        frozenset(name for key, name in named if key == "guests" and name),
        any(words.sense.asks for words in said),
        any(words.sense in (Sense.REPORTER, Sense.MEDIUM) for words in said),
        any(words.sense is Sense.MEMBER for words in said),
    )


def _speeches(page: Page, drafts: Sequence[Draft], labels: Sequence[LabelBlock]) -> Iterator[str]:
    """What stands between each label and the next."""
    ends = [*(label.span.start for label in labels[1:]), drafts[-1].span.end if drafts else 0]
    for label, end in zip(labels, ends, strict=False):
        yield page.folded[label.span.end : end]


def _floor_givers(said: Sequence[SpeakerWords], speeches: Sequence[str]) -> set[str]:
    """The names of those who again and again give the floor to others, or open for them."""
    speaks, gives = Counter[str](), Counter[str]()
    for place, (words, speech) in enumerate(zip(said, speeches, strict=True)):
        if words.name and words.sense in (Sense.NAME, Sense.OFFICE):
            speaks[words.name] += 1
            opens = not place and len(said) > 1 and not said[1].sense.asks
            opens = opens and len(speech) <= _SHORT_SPEECH and hands_over(speech)
            gives[words.name] += opens or gives_floor(speech[-_LAST_WORDS:])
    return {name for name in gives if gives[name] > 1 and gives[name] * 2 >= speaks[name]}


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
        elif words.sense is Sense.NAME and self._hands_on(role, text):
            role, act = Role.MODERATOR, Act.STATEMENT
        else:
            act = self._act(words.sense, role, who, text)
        return Speaker(label, role, words.name, words.affiliation, words.title), act

    def _hands_on(self, role: Role, text: str) -> bool:
        """Whether one who is no host by name only gives the floor to another, and owes no answer."""
        if role is not Role.OFFICIAL or len(text) > _LAST_WORDS or not gives_floor(text):
            return False
        return self.asker is None or bool(self.answered)

    def _host(self, words: SpeakerWords, who: str, text: str) -> tuple[Role, Act]:
        """A host moderates where he opens, hands over or closes; else he may ask or answer himself."""
        if not self.cast.pressed and words.title is None and ends_or_invites(text):
            self._ask(who)
            return Role.REPORTER, Act.QUESTION
        short = len(text) <= _SHORT_SPEECH
        if words.name is None or gives_floor(text[-_LAST_WORDS:]) or (short and hands_over(text)):
            return Role.MODERATOR, Act.STATEMENT
        if self.asker not in (None, who) and who not in self.answered:
            self.answered.add(who)
            return Role.OFFICIAL, Act.ANSWER
        return (Role.MODERATOR if short else Role.OFFICIAL), Act.STATEMENT

    def _act(self, sense: Sense, role: Role, who: str, text: str) -> Act:
        """What a turn does.

        A reporter, or one whose role is open, asks by a question mark or words such as 请问, an
        official by the mark of his last sentence where nothing else is asked; the first turn of each
        other party behind a question answers it; all else is a statement.
        """
        if role is not Role.OFFICIAL and _is_question(sense, role, text):
            self._ask(who)
            return Act.QUESTION
        if sense is Sense.ANSWERS and (self.asker is None or not self.answered):
            self.answered.add(who)
            return Act.ANSWER
        pending = self.asker not in (None, who) and who not in self.answered
        if role is Role.REPORTER or (role is Role.UNKNOWN and self.answered):
            return Act.STATEMENT
        if pending:
            self.answered.add(who)
            return Act.ANSWER
        if role is Role.OFFICIAL and self.cast.chamber and ends_in_question(text):
            self._ask(who)
            return Act.QUESTION
        return Act.STATEMENT

    def _ask(self, who: str) -> None:
        self.asker, self.answered = who, set()


def ends_or_invites(text: str) -> bool:
    """Whether a host asks a guest: his last sentence is a question, or he asks and hands nothing over."""
    return ends_in_question(text) or (asks(text) and not hands_over(text))


def _is_question(sense: Sense, role: Role, text: str) -> bool:
    """Whether one who is no official asks; behind 问 whatever is no plain statement does."""
    if role is Role.REPORTER:
        return asks(text) or "?" in text or (sense is Sense.ASKS and not text.endswith("。"))
    return says_it_asks(text)
