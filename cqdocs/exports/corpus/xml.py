"""Elements of XML: what may stand in them, how they are laid out, how they become text."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Final
from xml.etree import ElementTree

Element = ElementTree.Element

XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def element(tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """An element; attributes that are None are left out, and `_` ends names that Python keeps.

    >>> to_xml(element("p", "1 < 2", n=None, as_="x"), ()).splitlines()[1]
    '<p as="x">1 &lt; 2</p>'
    """
    made = ElementTree.Element(tag)
    for name, value in attributes.items():
        put(made, name.rstrip("_"), value)
    if text:
        append(made, text)
    return made


def put(target: Element, name: str, value: str | None) -> None:
    """Give an element an attribute, unless the value is None."""
    if value is not None:
        target.set(name, valid(value))


def add(parent: Element, tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """Make an element, as `element` does, and put it last into its parent."""
    made = element(tag, text, **attributes)
    parent.append(made)
    return made


def append(parent: Element, text: str) -> None:
    """Put text last into an element."""
    text = valid(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


@cache
def _forbidden() -> re.Pattern[str]:
    # XML 1.0, production 2; a line feed or tab is kept in text, a lone return would become one.
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def valid(text: str) -> str:
    r"""The text with U+FFFD for each character that XML 1.0 has no form for.

    These are the controls but tab and line ends, halves of a surrogate pair, U+FFFE and U+FFFF.

    >>> valid("甲\x00乙\ud800")
    '甲�乙�'
    """
    return _forbidden().sub("\ufffd", text)


def to_xml(root: Element, structure: Collection[str]) -> str:
    """The text of a document whose elements named in `structure` hold elements only.

    These are laid out, a line for each child; all others are written as they are, since blanks in
    them would be text.
    """
    _lay_out(root, structure)
    text = ElementTree.tostring(root, encoding="unicode")
    # The standard library leaves a return in text as it is, and a reader makes a line feed of it.
    return _DECLARATION + text.replace("\r", "&#13;") + "\n"


def _lay_out(root: Element, structure: Collection[str]) -> None:
    waiting = [(root, 1)]
    while waiting:
        parent, depth = waiting.pop()
        if parent.tag not in structure or not len(parent):
            continue
        parent.text = "\n" + "  " * depth
        for child in parent:
            child.tail = parent.text
        parent[-1].tail = "\n" + "  " * (depth - 1)
        waiting.extend((child, depth + 1) for child in parent)
