"""The fields of a page, read into what a document says about itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from cqdocs.blocks.fields.keys import bearing_labels
from cqdocs.blocks.speaker.names import personal_name
from cqdocs.blocks.speaker.words import speaker_words
from cqdocs.calendar.dates import find_dates
from cqdocs.model.leaves import MetadataLine, Note
from cqdocs.model.metadata import Editor, Metadata
from cqdocs.text.fold import fold

# Fewer characters set apart are a surname and a given name, or parts of two names.
_FEWEST_SPACED = 3


@cache
def _publication() -> regex.Pattern[str]:
    """A periodical in its marks, and the number of the issue."""
    return regex.compile(r"《(?P<name>[^《》]+)》\s*+(?P<issue>\S.*)?")


@cache
def _between_names() -> regex.Pattern[str]:
    """What sets names apart; a blank does between Chinese names only."""
    return regex.compile(r"\s*+[,;、/]\s*+|(?<=\p{Han})\s++(?=\p{Han})")


def read_metadata(
    title: str | None, lines: Sequence[MetadataLine], notes: Sequence[Note]
) -> Metadata:
    """What the title, the fields and the notes of a page say about the document.

    Of several fields with one key the first counts; authors and editors are gathered from all.
    """
    source, issue = _source(_first(lines, "source"))
    authors = (name for line in lines if line.key == "author" for name in _names(line.text))
    return Metadata(
        title=title or _first(lines, "title"),
        source=source,
        issue=issue,
        authors=tuple(dict.fromkeys(authors)),
        published=_published(lines),
        editors=tuple(
            Editor(line.label or "", name)
            for line in lines
            if line.key == "editor"
            for name in _names(line.text)
        ),
        notes=tuple(notes),
    )


def _first(lines: Sequence[MetadataLine], key: str) -> str | None:
    return next((line.text for line in lines if line.key == key and line.text), None)


def _source(text: str | None) -> tuple[str | None, str | None]:
    found = _publication().fullmatch(text or "")
    return (found["name"], found["issue"]) if found else (text, None)


def _published(lines: Sequence[MetadataLine]) -> datetime.date | datetime.datetime | None:
    dated = [line for line in lines if line.key in ("published", "signed")]
    # What a page says of itself comes before the date in a title, and before that of the document.
    dated.sort(key=lambda line: not line.label or fold(line.label) in bearing_labels())
    texts = (fold(line.text) for line in dated)
    return next((found.value for text in texts for found in find_dates(text)), None)


def _names(text: str) -> Iterator[str]:
    """The names in a value; a surname and a given name of one character set apart are one name."""
    parts = text.split()
    if len(parts) >= _FEWEST_SPACED and all(len(part) == 1 for part in parts):
        # The name of an office, its characters set apart: 国　务　院.
        yield "".join(parts)
        return
    single = ""
    start = 0
    ends = [match.span() for match in _between_names().finditer(fold(text))]
    for stop, following in (*ends, (len(text), len(text))):
        name, start = text[start:stop], following
        if len(name) == 1 and not single:
            single = name
        elif name:
            yield _without_part(single + name)
            single = ""
    if single:
        yield single


def _without_part(name: str) -> str:
    """A name without the word for a reporter before it; a medium's own (本报记者) stays whole."""
    for part in speaker_words("newsroom"):
        rest = name.removeprefix(part).strip()
        if rest != name and personal_name(rest):
            return rest
    return name
