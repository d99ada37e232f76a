"""A document as a page, and the page in a notebook."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from markupsafe import Markup, escape

from cqdocs.exports.page import about, assets
from cqdocs.exports.page.anchors import Anchors
from cqdocs.exports.page.blocks import Blocks
from cqdocs.exports.page.notes import Notes
from cqdocs.exports.page.outline import Outline
from cqdocs.exports.page.replies import Replies
from cqdocs.exports.page.tables import Tables
from cqdocs.model.document import Document
from cqdocs.version import __version__

# A notebook keeps what it shows, so that a longer source is better looked at in a page of its own.
LONGEST_IN_NOTEBOOK: Final = 200_000
_NOTEBOOK = Markup(
    "<div><p><strong>{title}</strong><br>{counts}</p>"
    '<iframe title="{title}" sandbox="allow-scripts allow-modals" '
    'style="width:100%;height:40rem;border:1px solid #8886" srcdoc="{page}"></iframe></div>'
)
_SUMMARY = Markup(
    "<div><p><strong>{title}</strong><br>{counts}</p>"
    "<p>Too long to show here: write <code>doc.to_html()</code> to a file.</p></div>"
)


def to_html(document: Document, name: str | None = None) -> str:
    """The document as a page; see `Document.to_html`."""
    anchors = Anchors.to(document)
    tables = Tables(anchors)
    blocks = Blocks(anchors, Notes.of(document), Replies.of(document, anchors))
    title = about.title(document, name)
    headed = any(section.level == 1 and section.heading for section in document.sections)
    page = assets.skeleton().format(
        policy=assets.policy(),
        style=assets.style(),
        script=assets.script(),
        title=title,
        heading="" if headed else Markup('<h1 class="unseen">{}</h1>').format(title),
        language=about.language(document.source),
        facts=about.facts(document),
        counts=about.counts(document),
        outline=Outline(anchors).html(document),
        text=blocks.html(document),
        figures=tables.figures(document),
        figure_count=f"{len(document.quantities):,}",
        times=tables.times(document),
        time_count=f"{len(document.times):,}",
        issues=tables.issues(document),
        issue_count=f"{len(document.issues):,}",
        version=__version__,
    )
    return harmless(page)


def to_notebook(document: Document) -> str:
    """The page in a frame of its own, below what a notebook that shows no frames can show."""
    title, counts = about.title(document, None), about.counts(document)
    if len(document.source) > LONGEST_IN_NOTEBOOK:
        return harmless(_SUMMARY.format(title=title, counts=counts))
    page = escape(str(to_html(document)))
    return harmless(_NOTEBOOK.format(title=title, counts=counts, page=page))


def harmless(text: str) -> str:
    """The text with a visible sign for each character that HTML has no form for."""
    return _commands().sub(_sign, text)


@cache
def _commands() -> re.Pattern[str]:
    """What HTML has no form for: controls and halves of characters."""
    return re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def _sign(command: re.Match[str]) -> str:
    code = ord(command[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
