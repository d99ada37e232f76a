"""The styles of a Word file: which paragraphs are headings, and which are numbered by their style."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.readers.docx.xml import Element, child, is_on, name, parts, value, whole

# Heading levels that Markdown has; Word has nine.
_DEEPEST: Final = 6
# Outline levels are counted from 0; this one is body text.
_BODY: Final = 9


class Numbered(NamedTuple):
    """The list of a paragraph and its level in it; `list_id` 0 takes it out of any."""

    list_id: int | None
    level: int | None


class Style(NamedTuple):
    """What of a style counts here, with what it takes from the styles that it is based on.

    `outline` is the heading level from 1; `title` is the style of the title of a document.
    """

    outline: int | None
    numbered: Numbered
    hidden: bool
    title: bool


_PLAIN: Final = Style(None, Numbered(None, None), hidden=False, title=False)


@cache
def _heading() -> regex.Pattern[str]:
    """Word's own headings, as Word and WPS name them."""
    return regex.compile(r"(?:heading|标题|標題) ?(?P<level>[1-9])", regex.I)


class Styles:
    """The paragraph styles of a file by their ids."""

    def __init__(self, root: Element | None) -> None:
        elements = [style for style in parts(root) if name(style) == "style"]
        paragraph = [style for style in elements if value(style, "type") in ("paragraph", None)]
        self._elements = {value(style, "styleId") or "": style for style in paragraph}
        default = (style for style in paragraph if value(style, "default") in ("1", "true"))
        self._default = next((value(style, "styleId") for style in default), None)
        self._read: dict[str, Style] = {}

    def of(self, properties: Element | None) -> Style:
        """The style of a paragraph from its properties (w:pPr)."""
        named = value(child(properties, "pStyle"))
        style_id = named if named in self._elements else self._default
        return _PLAIN if style_id is None else self._style(style_id)

    def _style(self, style_id: str) -> Style:
        if style_id not in self._read:
            chain: list[str] = []
            while style_id in self._elements and style_id not in chain:
                chain.append(style_id)
                style_id = value(child(self._elements[style_id], "basedOn")) or ""
            read = _PLAIN
            for each in reversed(chain):
                read = self._read[each] = _read_style(self._elements[each], read)
            return self._read[chain[0]]
        return self._read[style_id]


def _read_style(element: Element, base: Style) -> Style:
    called = (value(child(element, "name")) or "").strip()
    match = _heading().fullmatch(called)
    properties = child(element, "pPr")
    outline = outline_level(properties)
    level = int(match["level"]) if match else base.outline if outline is None else outline
    numbered = direct_number(properties)
    vanish = child(element, "rPr", "vanish")
    return Style(
        level or None,
        Numbered(
            base.numbered.list_id if numbered.list_id is None else numbered.list_id,
            base.numbered.level if numbered.level is None else numbered.level,
        ),
        hidden=base.hidden if vanish is None else is_on(vanish),
        title=called.lower() in ("title", "标题", "標題") or (base.title and level is None),
    )


def outline_level(properties: Element | None) -> int | None:
    """The heading level that properties give, from 1; 0 for body text, None where they give none."""
    level = whole(child(properties, "outlineLvl"))
    if level is None:
        return None
    return level + 1 if 0 <= level < _BODY else 0


def direct_number(properties: Element | None) -> Numbered:
    """The list and level that properties give themselves."""
    number = child(properties, "numPr")
    return Numbered(whole(child(number, "numId")), whole(child(number, "ilvl")))


def hashes(level: int) -> str:
    """The marks of a heading of a level."""
    return "#" * min(level, _DEEPEST) + " "
