"""What the page says of the document as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from markupsafe import Markup

from cqdocs.model.document import Document
from cqdocs.model.kinds import ReferenceOrigin

_ROW = Markup("<dt>{}</dt><dd>{}</dd>\n")
# Enough Han characters to tell the script by, and the share of them that simplified texts have.
_SAMPLE: Final = 4000
_SIMPLIFIED: Final = 0.95


def title(document: Document, name: str | None) -> str:
    """The title of the page: that of the document, else the name it goes by."""
    return document.metadata.title or name or "Untitled document"


def facts(document: Document) -> Markup:
    """The fields that the document gives about itself, as the rows of a list."""
    return Markup("").join(_ROW.format(key, value) for key, value in _facts(document) if value)


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    about = document.metadata
    yield "Source", " ".join(filter(None, (about.source, about.issue)))
    yield "Authors", "、".join(about.authors)
    yield "Published", str(about.published or "")
    yield "Editors", "、".join(f"{editor.role} {editor.name}" for editor in about.editors)
    yield "Notes", " ".join(note.text for note in about.notes)
    if document.reference_origin not in {None, ReferenceOrigin.PUBLISHED}:
        yield "Speaks on", f"{document.reference_date} ({document.reference_origin})"


def counts(document: Document) -> str:
    """How many there are of each thing: 7 sections · 12 turns."""
    views = {
        "section": len(document.sections),
        "turn": len(document.turns),
        "point": len(document.points),
        "paragraph": len(document.paragraphs),
        "figure": len(document.quantities),
        "time": len(document.times),
        "issue": len(document.issues),
    }
    named = (f"{n:,} {word}{'s' * (n != 1)}" for word, n in views.items() if n)
    return " · ".join(named) or "nothing found"


def language(text: str) -> str:
    """The language tag by which a browser picks the shapes of characters.

    GB 2312 holds the simplified characters in use and hardly a traditional one, so a text with
    more than a few that it lacks is traditional.

    >>> language("习近平总书记高度重视重庆发展"), language("與會者討論臺灣的開放資料")
    ('zh-Hans', 'zh-Hant')
    """
    han = [*islice((c for c in text if "\u4e00" <= c <= "\u9fff"), _SAMPLE)]
    known = len("".join(han).encode("gb2312", "ignore")) / 2
    return "zh-Hans" if known >= _SIMPLIFIED * len(han) else "zh-Hant"
