"""Running text in Akoma Ntoso: quotations, figures and times as inline elements that nest.

Akoma Ntoso has no element for a sentence, and its `date` takes a whole day or moment alone; what it
has no attribute for stands in attributes of this library's own namespace, which the schema allows.
"""

from __future__ import annotations

from itertools import count

from cqdocs.exports.corpus.akoma_meta import Ontology, put_own
from cqdocs.exports.corpus.dates import clock, full_date
from cqdocs.exports.corpus.inline import Stretch, stretches
from cqdocs.exports.corpus.xml import Element, add, append
from cqdocs.model.kinds import QuoteKind
from cqdocs.model.leaves import Sentence
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression
from cqdocs.model.node import TextNode


class AkomaText:
    """Writes the text of a node with what it says; the parts of what is cut share a number."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._parts = count(1)
        self._cut: dict[int, int] = {}

    def write(self, parent: Element, node: TextNode) -> None:
        """The text of a node with its mentions, behind what `parent` holds."""
        mentions = (part for part in node.parts if not isinstance(part, Sentence))
        inner = (part for part in mentions if isinstance(part, TextNode))
        self._write(parent, stretches(node, inner))

    def _write(self, parent: Element, stretch: Stretch) -> None:
        for part in stretch.content:
            if isinstance(part, str):
                append(parent, part)
            else:
                made = self._element(parent, part.node)
                if not (part.first and part.last):
                    put_own(made, "part", self._part(part))
                self._write(made, part)

    def _part(self, stretch: Stretch) -> int:
        """The number that the parts of one mention share."""
        if stretch.first:
            self._cut[id(stretch.node)] = next(self._parts)
        return self._cut[id(stretch.node)]

    def _element(self, parent: Element, node: TextNode | None) -> Element:
        match node:
            case Quantity():
                return self._quantity(parent, node)
            case TimeExpression():
                return _time(parent, node)
            case Quote(kind=QuoteKind.TITLE):
                return add(parent, "inline", name="title")
            case Quote():
                return add(parent, "embeddedText")
            case Announcement():
                made = add(parent, "inline", name="announcement")
                put_own(made, "count", node.count)
                put_own(made, "found", node.found)
                return made
            case _:
                raise TypeError(f"no text holds a {type(node).__name__}")

    def _quantity(self, parent: Element, quantity: Quantity) -> Element:
        """`normalized` is the value, or the bounds of a range: 3..5; a slash would be a fraction."""
        bounds = ("" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
        normalized = "..".join(bounds) if quantity.value is None else str(quantity.value)
        names = [self.ontology.kind(quantity.kind)]
        if quantity.unit is not None:
            names.append(self.ontology.unit(quantity.unit))
        refers = " ".join(f"#{name}" for name in names)
        made = add(parent, "quantity", refersTo=refers, normalized=normalized)
        put_own(made, "qualifier", quantity.qualifier)
        return made


def _time(parent: Element, time: TimeExpression) -> Element:
    """A `date` or `time` where their attribute can hold the value, else an `inline`."""
    value = time.value or ""
    day, moment = full_date(value), clock(value[1:]) if value.startswith("T") else None
    if day:
        made = add(parent, "date", date=day)
    elif moment:
        made = add(parent, "time", time=moment)
    else:
        made = add(parent, "inline", name="date")
    put_own(made, "kind", time.kind)
    put_own(made, "value", time.value)
    put_own(made, "qualifier", time.qualifier)
    return made
