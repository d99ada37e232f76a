"""A document as a page to read: what it says of itself, its tree, its counts and its issues."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from cqdocs.cli.issues import message, place
from cqdocs.cli.page import Page, reference, said
from cqdocs.cli.tree import tree_lines
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act, ReferenceOrigin
from cqdocs.model.leaves import MetadataLine
from cqdocs.model.metadata import Metadata

_ISSUES_SHOWN = 10
# Fields that are shown though no attribute of the metadata holds them.
_MORE = ("event", "place", "host", "guests")


def render(name: str, document: Document) -> str:
    """The page for one document, with a blank line at its end.

    A terminal gets colours, and lines cut to its width with …, but for the issues; anything else
    gets the plain lines whole.
    """
    page = Page()
    lines = (*page.cut(_page(name, document)), *page.whole(_issues(document)))
    return "".join(f"{line}\n" for line in lines)


def _page(name: str, document: Document) -> Iterator[Text]:
    yield Text(name, "bold underline")
    yield from (said(key, value) for key, value in _metadata(document))
    yield Text()
    yield from tree_lines(document)
    yield Text()
    yield from (said(key, value) for key, value in _counts(document))


def _metadata(document: Document) -> Iterator[tuple[str, str]]:
    about: Metadata = document.metadata
    rows = {
        "title": about.title,
        "source": about.source,
        "issue": about.issue,
        "authors": "、".join(about.authors),
        "published": str(about.published or ""),
        "editors": ", ".join(f"{editor.role} {editor.name}" for editor in about.editors),
        "notes": " ".join(note.text for note in about.notes),
    }
    yield from ((key, value) for key, value in rows.items() if value)
    lines = (node for node in document.walk() if isinstance(node, MetadataLine))
    yield from ((line.key, line.text) for line in lines if line.key in _MORE and line.text)
    day = reference(document)
    if day and document.reference_origin is not ReferenceOrigin.PUBLISHED:
        yield "speaks on", day


def _counts(document: Document) -> Iterator[tuple[str, str]]:
    acts = [turn.act for turn in document.turns]
    structure = {
        "section": len(document.sections),
        "question": acts.count(Act.QUESTION),
        "answer": acts.count(Act.ANSWER),
        "statement": acts.count(Act.STATEMENT),
        "point": len(document.points),
        "paragraph": len(document.paragraphs),
        "caption": len(document.captions),
    }
    content = {
        "sentence": len(document.sentences),
        "quote": len(document.quotes),
        "quantity": len(document.quantities),
        "time": len(document.times),
    }
    yield "structure", _listed(structure)
    yield "content", _listed(content)


def _listed(counts: dict[str, int]) -> str:
    named = (f"{count:,} {_plural(word, count)}" for word, count in counts.items() if count)
    return " · ".join(named) or "none"


def _plural(word: str, count: int) -> str:
    if count == 1:
        return word
    return "quantities" if word == "quantity" else f"{word}s"


def _issues(document: Document) -> Iterator[Text]:
    issues = document.issues
    if not issues:
        return
    yield said("issues", f"{len(issues):,}")
    for issue in issues[:_ISSUES_SHOWN]:
        where = f"  {place(document, issue):<11}"
        yield Text.assemble((where, "dim"), (issue.code.value, "yellow"), "  ", message(issue))
    if len(issues) > _ISSUES_SHOWN:
        yield said("", f"and {len(issues) - _ISSUES_SHOWN:,} more: see cqdocs issues")
