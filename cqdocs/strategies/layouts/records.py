"""Layouts of records: live text with times, legislatures, councils, television scripts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.conversation import Limits, Speech
from cqdocs.strategies.layouts.layout import Layout, above, before, each, turn
from cqdocs.strategies.parts import Part, join
from cqdocs.strategies.people import Cast, Person, several, unhosted
from cqdocs.strategies.words import GIVEN, SURNAMES


def _minutes(chosen: Choices) -> Iterator[str]:
    """Times of day, each a minute or a few behind the one before."""
    for minute in count(chosen.number(0, 59), 3):
        yield f"{10 + minute // 60:02d}:{minute % 60:02d}"


def live(speeches: list[Speech], chosen: Choices) -> Part:
    """The time behind each label, and again behind each speech."""
    parts = []
    for speech, time in zip(speeches, _minutes(chosen), strict=False):
        lines = before(f"[{{}}] [{time}]：")(speech)
        lines[-1] += f"[{time}]"
        parts.append(Part(lines, [*turn(speech), f"furniture time-stamp [{time}]"]))
    return closed(parts)


def stamped(speeches: list[Speech], chosen: Choices) -> Part:
    """The day and the time on a line behind each turn."""
    parts = []
    for speech, time in zip(speeches, _minutes(chosen), strict=False):
        stamp = f"2016-03-02 {time}:44"
        lines = [*above("- {}：")(speech), stamp]
        parts.append(Part(lines, [*turn(speech), f"furniture time-stamp {stamp}"]))
    return closed(parts)


def closed(parts: list[Part]) -> Part:
    """Parts of which the last ends in what stands behind all speech."""
    whole = join(parts)
    return Part(whole.lines, whole.outline[:-1], (whole.outline[-1],))


def chamber(chosen: Choices) -> Cast:
    """Members of a legislature, who put the title between surname and name, and who presides."""

    def member(chosen: Choices, title: str = "委员") -> Person:
        surname = chosen.one(_MEMBERS if title == "委员" else _OFFICERS)
        given = chosen.one(GIVEN) + chosen.one(GIVEN)
        return Person("unknown", surname + given, "", title, surname + title + given)

    def officer(chosen: Choices) -> Person:
        return member(chosen, chosen.one(("次长", "部长")))._replace(role="official")

    chair = Person("moderator", title="主席", label="主席")
    return Cast(several(chosen, member, 5), several(chosen, officer, 2), chair)


def council(chosen: Choices) -> Cast:
    """Members of a council, and the heads of bureaux by their offices."""

    def member(chosen: Choices) -> Person:
        who = chosen.one(SURNAMES) + chosen.one(GIVEN) + chosen.one(GIVEN)
        return Person("unknown", who, "", "议员", who + "议员")

    def officer(chosen: Choices) -> Person:
        of = chosen.one(("运输局", "教育局", "发展局"))
        return Person("official", of=of, title="局长", label=of + "局长")

    chair = Person("moderator", title="主席", label="主席")
    return Cast(several(chosen, member, 5), several(chosen, officer, 2), chair)


def script(chosen: Choices) -> Cast:
    """The parts of a television programme."""

    def guest(chosen: Choices) -> Person:
        who = chosen.one(SURNAMES) + chosen.one(GIVEN)
        return Person("unknown", who, "", "经典释义人", f"经典释义人{who}")

    return Cast(
        [Person("reporter", label="主持人")], several(chosen, guest, 3), opens=False, together=False
    )


# Nobody has the name of another.
_MEMBERS: Final = SURNAMES[::2]
_OFFICERS: Final = SURNAMES[1::2]
LAYOUTS: Final = {
    "live": Layout("[王宁] [10:11]：好。[10:11]", live, unhosted, limits=Limits(2, lists=False)),
    "stamped": Layout("- 王宁：⏎好。⏎2016-03-02 15:22:44", stamped, limits=Limits(2, lists=False)),
    "legislature": Layout(
        "林委員大明：何時開工？", each(before("{}：")), chamber, Limits(2), is_traditional=True
    ),
    "council": Layout("李慧儀議員：何時開工？", each(before("{}：")), council, Limits(2)),
    "script": Layout("经典释义人王宁：⏎好。", each(above("{}：")), script),
}
