"""What the words of a speech show: whether it asks something, or hands over to another."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.lexicon.senses import words_of
from cqdocs.lexicon.words import one_of
from cqdocs.text.characters import BLANK, CLOSING

# So much may stand between 请 and what one is asked to do.
_LONGEST_GAP: Final = 10
_LONGEST_INVITED: Final = 20
# So much of a speech is its end, which shows whether its speaker gives the floor to another.
LAST_WORDS: Final = 100


@cache
def _words(sense: str) -> str:
    """A pattern for one of the words of a sense."""
    return one_of(words_of("questions", sense))


@cache
def _cues() -> regex.Pattern[str]:
    invited = rf"[请請][^。!?;,:]{{0,{_LONGEST_GAP}}}{_words('invites')}"
    return regex.compile(rf"{_words('asks')}|{_words('seeks')}|{invited}")


@cache
def _asking() -> regex.Pattern[str]:
    return regex.compile(_words("asks"))


@cache
def _hands() -> regex.Pattern[str]:
    return regex.compile(_words("hands"))


@cache
def _invites() -> regex.Pattern[str]:
    """One party asked to speak to another: the words of a host, and of nobody else."""
    return regex.compile(
        rf"(?:[请請](?!问|問|教)|欢迎|歡迎)[^。!?;]{{0,{_LONGEST_INVITED}}}{_words('speaks')}|{_words('closes')}"
    )


def asks(folded: str) -> bool:
    """Whether a speech ends in a question, says that it asks, or what it wants to hear of.

    >>> asks("请介绍有关情况。"), asks("好吗?”"), asks("好。")
    (True, True, False)
    """
    return ends_in_question(folded) or _cues().search(folded) is not None


def says_it_asks(folded: str) -> bool:
    """Whether a speech ends in a question, or says that it asks one.

    >>> says_it_asks("请问何时开工。"), says_it_asks("请局长说明。")
    (True, False)
    """
    return ends_in_question(folded) or _asking().search(folded) is not None


def ends_in_question(folded: str) -> bool:
    """Whether the last sentence of a speech has a question mark."""
    return folded.rstrip(CLOSING + BLANK + '"!').endswith("?")


def hands_over(folded: str) -> bool:
    """Whether a speech opens, hands over or closes, as that of a host does.

    >>> hands_over("下面请记者提问。"), hands_over("道路已经修好。")
    (True, False)
    """
    return _hands().search(folded) is not None


def gives_floor(folded: str) -> bool:
    """Whether the end of a speech gives the floor to another, or closes: what only a host does.

    >>> gives_floor("下面请记者提问。"), gives_floor("现在回答大家的提问。")
    (True, False)
    """
    return _invites().search(folded[-LAST_WORDS:]) is not None
