"""Layouts of questions and answers: keys in place of names, numbered, bold, or two at once."""

from __future__ import annotations

from typing import Final

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.conversation import Speech
from cqdocs.strategies.layouts.layout import Layout, Write, before, each, turn
from cqdocs.strategies.parts import Part, join
from cqdocs.strategies.people import Cast, Person, generic, keys, several
from cqdocs.strategies.words import NUMERALS


def numbered(question: str, follow: str, answer: str, *, han: bool = False) -> Write:
    """A layout that counts the questions; the first of several in a row has the number."""

    def write(speeches: list[Speech], chosen: Choices) -> Part:
        parts, count, asks = [], 0, False
        for speech in speeches:
            opens = speech.act == "question" and not asks
            count += opens
            asks = speech.act == "question"
            number = _han(count) if han else str(count)
            mark = (question if opens else follow) if asks else answer
            lines = before(mark.format(number))(speech)
            parts.append(Part(lines, turn(speech)))
        return join(parts)

    return write


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (
        NUMERALS[number] if number < 20 else f"{NUMERALS[tens]}十{NUMERALS[ones]}"[: 2 + (ones > 0)]
    )


def bold(speech: Speech) -> list[str]:
    """A question in bold letters, label and all; an answer in plain ones."""
    lines = before("{}：")(speech)
    return [f"**{line}**" for line in lines] if speech.act == "question" else lines


def doubled(speech: Speech) -> list[str]:
    """问 or 答 on a line of its own, above the label that says who asks or answers."""
    return ["问" if speech.act == "question" else "答", *before("{}：")(speech)]


def netizens(chosen: Choices) -> Cast:
    """Users of a network who ask, by the names that they go by, and one who answers."""

    def asker(chosen: Choices) -> Person:
        return Person("reporter", label=f"网友“{chosen.one(('江边柳', '山里人', '小石头'))}”")

    return Cast(several(chosen, asker, 3), [Person("official", label="答")], opens=False)


def two_systems(chosen: Choices) -> Cast:
    """A reporter of no named medium, and those who answer, with no host between."""
    return generic(chosen)._replace(host=None)


LAYOUTS: Final = {
    "question-answer": Layout("问：何时开工？", each(before("{}：")), keys()),
    "question-answer-latin": Layout("Q：何时开工？", each(before("{}：")), keys("Q", "A")),
    "question-answer-bold": Layout("**问：**何时开工？", each(before("**{}：**")), keys()),
    "numbered-question": Layout(
        "一、问：何时开工？", numbered("{}、{{}}：", "{{}}：", "{{}}：", han=True), keys()
    ),
    "dotted-question": Layout(
        "1.问：何时开工？", numbered("{}.{{}}：", "{{}}：", "{{}}："), keys()
    ),
    "numbered-q": Layout(
        "Q1：何时开工？", numbered("{{}}{}：", "{{}}{}-follow-up：", "{{}}："), keys("Q", "A")
    ),
    "bold-question": Layout("**问：何时开工？**", each(bold), keys()),
    "netizens": Layout("网友“江边柳”：何时开工？", each(before("{}：")), netizens),
    "two-systems": Layout("问⏎记者：何时开工？", each(doubled), two_systems),
}
