"""Those who take part in a drawn conversation: their labels, and what these say of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cqdocs.strategies.choices import Choices
from cqdocs.strategies.words import (
    GIVEN,
    MEDIA,
    MORE_NAMES,
    MORE_OUTLETS,
    ORGANS,
    PLACES,
    SURNAMES,
)


class Person(NamedTuple):
    """One who speaks: role, name, organisation and office, each as far as the label says it."""

    role: str
    name: str = ""
    of: str = ""
    title: str = ""
    label: str = ""

    @property
    def outline(self) -> str:
        """What an outline says of the speaker."""
        known = {"name": self.name, "of": self.of, "as": self.title}
        return self.role + "".join(f" {key}={value}" for key, value in known.items() if value)


class Cast(NamedTuple):
    """Who asks, who answers, and who presides, if anybody does.

    `opens`: one of those who answer may speak before anybody asks; `together`: two may answer the same
    question.
    """

    askers: list[Person]
    officials: list[Person]
    host: Person | None = None
    opens: bool = True
    together: bool = True


def several(chosen: Choices, draw: Callable[[Choices], Person], most: int) -> list[Person]:
    """One person or more, no two of one name."""
    people = (draw(chosen) for _ in range(chosen.number(1, most)))
    return list({person.name or person.label: person for person in people}.values())


def name(chosen: Choices) -> str:
    """A personal name of two to four characters; now and then one of another language."""
    if chosen.once_in(12):
        return chosen.one(MORE_NAMES)
    surname, given = chosen.one(SURNAMES), chosen.one(GIVEN)
    return surname + given + chosen.one(("", chosen.one(GIVEN)))


def outlet(chosen: Choices) -> str:
    """The name of a medium."""
    if chosen.once_in(8):
        return chosen.one(MORE_OUTLETS)
    return chosen.one(PLACES) + chosen.one(MEDIA)


def reporter(chosen: Choices) -> Person:
    """One who asks for a medium: 青河日报记者."""
    medium = outlet(chosen)
    return Person("reporter", of=medium.strip("《》"), label=f"{medium}记者")


def office(chosen: Choices, gap: str = "") -> Person:
    """One who holds an office, which stands before the name: 国家渔业局副局长陈海."""
    organ, titles = chosen.one(ORGANS)
    title, who = chosen.one(titles), name(chosen)
    return Person("official", who, organ, title, f"{organ}{title}{gap}{who}")


def bare(chosen: Choices) -> Person:
    """One of whom the label gives the name alone."""
    who = name(chosen)
    return Person("official", who, label=who)


def official(chosen: Choices) -> Person:
    """One who answers: a name, or an office and a name."""
    return chosen.one((bare, office))(chosen)


def host(chosen: Choices) -> Person:
    """One who presides: 主持人, or with a name."""
    who = chosen.one(("", name(chosen)))
    return Person("moderator", who, label=f"主持人{who}")


def press(chosen: Choices) -> Cast:
    """Reporters of media, officials, and now and then a host."""
    presides = host(chosen) if chosen.one((False, True)) else None
    cast = Cast(several(chosen, reporter, 6), several(chosen, official, 3), presides)
    return without_namesake(cast)


def without_namesake(cast: Cast) -> Cast:
    """The cast without its host where one who answers has the same name."""
    names = {person.name for person in cast.officials}
    return cast._replace(host=None) if cast.host and cast.host.name in names else cast


def unhosted(chosen: Choices) -> Cast:
    """Reporters of media and officials, and nobody who presides."""
    return press(chosen)._replace(host=None)


def single(chosen: Choices) -> Cast:
    """Reporters of media, and one official who answers them all."""
    cast = unhosted(chosen)
    return cast._replace(officials=cast.officials[:1])


def generic(chosen: Choices) -> Cast:
    """A reporter of no named medium, and officials."""
    reporters = [Person("reporter", label="记者")]
    return press(chosen)._replace(askers=reporters)


def keys(asks: str = "问", answers: str = "答") -> Callable[[Choices], Cast]:
    """One party that asks and one that answers, neither named."""
    return lambda _: Cast(
        [Person("reporter", label=asks)], [Person("official", label=answers)], opens=False
    )
