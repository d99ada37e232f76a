"""Running text in TEI: sentences, quotations, figures and times as elements that nest."""

from __future__ import annotations

from functools import cache
from itertools import count

import regex

from cqdocs.exports.corpus.dates import EDTF, ISO, w3c_dates
from cqdocs.exports.corpus.inline import Stretch, stretches
from cqdocs.exports.corpus.xml import XML_ID, Element, add, append, put
from cqdocs.model.kinds import Qualifier, QuoteKind, TimeKind
from cqdocs.model.leaves import Lead, Sentence
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression, Unit
from cqdocs.model.node import TextNode


class Units:
    """The units that a document uses, each with its identifier."""

    def __init__(self) -> None:
        self.names: dict[Unit, str] = {}

    def name(self, unit: Unit) -> str:
        """The identifier of a unit: unit1, unit2, … in the order of use."""
        return self.names.setdefault(unit, f"unit{len(self.names) + 1}")


@cache
def _word() -> regex.Pattern[str]:
    """What TEI takes as a word (teidata.word): no blanks, no controls."""
    return regex.compile(r"[^\p{C}\p{Z}]+")


class TextWriter:
    """Writes the text of a node with what it says; the parts of what is cut are linked."""

    def __init__(self, units: Units) -> None:
        self.units = units
        self._parts = count(1)
        self._cut: dict[int, tuple[Element, str]] = {}

    def write(self, parent: Element, node: TextNode) -> None:
        """The text of a node with its sentences and mentions, behind what `parent` holds."""
        self._write(
            parent, stretches(node, (part for part in node.parts if isinstance(part, TextNode)))
        )

    def _write(self, parent: Element, stretch: Stretch) -> None:
        for part in stretch.content:
            if isinstance(part, str):
                append(parent, part)
            else:
                inner = self._element(parent, part)
                self._write(inner, part)

    def _element(self, parent: Element, stretch: Stretch) -> Element:
        """The element of a stretch, in which its content is to be written."""
        made = self._mention(parent, stretch.node)
        outer = parent[-1]
        if stretch.first and stretch.last:
            return made
        name = f"part{next(self._parts)}"
        put(outer, XML_ID, name)
        if not stretch.first:
            before, before_name = self._cut.pop(id(stretch.node))
            put(before, "next", f"#{name}")
            put(outer, "prev", f"#{before_name}")
        if not stretch.last:
            self._cut[id(stretch.node)] = outer, name
        return made

    def _mention(self, parent: Element, node: TextNode | None) -> Element:
        match node:
            case Sentence():
                return add(parent, "s", type="lead" if isinstance(node, Lead) else None)
            case Quantity():
                return self._quantity(parent, node)
            case TimeExpression():
                return _time(parent, node)
            case Quote():
                return add(parent, "title" if node.kind is QuoteKind.TITLE else "q")
            case Announcement():
                made = add(parent, "seg", type="announcement", n=str(node.count))
                put(made, "subtype", f"found{node.found}")
                return made
            case _:
                raise TypeError(f"no text holds a {type(node).__name__}")

    def _quantity(self, parent: Element, quantity: Quantity) -> Element:
        """A `measure` where there is a unit, else a `num`; the bounds of a range stand on a `num`."""
        kind, ana = str(quantity.kind), _qualifier(quantity.qualifier)
        if quantity.unit is None:
            return _number(add(parent, "num", type=kind, ana=ana), quantity)
        unit = quantity.unit
        written = unit.code or unit.text
        measure = add(parent, "measure", type=kind, ana=ana)
        put(measure, "quantity", None if quantity.value is None else str(quantity.value))
        put(measure, "unit", written if _word().fullmatch(written) else None)
        put(measure, "unitRef", f"#{self.units.name(unit)}")
        return measure if quantity.value is not None else _number(add(measure, "num"), quantity)


def _number(num: Element, quantity: Quantity) -> Element:
    values = {"value": quantity.value, "atLeast": quantity.low, "atMost": quantity.high}
    for name, value in values.items():
        put(num, name, None if value is None else str(value))
    return num


def _time(parent: Element, time: TimeExpression) -> Element:
    clock = time.kind is TimeKind.DATE and (time.value or "").startswith("T")
    made = add(parent, "time" if clock else "date", type=str(time.kind))
    for name, value in w3c_dates(time).items():
        put(made, name, value)
    if time.value is not None:
        edtf = time.kind in (TimeKind.DATE, TimeKind.INTERVAL)
        put(made, "when-custom", time.value)
        put(made, "datingMethod", EDTF if edtf else ISO)
    put(made, "ana", _qualifier(time.qualifier))
    return made


def _qualifier(qualifier: Qualifier | None) -> str | None:
    return None if qualifier is None else f"#qualifier.{qualifier}"
