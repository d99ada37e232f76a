"""What is said in a drawn conversation, before it is known how the page marks who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.paragraphs import listing, said
from cqdocs.strategies.parts import Part, join
from cqdocs.strategies.people import Cast, Person
from cqdocs.strategies.phrases import question, speech_opening, statement, text

# What a host says, who opens, hands over and closes.
_OPENS = ("各位好，下面请记者提问。", "女士们、先生们，大家好，现在开始提问。")
_HANDS_OVER = ("请下一位记者提问。", "下面请继续提问。", "好的，下一个问题。")
_CLOSES = "今天的发布会到此结束，谢谢大家。"


class Speech(NamedTuple):
    """Who speaks, what that does in the conversation, and what is said."""

    who: Person
    act: str
    body: Part

    @property
    def outline(self) -> str:
        """The line of an outline that opens the turn."""
        return f"turn {self.act} {self.who.outline}"


class Limits(NamedTuple):
    """How much may be said at once: lines of a speech, and whether they may hold lists."""

    paragraphs: int = 3
    lists: bool = True


def converse(cast: Cast, speeches: Sequence[Choices], limits: Limits) -> list[Speech]:
    """So many speeches: questions, each with its answers, and what a host says between them."""
    # Where each speaker says one paragraph, more of them behind the last are no speech.
    bounds = [limits] * (len(speeches) - 1) + [Limits(1, lists=False)]
    return [
        Speech(who, act, _body(who, act, chosen, bound))
        for (who, act), chosen, bound in zip(_acts(cast, speeches), speeches, bounds, strict=False)
    ]


def _acts(cast: Cast, speeches: Sequence[Choices]) -> Iterator[tuple[Person, str]]:
    """Who speaks and why, without an end; where a few speak only, one asks and another answers."""
    turns = iter(speeches)
    many = len(speeches) > 3
    chosen = next(turns)
    if many and cast.host:
        yield cast.host, "statement"
    elif many and cast.opens and chosen.once_in(3):
        yield chosen.one(cast.officials), "statement"
    while True:
        asker = chosen.one(cast.askers)
        yield asker, "question"
        others = [person for person in cast.askers if person != asker]
        if many and others and chosen.once_in(5):
            yield chosen.one(others), "question"
        place = chosen.number(0, len(cast.officials) - 1)
        answers = [*cast.officials[place:], *cast.officials[:place]]
        both = many and cast.together and chosen.once_in(3)
        for official in answers[: 1 + both]:
            yield official, "answer"
        if cast.host and chosen.one((False, True)):
            yield cast.host, "statement"
        chosen = next(turns, chosen)


def _body(who: Person, act: str, chosen: Choices, limits: Limits) -> Part:
    if who.role == "moderator":
        return said([chosen.one((*_OPENS, *_HANDS_OVER, _CLOSES))])
    if act == "question":
        return said(question(chosen))
    if who.role == "unknown":
        # One who holds no office, and ends in a question, asks it.
        return said([speech_opening(chosen), *statement(chosen, limits.paragraphs)])
    # A name of two characters is one where it comes again, or where so much is said that it is a speech.
    first = said([speech_opening(chosen), *text(chosen)[1:]])
    parts = [
        first,
        *(said(text(chosen, 1, 2)) for _ in range(chosen.number(1, limits.paragraphs) - 1)),
    ]
    if limits.lists and chosen.once_in(4):
        parts.append(listing(chosen, spoken=True, inside=chosen.one((False, True))))
    return join(parts)
