"""Whether a speech asks something: by its last mark, or by words such as 请问."""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.text.characters import BLANK, CLOSING


@frozen
class QuestionRow:
    """A row of questions.toml."""

    cues: tuple[str, ...]
    example: str


@cache
def _cues() -> regex.Pattern[str]:
    return regex.compile(one_of(cue for row in load("questions", QuestionRow) for cue in row.cues))


def asks(folded: str) -> bool:
    """Whether a speech ends in a question, or says that it asks.

    >>> asks("请介绍有关情况。"), asks("好吗?”"), asks("好。")
    (True, True, False)
    """
    ended = folded.rstrip(CLOSING + BLANK + '"!').endswith("?")
    return ended or _cues().search(folded) is not None
