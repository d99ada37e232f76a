"""What of a page is no text of its document: what is hidden, what is no text, and named furniture."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import define, frozen

from cqdocs.blocks.fields.keys import FieldRow
from cqdocs.lexicon.load import load
from cqdocs.text.fold import fold

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, DOMContext, ElementNode

# Nobody sees these. The extractor would leave out some of them, and `alt` has to go here: without
# alternative texts it leaves out figures with their captions.
_UNSEEN: Final = (
    "script, style, noscript, template, iframe, object, embed, canvas, svg, audio, video, img, area, "
    "button, select, textarea, datalist, rt, rp, [hidden], dialog:not([open]), "
    '[style*="display:none" i], [style*="display: none" i]'
)
_PARTS: Final = frozenset({"nav", "footer", "aside"})
# Browsers show these on lines of their own; the extractor does not.
_LINES: Final = "summary, legend, dialog, menu, dir, listing, xmp"
_LONGEST_PART: Final = 2000
_SENTENCE_END: Final = "。！？；!?"
_TEXTS: Final = frozenset({"article", "main"})


@frozen
class PartRow:
    """A row of page_parts.toml."""

    sense: str
    names: tuple[str, ...]
    example: str


@cache
def _names() -> frozenset[str]:
    return frozenset(name for row in load("page_parts", PartRow) for name in row.names)


@cache
def _field() -> regex.Pattern[str]:
    """A text that opens with the label of a field about the document."""
    rows = (row for row in load("metadata", FieldRow) if row.key != "page")
    labels = sorted({label for row in rows for label in row.labels})
    return regex.compile(r"\W*+(?:\L<labels>)\s*+:", labels=labels)


@cache
def _words() -> regex.Pattern[str]:
    return regex.compile(r"[A-Z]?[a-z]++|[A-Z]++")


@define
class _Open:
    """An element that may be furniture, while what it holds is read."""

    element: ElementNode
    length: int = 0
    text: bool = False


def remove_parts(document: DocumentNode, body: ElementNode) -> None:
    """Take out of the page what nobody sees and what is furniture, and keep the rest in lines."""
    # By `.values()`, for to go through a list of resiliparse's own takes cubic time.
    for unseen in body.query_selector_all(_UNSEEN).values():
        unseen.decompose()
    for part in _furniture(body):
        part.decompose()
    for element in body.query_selector_all(_LINES).values():
        element.before(document.create_element("br"))
        element.after(document.create_element("br"))


def _furniture(body: ElementNode) -> list[ElementNode]:
    """The parts that are furniture by tag or name, and hold no sentence and no field."""
    from resiliparse.parse.html import ElementNode, TextNode, traverse_dom

    opened: list[_Open] = []
    found: list[ElementNode] = []
    inside = 0

    def enter(context: DOMContext) -> None:
        nonlocal inside
        node = context.node
        if isinstance(node, TextNode) and opened:
            words = (node.value or "").strip()
            last = opened[-1]
            last.length += len(words)
            last.text = last.text or _is_text(words)
        elif isinstance(node, ElementNode):
            inside += node.tag in _TEXTS
            if node != body and _is_named(node, inside > 0):
                opened.append(_Open(node))

    def leave(context: DOMContext) -> None:
        nonlocal inside
        node = context.node
        inside -= isinstance(node, ElementNode) and node.tag in _TEXTS
        if not opened or opened[-1].element != node:
            return
        part = opened.pop()
        if not part.text and part.length <= _LONGEST_PART:
            found.append(part.element)
        if opened:
            opened[-1].length += part.length
            opened[-1].text = opened[-1].text or part.text

    traverse_dom(body, enter, leave)
    return found


def _is_text(words: str) -> bool:
    return any(mark in words for mark in _SENTENCE_END) or (
        _field().match(fold(words[:40])) is not None
    )


def _is_named(element: ElementNode, in_text: bool) -> bool:
    """Whether tag, class or id say that the element is furniture; the foot of an article is none."""
    if element.tag in _PARTS:
        return not (in_text and element.tag == "footer")
    named = f"{element.class_name or ''} {element.id or ''}"
    return any(word.lower() in _names() for word in _words().findall(named))
