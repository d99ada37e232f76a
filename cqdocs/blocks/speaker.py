"""The label of a turn taken apart: name, organisation, office, and what sort of speaker it shows."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache

import regex
from attrs import frozen

from cqdocs.lexicon.load import load


class Sense(Enum):
    """What sort of speaker a label shows."""

    REPORTER = "reporter"
    MODERATOR = "moderator"
    ASKS = "asks"
    ANSWERS = "answers"
    OFFICE = "office"
    NAME = "name"
    NONE = "none"

    @property
    def asks(self) -> bool:
        """Whether such a speaker's part is to ask."""
        return self in (Sense.REPORTER, Sense.ASKS)


@frozen
class SpeakerWords:
    """What a label says of its speaker."""

    sense: Sense
    name: str | None = None
    affiliation: str | None = None
    title: str | None = None


@frozen
class SpeakerRow:
    """A row of speakers.toml."""

    sense: str
    words: tuple[str, ...]
    example: str


@frozen
class SurnameRow:
    """A row of surnames.toml; `one` holds strings of one-character surnames."""

    one: tuple[str, ...]
    two: tuple[str, ...]
    example: str


@cache
def speaker_words(sense: str) -> tuple[str, ...]:
    """The words of the lexicon for one sense, longest first."""
    rows = load("speakers", SpeakerRow)
    words = {word for row in rows if row.sense == sense for word in row.words}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _one_of(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(regex.escape, words)) + ")"


@cache
def _name() -> regex.Pattern[str]:
    """A personal name: surname and given name, a transcribed name, or Latin words."""
    rows = load("surnames", SurnameRow)
    one = "".join(text for row in rows for text in row.one)
    two = "|".join(name for row in rows for name in row.two)
    return regex.compile(
        rf"(?:{two})\p{{Han}}{{1,2}}|[{one}]\p{{Han}}{{1,2}}"
        r"|\p{Han}{1,8}(?:[·•・]\p{Han}{1,8})+|\p{Lu}[\p{Latin}.'’-]*(?: \p{Lu}[\p{Latin}.'’-]*){1,3}"
    )


@cache
def _surname() -> regex.Pattern[str]:
    rows = load("surnames", SurnameRow)
    one = "".join(text for row in rows for text in row.one)
    return regex.compile(rf"[{one}]|" + "|".join(name for row in rows for name in row.two))


@cache
def _key() -> regex.Pattern[str]:
    asks, answers = _one_of(speaker_words("asks")), _one_of(speaker_words("answers"))
    number = r"\d{0,3}(?:-follow-up)?"
    return regex.compile(rf"(?P<asks>{asks}{number})|(?P<answers>{answers}{number})")


@cache
def _reporter() -> regex.Pattern[str]:
    return regex.compile(_one_of(speaker_words("reporter")))


@cache
def _office() -> regex.Pattern[str]:
    return regex.compile(_one_of(speaker_words("office")))


# Words before 记者 that name no medium.
_GENERIC = frozenset({"", "有", "另有", "现场", "現場", "多位", "一位", "某"})
_LAST_BRACKET = regex.compile(r"(?P<label>[^()]+)\((?P<aside>[^()]+)\)")


@lru_cache(maxsize=4096)
def read_speaker(label: str) -> SpeakerWords:
    """What the folded text of a label says; Sense.NONE where it names nobody.

    >>> read_speaker("国家发改委副主任宁吉喆")
    SpeakerWords(sense=<Sense.OFFICE: 'office'>, name='宁吉喆', affiliation='国家发改委', title='副主任')
    """
    if bracket := _LAST_BRACKET.fullmatch(label):
        return _with_aside(read_speaker(bracket["label"].strip()), bracket["aside"])
    if key := _key().fullmatch(label):
        return SpeakerWords(Sense.ASKS if key["asks"] else Sense.ANSWERS)
    for word in speaker_words("moderator"):
        if word in label:
            _, _, after = label.partition(word)
            return SpeakerWords(Sense.MODERATOR, name=after.strip() or None)
    if found := list(_reporter().finditer(label)):
        return _reporter_words(label[: found[-1].start()], label[found[-1].end() :])
    bare = _without_blanks(label)
    if _name().fullmatch(label) or _name().fullmatch(bare):
        return SpeakerWords(Sense.NAME, name=bare if not bare.isascii() else label)
    if found := list(_office().finditer(label)):
        return _office_words(label, found)
    if _is_outlet(bare):
        return SpeakerWords(Sense.REPORTER, affiliation=_unquoted(bare))
    return SpeakerWords(Sense.NONE)


def _without_blanks(label: str) -> str:
    return "".join(label.split())


def _unquoted(outlet: str) -> str:
    whole = outlet.startswith("《") and outlet.endswith("》") and outlet.count("《") == 1
    return outlet[1:-1] if whole else outlet


def _is_outlet(label: str) -> bool:
    if label.startswith("《"):
        return label.endswith("》")
    return len(label) > 2 and label.endswith(speaker_words("outlet"))


def _reporter_words(before: str, after: str) -> SpeakerWords:
    affiliation = _unquoted(before.strip())
    name = after.strip()
    return SpeakerWords(
        Sense.REPORTER,
        name=None if name in ("", *speaker_words("follow")) else _without_blanks(name),
        affiliation=None if affiliation in _GENERIC else affiliation,
    )


def _office_words(label: str, found: list[regex.Match[str]]) -> SpeakerWords:
    office = found[-1]
    before, after = label[: office.start()].strip(), label[office.end() :].strip()
    if _surname().fullmatch(before) and 0 < len(after) <= 2:
        # A legislature's way to write a name: 林委員大明.
        return SpeakerWords(Sense.OFFICE, before + after, None, office[0])
    if after and not _name().fullmatch(_without_blanks(after)) and not _name().fullmatch(after):
        return SpeakerWords(Sense.NONE)
    name = _without_blanks(after) or None
    # Several offices of one person (省委常委、副省长) are one title.
    first = next((o for o in found if label[o.end() : o.end() + 1] in ("、", "兼")), office)
    return SpeakerWords(
        Sense.OFFICE,
        name,
        label[: first.start()].strip() or None,
        label[first.start() : office.end()],
    )


def _with_aside(words: SpeakerWords, aside: str) -> SpeakerWords:
    """A label with its speaker's office, or name, in brackets behind it."""
    more = read_speaker(aside)
    if more.sense is Sense.NONE:
        return words
    return SpeakerWords(
        words.sense,
        words.name or more.name,
        words.affiliation or more.affiliation,
        words.title or more.title,
    )
