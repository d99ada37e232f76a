"""Who a speaker is in the conversation, and what each turn does in it."""

from __future__ import annotations

from attrs import define, field

from cqdocs.blocks.questions import (
    LAST_WORDS,
    asks,
    ends_in_question,
    gives_floor,
    hands_over,
    says_it_asks,
)
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense, SpeakerWords, speaker_words
from cqdocs.model.branches import Speaker
from cqdocs.model.kinds import Act, Role
from cqdocs.model.leaves import Label
from cqdocs.text.bare import bare
from cqdocs.tree.cast import SHORT_SPEECH, Cast


@define
class Conversation:
    """What has been asked and who has answered, turn by turn."""

    cast: Cast
    asker: str | None = None
    pressing: bool = False
    member_asks: bool = False
    answered: set[str] = field(factory=set)

    def speak(self, label: Label, reads: str, text: str) -> tuple[Speaker, Act]:
        """Who speaks the next turn, and what it does.

        `reads` are the folded words that say who it is: those of the label, or what they stand for;
        `text` is the folded text of the turn.
        """
        words = read_speaker(reads)
        who = bare(words.name or reads)
        role = self.cast.role(words)
        if role is Role.MODERATOR:
            role, act = self._host(words, who, text)
        elif words.sense in (Sense.NAME, Sense.OFFICE) and self._hands_on(role, text):
            role, act = Role.MODERATOR, Act.STATEMENT
        else:
            act = self._act(words.sense, role, who, text)
        name = words.name or (reads if reads in self.cast.introduced else None)
        return Speaker(label, role, name, words.affiliation, words.title), act

    def _hands_on(self, role: Role, text: str) -> bool:
        """Whether one who is no host by name only gives the floor to another, and owes no answer."""
        if role is not Role.OFFICIAL or self.cast.chamber:
            return False
        if len(text) > LAST_WORDS or not gives_floor(text):
            return False
        return self.asker is None or bool(self.answered)

    def _host(self, words: SpeakerWords, who: str, text: str) -> tuple[Role, Act]:
        """A host moderates where he opens, hands over or closes; else he may ask or answer himself."""
        gives = gives_floor(text)
        if not self.cast.pressed and words.title is None and _interviews(text, gives):
            self._ask(who)
            return Role.REPORTER, Act.QUESTION
        short = len(text) <= SHORT_SPEECH
        chairs = words.title in speaker_words("chair")
        if words.name is None or chairs or gives or (short and hands_over(text)):
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
        owes = self.pressing and self.asker != who and who not in self.answered
        if (
            role is not Role.OFFICIAL
            and not (role is Role.UNKNOWN and owes)
            and _is_question(sense, role, text)
        ):
            self._ask(who, role is Role.REPORTER)
            self.member_asks = sense is Sense.MEMBER
            return Act.QUESTION
        if sense is Sense.ANSWERS and (self.asker is None or not self.answered):
            self.answered.add(who)
            return Act.ANSWER
        pending = self.asker not in (None, who) and who not in self.answered
        # One member of a legislature does not answer another.
        among_members = sense is Sense.MEMBER and self.member_asks
        if role is Role.REPORTER or among_members or (role is Role.UNKNOWN and self.answered):
            return Act.STATEMENT
        if pending:
            self.answered.add(who)
            return Act.ANSWER
        if role is Role.OFFICIAL and self.cast.chamber and ends_in_question(text):
            self._ask(who)
            return Act.QUESTION
        return Act.STATEMENT

    def _ask(self, who: str, pressing: bool = False) -> None:
        """Take note of who asks; `pressing`: he does so for a medium, and whoever is next answers him."""
        self.asker, self.answered, self.pressing = who, set(), pressing
        self.member_asks = False


def _interviews(text: str, gives: bool) -> bool:
    """Whether a host asks a guest: his last sentence is a question, or he asks and hands nothing over."""
    return ends_in_question(text) or (asks(text) and not gives and not hands_over(text))


def _is_question(sense: Sense, role: Role, text: str) -> bool:
    """Whether one who is no official asks; behind 问 whatever is no plain statement does."""
    if role is Role.REPORTER:
        return asks(text) or "?" in text or (sense is Sense.ASKS and not text.endswith("。"))
    return says_it_asks(text)
