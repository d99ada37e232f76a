"""The XML of Word files: its names, and what is used of its elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Element(Protocol):
    """What is used of an element of lxml, which carries no types; a comment's tag is no string."""

    @property
    def tag(self) -> object:
        """`{namespace}name`."""

    @property
    def text(self) -> str | None:
        """The text before the first child."""

    def get(self, key: str) -> str | None:
        """An attribute."""

    def __iter__(self) -> Iterator[Element]: ...


def name(element: Element) -> str:
    """The name of an element without its namespace; nothing for a comment.

    Word's names (w:p, w:t) and those that shapes and formulas use do not clash where they are read.
    """
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def parts(element: Element | None) -> list[Element]:
    """What an element holds; nothing where there is none (lxml takes an empty one as false)."""
    return [] if element is None else list(element)


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of names, if there is one."""
    for step in path:
        if element is None:
            return None
        element = next((part for part in element if name(part) == step), None)
    return element


def value(element: Element | None, key: str = "val") -> str | None:
    """An attribute of Word's."""
    return None if element is None else element.get(_WORD + key)


def whole(element: Element | None, key: str = "val") -> int | None:
    """An attribute of Word's that is a whole number; None for none, or for anything else."""
    text = value(element, key)
    return int(text) if text and text.lstrip("-").isdecimal() and len(text) <= _LONGEST else None


def is_on(element: Element | None) -> bool:
    """Whether an on/off property is there, and on."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


_LONGEST: Final = 9
