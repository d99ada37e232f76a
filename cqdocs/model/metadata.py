"""What a document says about itself."""

from __future__ import annotations

import datetime

from attrs import frozen

from cqdocs.model.leaves import Note


@frozen
class Editor:
    """One who worked on the text; `role` as the page words it (校对)."""

    role: str
    name: str


@frozen
class Metadata:
    """The fields that the text gives; None or empty where it gives none.

    `source` is the publication without 《》, `issue` its number, `published` a date, or a datetime
    where the page gives the time of day too.
    """

    title: str | None = None
    source: str | None = None
    issue: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | datetime.datetime | None = None
    editors: tuple[Editor, ...] = ()
    notes: tuple[Note, ...] = ()
