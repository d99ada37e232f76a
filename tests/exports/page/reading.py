"""A page as a browser reads it: the elements of its HTML, and the text in them."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

import html5lib

import cqdocs
from cqdocs import Furniture
from cqdocs.exports.page.build import harmless
from cqdocs.kinds import FurnitureKind
from cqdocs.model.leaves import Leaf


class Page(NamedTuple):
    """The root of a page."""

    root: Element

    @classmethod
    def of(cls, html: str) -> "Page":
        """Parse as HTML says, all errors mended as browsers mend them."""
        return cls(html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False))

    def every(self, tag: str) -> list[Element]:
        """All elements with this tag."""
        return list(self.root.iter(tag))

    def with_class(self, name: str) -> list[Element]:
        """All elements of this class."""
        return [one for one in self.root.iter() if name in one.get("class", "").split()]

    def by_id(self, name: str) -> Element:
        """The one element with this id."""
        (found,) = (one for one in self.root.iter() if one.get("id") == name)
        return found


def page(text: str) -> Page:
    """The page of a text."""
    return Page.of(cqdocs.parse(text).to_html())


def words(element: Element) -> str:
    """All text in an element."""
    return "".join(element.itertext())


def leaves(doc: cqdocs.Document) -> Iterator[str]:
    """What must be read on the page, in its order: the text of each leaf, but not of ruled lines."""
    for node in doc.walk():
        if isinstance(node, Furniture) and node.kind is FurnitureKind.RULE:
            continue
        if isinstance(node, Leaf):
            yield harmless(node.text)
