"""Personal names: a surname and a given name, a transcribed name, Latin words."""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from cqdocs.blocks.speaker.words import speaker_words
from cqdocs.lexicon.load import load
from cqdocs.text.bare import bare


@frozen
class SurnameRow:
    """A row of surnames.toml; `one` holds strings of one-character surnames, `never` no names."""

    one: tuple[str, ...]
    two: tuple[str, ...]
    never: tuple[str, ...]
    example: str


@cache
def _surnames() -> str:
    """A pattern for one surname, those of two characters first."""
    rows = load("surnames", SurnameRow)
    one = "".join(text for row in rows for text in row.one)
    two = "|".join(name for row in rows for name in row.two)
    return rf"(?:{two}|[{one}])"


@cache
def _name() -> regex.Pattern[str]:
    """A name, whole; Latin ones are two capitalised words and more, as Abby Chiang.

    An accent may be a character of its own behind its letter (NFD).
    """
    latin = r"(?P<latin>\p{Lu}[\p{Latin}\p{Mn}.'’-]*(?: \p{Lu}[\p{Latin}\p{Mn}.'’-]*){1,3})"
    return regex.compile(
        rf"{_surnames()}\p{{Han}}{{1,2}}|{_surnames()}{_surnames()}\p{{Han}}{{2}}|\p{{Han}}{{1,8}}(?:[·•・]\p{{Han}}{{1,8}})+|{latin}"
    )


@cache
def _surname() -> regex.Pattern[str]:
    return regex.compile(_surnames())


@cache
def _never() -> frozenset[str]:
    return frozenset(word for row in load("surnames", SurnameRow) for word in row.never)


def is_surname(words: str) -> bool:
    """Whether the words are a surname and nothing else."""
    return _surname().fullmatch(words) is not None


def is_nickname(words: str) -> bool:
    """Whether the words are a surname and how one speaks of a colleague: 小周, 老李."""
    return words[:1] in ("小", "老", "阿") and is_surname(words[1:])


def personal_name(words: str) -> str | None:
    """The personal name that the words are, a blank inside it left out unless it parts Latin words.

    None if they are no name.

    >>> personal_name("张 三"), personal_name("José Martí"), personal_name("王宁说")
    ('张三', 'José Martí', None)
    """
    joined = bare(words)
    if joined.startswith(tuple(_never())) or joined.endswith(speaker_words("says")):
        return None
    whole = _name().fullmatch(words)
    if not (whole or _name().fullmatch(joined)):
        return None
    return words if whole and whole["latin"] else joined
