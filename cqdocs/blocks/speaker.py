"""The label of a turn taken apart: name, organisation, office, and what sort of speaker it shows."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache

import regex
from attrs import frozen

from cqdocs.lexicon.load import load
from cqdocs.lexicon.words import one_of


class Sense(Enum):
    """What sort of speaker a label shows."""

    REPORTER = "reporter"
    MEDIUM = "medium"
    MODERATOR = "moderator"
    ASKS = "asks"
    ANSWERS = "answers"
    OFFICE = "office"
    MEMBER = "member"
    NAME = "name"
    NONE = "none"

    @property
    def asks(self) -> bool:
        """Whether a label of this sort shows that somebody asks."""
        return self in (Sense.REPORTER, Sense.ASKS)

    @property
    def is_asked(self) -> bool:
        """Whether a label of this sort shows that somebody is there to answer."""
        return self in (
            Sense.MODERATOR,
            Sense.ANSWERS,
            Sense.OFFICE,
            Sense.MEMBER,
            Sense.NAME,
        )


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
    """A row of surnames.toml; `one` holds strings of one-character surnames, `never` no names."""

    one: tuple[str, ...]
    two: tuple[str, ...]
    never: tuple[str, ...]
    example: str


@cache
def speaker_words(sense: str) -> tuple[str, ...]:
    """The words of the lexicon for one sense."""
    rows = load("speakers", SpeakerRow)
    return tuple(word for row in rows if row.sense == sense for word in row.words)


@cache
def _surnames() -> str:
    """A pattern for one surname, those of two characters first."""
    rows = load("surnames", SurnameRow)
    one = "".join(text for row in rows for text in row.one)
    two = "|".join(name for row in rows for name in row.two)
    return rf"(?:{two}|[{one}])"


@cache
def _name() -> regex.Pattern[str]:
    """A personal name: surname and given name, a transcribed name, or Latin words."""
    return regex.compile(
        rf"{_surnames()}\p{{Han}}{{1,2}}"
        r"|\p{Han}{1,8}(?:[·•・]\p{Han}{1,8})+|\p{Lu}[\p{Latin}.'’-]*(?: \p{Lu}[\p{Latin}.'’-]*){1,3}"
    )


@cache
def _surname() -> regex.Pattern[str]:
    return regex.compile(_surnames())


@cache
def _key() -> regex.Pattern[str]:
    asks, answers = one_of(speaker_words("asks")), one_of(speaker_words("answers"))
    number = r"\d{0,3}(?:-follow-up)?"
    return regex.compile(rf"(?P<asks>{asks}{number})|(?P<answers>{answers}{number})")


@cache
def _moderator() -> regex.Pattern[str]:
    return regex.compile(one_of(speaker_words("moderator")))


@cache
def _reporter() -> regex.Pattern[str]:
    return regex.compile(one_of(speaker_words("reporter")))


@cache
def _office() -> regex.Pattern[str]:
    return regex.compile(one_of((*speaker_words("office"), *speaker_words("member"))))


# Words before 记者 that name no medium.
_GENERIC = frozenset({"", "有", "另有", "现场", "現場", "多位", "一位", "某"})


@cache
def _bracketed() -> regex.Pattern[str]:
    return regex.compile(r"(?P<label>[^()]+)\((?P<aside>[^()]+)\)")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(word for row in load("surnames", SurnameRow) for word in row.never)


@lru_cache(maxsize=4096)
def read_speaker(label: str) -> SpeakerWords:
    """What the folded text of a label says; Sense.NONE where it names nobody.

    >>> read_speaker("国家发改委副主任宁吉喆")
    SpeakerWords(sense=<Sense.OFFICE: 'office'>, name='宁吉喆', affiliation='国家发改委', title='副主任')
    """
    return next(filter(None, (read(label) for read in _READERS)), SpeakerWords(Sense.NONE))


def _read_aside(label: str) -> SpeakerWords | None:
    """A label with its speaker's office, or name, in brackets behind it."""
    bracket = _bracketed().fullmatch(label)
    if bracket is None:
        return None
    words, more = read_speaker(bracket["label"].strip()), read_speaker(bracket["aside"])
    if more.sense is Sense.NONE:
        return words
    return SpeakerWords(
        words.sense,
        words.name or more.name,
        words.affiliation or more.affiliation,
        words.title or more.title,
    )


def _read_key(label: str) -> SpeakerWords | None:
    key = _key().fullmatch(label)
    return SpeakerWords(Sense.ASKS if key["asks"] else Sense.ANSWERS) if key else None


def _read_moderator(label: str) -> SpeakerWords | None:
    if label in speaker_words("chair"):
        return SpeakerWords(Sense.MODERATOR, title=label)
    host = _moderator().search(label)
    return SpeakerWords(Sense.MODERATOR, name=label[host.end() :].strip() or None) if host else None


def _read_reporter(label: str) -> SpeakerWords | None:
    found = list(_reporter().finditer(label))
    if not found:
        return None
    affiliation = _unquoted(label[: found[-1].start()].strip())
    behind = label[found[-1].end() :].strip()
    name = _person(behind)
    if name is None and behind not in ("", *speaker_words("follow")):
        return None
    return SpeakerWords(
        Sense.REPORTER,
        name=name,
        affiliation=None if affiliation in _GENERIC else affiliation,
    )


def _read_name(label: str) -> SpeakerWords | None:
    name = _person(label)
    return SpeakerWords(Sense.NAME, name=name) if name else None


def _person(words: str) -> str | None:
    """The personal name that the words are, a blank inside it left out; None if they are none."""
    bare = _without_blanks(words)
    if bare in _no_names() or not (_name().fullmatch(words) or _name().fullmatch(bare)):
        return None
    return words if bare.isascii() else bare


def _read_office(label: str) -> SpeakerWords | None:
    found = list(_office().finditer(label))
    if not found:
        return None
    office = found[-1]
    sense = Sense.MEMBER if office[0] in speaker_words("member") else Sense.OFFICE
    before, after = label[: office.start()].strip(), label[office.end() :].strip()
    if _surname().fullmatch(before) and 0 < len(after) <= 2:
        # A legislature's way to write a name: 林委員大明.
        return SpeakerWords(sense, before + after, None, office[0])
    if sense is Sense.MEMBER and not after and _name().fullmatch(before):
        return SpeakerWords(sense, before, None, office[0])
    name = _person(after)
    if after and name is None:
        return None
    # Several offices of one person (省委常委、副省长) are one title.
    first = next((o for o in found if label[o.end() : o.end() + 1] in ("、", "兼")), office)
    return SpeakerWords(
        sense,
        name,
        label[: first.start()].strip() or None,
        label[first.start() : office.end()],
    )


def _read_outlet(label: str) -> SpeakerWords | None:
    bare = _without_blanks(label)
    titled = bare.startswith("《") and bare.endswith("》")
    named = len(bare) > 2 and "《" not in bare
    if titled or (named and bare.endswith(speaker_words("outlet"))):
        return SpeakerWords(Sense.REPORTER, affiliation=_unquoted(bare))
    if named and bare.endswith(speaker_words("medium")):
        return SpeakerWords(Sense.MEDIUM, affiliation=bare)
    return None


# The first that can read a label reads it.
_READERS = (
    _read_aside,
    _read_key,
    _read_moderator,
    _read_reporter,
    _read_name,
    _read_office,
    _read_outlet,
)


def _without_blanks(label: str) -> str:
    return "".join(label.split())


def _unquoted(outlet: str) -> str:
    whole = outlet.startswith("《") and outlet.endswith("》") and outlet.count("《") == 1
    return outlet[1:-1] if whole else outlet
