"""Spans of public history: “十三五”, 党的十八大以来, 改革开放以来."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of
from cqdocs.mentions.times.setting import TimeFound
from cqdocs.model.kinds import TimeKind


@frozen
class EraRow:
    """A row of eras.toml: an event and its month or day, or a plan with its years."""

    words: tuple[str, ...]
    kind: str
    value: str
    source: str
    example: str
    before: tuple[str, ...] = ()


@cache
def _rows(kind: str) -> dict[str, EraRow]:
    return {word: row for row in load("eras", EraRow) if row.kind == kind for word in row.words}


@cache
def _plan() -> regex.Pattern[str]:
    """A plan in marks, or one whose number or next word tells it from a count."""
    name = one_of(_rows("plan"))
    long = one_of(word for word in _rows("plan") if len(word) > 2)
    return regex.compile(
        rf"(?:“(?P<plan>{name})”|\"(?P<plan>{name})\")(?!普法)|(?P<plan>{long})(?![年个天名项人至]|普法)|(?P<plan>{name})(?=计划|规划|时期|期间)"
    )


@cache
def _event() -> regex.Pattern[str]:
    events = _rows("event")
    before = one_of(word for row in events.values() for word in row.before)
    return regex.compile(
        rf"(?P<before>{before})?(?P<name>{one_of(events)})(?:胜利)?(?:召开|闭幕)?"
        r"(?:(?P<since>以来|之后|以后)|(?P<until>以前|之前))"
    )


# The longest name of an event with all that stands around it.
_LONGEST: Final = 40


@cache
def _last_characters() -> frozenset[str]:
    """The characters with which an event ends, before the word that makes a time of it."""
    return frozenset(word[-1] for word in _rows("event")) | frozenset("利开幕")


def read_plan(text: str, start: int) -> TimeFound | None:
    """A five-year plan.

    >>> read_plan("“十三五”碳强度下降任务", 0).value
    '2016/2020'
    """
    match = _plan().match(text, start)
    if match is None:
        return None
    return TimeFound(start, match.end(), TimeKind.INTERVAL, _rows("plan")[match["plan"]].value)


def read_event(text: str, behind: int, first: int) -> TimeFound | None:
    """The time since or before an event whose name ends at `behind` and begins at `first` or later.

    >>> read_event("党的十八大以来", 5, 0).value
    '2012-11/..'
    """
    if behind <= first or text[behind - 1] not in _last_characters():
        return None
    for match in _event().finditer(text, max(first, behind - _LONGEST), behind + 2):
        if match.end() == behind + 2:
            return _as_time(match)
    return None


def _as_time(match: regex.Match[str]) -> TimeFound:
    row = _rows("event")[match["name"]]
    # What is no part of this event's name stands outside.
    start = match.start("name") if match["before"] not in row.before else match.start()
    value = f"{row.value}/.." if match["since"] else f"../{row.value}"
    return TimeFound(start, match.end(), TimeKind.INTERVAL, value)
