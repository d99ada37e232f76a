"""The label of a turn taken apart: name, organisation, office, and what sort of speaker it shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from cqdocs.blocks.speaker.names import is_surname, personal_name
from cqdocs.blocks.speaker.words import Sense, SpeakerWords, finds, speaker_words
from cqdocs.lexicon.words import one_of
from cqdocs.text.bare import bare

# Words before 记者 that name no medium.
_GENERIC = frozenset(
    (
        "",
        "有",
        "另有",
        "现场",
        "現場",
        "多位",
        "一位",
        "某",
        "本报",
        "本報",
        "本刊",
        "本社",
        "本台",
        "会后有",
        "會後有",
    )
)
# What tells one of several from the others.
_LETTERS = tuple("甲乙丙丁戊己ABCDEF")
# No given name is longer.
_LONGEST_GIVEN = 2
# An organisation has more characters than this.
_SHORTEST_ORGAN = 2


@lru_cache(maxsize=4096)
def read_speaker(label: str) -> SpeakerWords:
    """What the folded text of a label says; Sense.NONE where it names nobody.

    >>> read_speaker("国家发改委副主任宁吉喆")
    SpeakerWords(sense=<Sense.OFFICE: 'office'>, name='宁吉喆', affiliation='国家发改委', title='副主任')
    """
    return next(filter(None, (read(label) for read in _READERS)), SpeakerWords(Sense.NONE))


@cache
def _bracketed() -> regex.Pattern[str]:
    return regex.compile(r"(?P<label>[^()]+)\((?P<aside>[^()]+)\)")


def _read_aside(label: str) -> SpeakerWords | None:
    """A label with its speaker's office, or name, in brackets behind it."""
    bracket = _bracketed().fullmatch(label)
    if bracket is None:
        return None
    words, more = read_speaker(bracket["label"].strip()), read_speaker(bracket["aside"].strip())
    if more.sense is Sense.NONE:
        return words
    return SpeakerWords(
        more.sense if words.sense in (Sense.NAME, Sense.NONE) else words.sense,
        words.name or more.name,
        words.affiliation or more.affiliation,
        words.title or more.title,
    )


@cache
def _key() -> regex.Pattern[str]:
    asks, answers = one_of(speaker_words("asks")), one_of(speaker_words("answers"))
    number = r"\s?\d{0,3}(?:-follow-up)?"
    before = r"(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})?"
    # One who asks from the public may have a name of his own choice: 网友“江边柳”.
    named = rf"(?:[“「\"][^”」\"]{{1,20}}[”」\"]|{one_of(speaker_words('follow'))})?"
    return regex.compile(
        rf"(?P<asks>{before}{asks}(?:{number}|{named}))|(?P<answers>{before}{answers}{number})"
    )


def _read_key(label: str) -> SpeakerWords | None:
    key = _key().fullmatch(label)
    return SpeakerWords(Sense.ASKS if key["asks"] else Sense.ANSWERS) if key else None


def _read_moderator(label: str) -> SpeakerWords | None:
    if label in speaker_words("chair"):
        return SpeakerWords(Sense.MODERATOR, title=label)
    host = finds("moderator").search(label)
    if host is None:
        return None
    before, after = label[: host.start()].strip(), label[host.end() :].strip(" -—·、,")
    if after and personal_name(after) is None:
        # An office may stand before the name (主持人 新闻局副局长陈海), but no other words.
        said = read_speaker(after)
        if said.sense is not Sense.OFFICE:
            return None
        return said._replace(sense=Sense.MODERATOR)
    return SpeakerWords(Sense.MODERATOR, name=personal_name(after) or personal_name(before))


def _read_reporter(label: str) -> SpeakerWords | None:
    found = list(finds("reporter").finditer(label))
    if not found:
        return None
    before = label[: found[-1].start()].strip()
    behind = label[found[-1].end() :].strip()
    name = personal_name(behind)
    if name is None and behind and not _is_follow(behind):
        return None
    affiliation = _unquoted(before)
    return SpeakerWords(
        Sense.REPORTER, name=name, affiliation=None if affiliation in _GENERIC else affiliation
    )


def _is_follow(words: str) -> bool:
    """Whether words behind a reporter only tell him from others: 追问, 1, 甲."""
    return words in speaker_words("follow") or words.isdigit() or words in _LETTERS


def _read_name(label: str) -> SpeakerWords | None:
    name = personal_name(label)
    if name and not name.isascii() and (held := _read_office(label)) and held.name:
        # An office may stand before a name of several parts: 青河州州长阿不都·克里木.
        return held
    return SpeakerWords(Sense.NAME, name=name) if name else None


def _read_office(label: str) -> SpeakerWords | None:
    found = list(finds("office", "member", "private").finditer(label))
    # Who speaks for those without an office holds none: 市民代表.
    if not found or label[: found[-1].end()].endswith(_parts_like(found[-1][0])):
        return None
    office = found[-1]
    sense = Sense.MEMBER if office[0] in speaker_words("member") else Sense.OFFICE
    before, after = label[: office.start()].strip(), label[office.end() :].strip()
    if (given := _given_behind(before, after)) is not None:
        # A legislature's way to write a name: 林委員大明, 交通局林局長大明.
        return SpeakerWords(sense, before[given:] + after, before[:given] or None, office[0])
    name = personal_name(after)
    if after and name is None:
        return None
    if not after and sense is Sense.MEMBER:
        if leading := personal_name(before):
            # A name and then what its bearer is: 陳健波議員.
            return SpeakerWords(sense, leading, None, office[0])
        if (held := _read_office(before)) and held.name:
            # An office that a member holds: 立法會主席梁君彥議員.
            chairs = held.title in speaker_words("chair")
            return held._replace(sense=Sense.MODERATOR if chairs else held.sense)
    start = _first_office(label, found)
    return SpeakerWords(sense, name, label[:start].strip() or None, label[start : office.end()])


@cache
def _parts_like(office: str) -> tuple[str, ...]:
    """The parts whose words end as those of an office do."""
    return tuple(part for part in speaker_words("part") if part.endswith(office))


def _given_behind(before: str, after: str) -> int | None:
    """Where the surname begins before an office whose bearer's given name stands behind it."""
    if not 0 < len(after) <= _LONGEST_GIVEN or not before:
        return None
    if is_surname(before):
        return 0
    if is_surname(before[-1]) and before[:-1].endswith(speaker_words("organ")):
        return len(before) - 1
    return None


def _first_office(label: str, found: Sequence[regex.Match[str]]) -> int:
    """Where the first of the offices begins that one person holds: 省委常委、副省长."""
    first = len(found) - 1
    while first and label[found[first - 1].end() : found[first].start()] in (
        "、",
        "兼",
        ",",
        "、兼",
    ):
        first -= 1
    return found[first].start()


def _read_part(label: str) -> SpeakerWords | None:
    """One who takes part by no office: 嘉宾, 经典释义人王某, 市民李女士."""
    found = finds("part").search(label)
    if found is None:
        return None
    before, after = label[: found.start()].strip(), label[found.end() :].strip()
    name = personal_name(after) or (personal_name(before) if not after else None)
    if name is None and not _is_unnamed(after):
        return None
    title = label[: found.end()].strip() if personal_name(after) else found[0]
    return SpeakerWords(Sense.PART, name, title=title)


def _is_unnamed(words: str) -> bool:
    """Whether words tell one from others without a name: a letter, a number, 女士, 李女士."""
    rest = words
    for honorific in speaker_words("honorific"):
        rest = rest.removesuffix(honorific)
    return len(rest) <= 1 or rest.isdigit()


def _read_honorific(label: str) -> SpeakerWords | None:
    """A surname, or a name, and how one speaks to its bearer: 陈女士."""
    for honorific in speaker_words("honorific"):
        before = label.removesuffix(honorific)
        if before != label and (is_surname(before) or personal_name(before)):
            return SpeakerWords(Sense.PART, name=personal_name(before) or label)
    return None


def _read_outlet(label: str) -> SpeakerWords | None:
    words = bare(label)
    titled = words.startswith("《") and words.endswith("》")
    named = len(words) > 2 and "《" not in words
    if titled or (named and words.endswith(speaker_words("outlet"))):
        return SpeakerWords(Sense.REPORTER, affiliation=_unquoted(words))
    if named and words.endswith(speaker_words("medium")):
        return SpeakerWords(Sense.MEDIUM, affiliation=words)
    return None


def _read_organ(label: str) -> SpeakerWords | None:
    """An organisation and, without an office, who speaks for it: 青川省政府新闻办公室孙丽."""
    for organ in reversed(list(finds("organ").finditer(label, overlapped=True))):
        before, name = label[: organ.end()], personal_name(label[organ.end() :].strip())
        if name and len(before) > _SHORTEST_ORGAN:
            return SpeakerWords(Sense.OFFICE, name, before)
    return None


# The first that can read a label reads it.
_READERS = (
    _read_aside,
    _read_key,
    _read_moderator,
    _read_reporter,
    _read_name,
    _read_office,
    _read_part,
    _read_honorific,
    _read_outlet,
    _read_organ,
)


def _unquoted(outlet: str) -> str:
    whole = outlet.startswith("《") and outlet.endswith("》") and outlet.count("《") == 1
    return outlet[1:-1] if whole else outlet
