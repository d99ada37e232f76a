"""Who speaks in a document: each speaker once, with a name for programs."""

from __future__ import annotations

from typing import NamedTuple

from cqdocs.model.branches import Speaker
from cqdocs.model.document import Document
from cqdocs.model.kinds import Role


class Voice(NamedTuple):
    """A speaker as the labels show one: two labels that say the same are one voice.

    `label` is given only where it says neither name, affiliation nor title (问).
    """

    role: Role
    name: str | None
    affiliation: str | None
    title: str | None
    label: str | None

    @property
    def shown(self) -> str:
        """The voice in one line, for people to read."""
        known = (self.affiliation, self.title, self.name)
        return self.label or " ".join(word for word in known if word)


def voice(speaker: Speaker) -> Voice:
    """The voice of a speaker."""
    known = speaker.name or speaker.affiliation or speaker.title
    label = None if known else speaker.label.text
    return Voice(speaker.role, speaker.name, speaker.affiliation, speaker.title, label)


def voices(doc: Document) -> dict[Voice, str]:
    r"""Every voice of a document with its identifier, in the order of their first words.

    >>> import cqdocs
    >>> doc = cqdocs.parse("记者:何时开工?\n王宁:九月。\n记者:为何?\n王宁:天凉。")
    >>> [(one.name, identifier) for one, identifier in voices(doc).items()]
    [(None, 'spk1'), ('王宁', 'spk2')]
    """
    found = dict.fromkeys(voice(turn.speaker) for turn in doc.turns)
    return {one: f"spk{number}" for number, one in enumerate(found, 1)}
