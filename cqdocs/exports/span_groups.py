"""The nodes of a document by sort, each as a place, a label, a value and plain attributes."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import (
    Caption,
    Heading,
    Label,
    MetadataLine,
    Note,
    Paragraph,
    Sentence,
)
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression
from cqdocs.model.node import Node, TextNode
from cqdocs.model.ratio import Ratio
from cqdocs.model.span import Span

Attributes = dict[str, str | int]


class Marked(NamedTuple):
    """A stretch of the source with a label, a value to show, and what else is known of it."""

    span: Span
    label: str
    value: str
    attributes: Attributes


GROUPS: Final[dict[str, type[Node]]] = {
    "sections": Section,
    "headings": Heading,
    "turns": Turn,
    "speakers": Label,
    "points": Point,
    "paragraphs": Paragraph,
    "sentences": Sentence,
    "captions": Caption,
    "fields": MetadataLine,
    "notes": Note,
    "quantities": Quantity,
    "times": TimeExpression,
    "quotes": Quote,
    "announcements": Announcement,
}


def span_groups(document: Document) -> dict[str, list[Marked]]:
    """The groups of `GROUPS` and the issues, each in source order; what covers nothing is left out."""
    roles = {turn.speaker.label.span: turn.speaker.role.value for turn in document.turns}
    groups: dict[str, list[Marked]] = {name: [] for name in GROUPS}
    names = {kind: name for name, kind in GROUPS.items()}
    for node in document.walk():
        name = next((names[kind] for kind in type(node).__mro__ if kind in names), None)
        if name and node.span.start < node.span.end:
            label = roles.get(node.span, "speaker") if isinstance(node, Label) else _label(node)
            groups[name].append(Marked(node.span, label, _value(node), _attributes(node)))
    for marked in groups.values():
        marked.sort(key=lambda one: one.span)
    issues = (issue for issue in document.issues if issue.span.start < issue.span.end)
    return {**groups, "issues": [_issue(issue) for issue in issues]}


def _label(node: Node) -> str:
    match node:
        case Quantity() | TimeExpression() | Quote():
            return node.kind.value
        case Turn():
            return node.act.value
        case MetadataLine():
            return node.key
        case _:
            return type(node).__name__.lower()


def _value(node: Node) -> str:
    """The value of a figure with its unit, or of a time; empty where there is none."""
    match node:
        case Quantity():
            bounds = (_plain(bound) for bound in (node.value, node.low, node.high))
            number = "–".join(bound for bound in bounds if bound)
            return f"{number} {node.unit.text}" if node.unit else number
        case TimeExpression():
            return node.value or ""
        case _:
            return ""


def _attributes(node: Node) -> Attributes:
    """What a node knows beside its span and label; what is None is left out."""
    known: dict[str, str | int | None] = {}
    match node:
        case Section():
            known = {"level": node.level, "heading": node.heading.text if node.heading else None}
        case Heading():
            known = {"number": node.number}
        case Turn():
            known = _speaker(node)
        case Point():
            known = {"marker": node.marker, "ordinal": node.ordinal, "depth": node.depth}
            known["lead"] = node.lead
        case Caption():
            known = {"credit": node.credit}
        case MetadataLine():
            known = {"label": node.label, "value": node.text}
        case _:
            known = _mention(node)
    if isinstance(node, TextNode) and len(node.pieces) > 1:
        # Its span holds markup or a page break too.
        known["text"] = node.text
    return {key: value for key, value in known.items() if value is not None}


def _speaker(turn: Turn) -> dict[str, str | int | None]:
    who = turn.speaker
    return {
        "role": who.role.value,
        "name": who.name,
        "affiliation": who.affiliation,
        "title": who.title,
        "label": who.label.text,
    }


def _mention(node: Node) -> dict[str, str | int | None]:
    match node:
        case Quantity():
            return _quantity(node)
        case TimeExpression():
            return {"value": node.value, "qualifier": node.qualifier and node.qualifier.value}
        case Announcement():
            return {"count": node.count, "found": node.found}
        case _:
            return {}


def _quantity(quantity: Quantity) -> dict[str, str | int | None]:
    unit = quantity.unit
    return {
        "value": _plain(quantity.value),
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "unit": unit.text if unit else None,
        "code": unit.code if unit else None,
        "dimension": unit.dimension if unit else None,
        "qualifier": quantity.qualifier and quantity.qualifier.value,
    }


def _issue(issue: Issue) -> Marked:
    return Marked(issue.span, issue.code.value, "", {"message": issue.message})


def _plain(value: Decimal | Ratio | None) -> str | None:
    """A number with all its digits and no exponent; 1/3 where no decimal equals it."""
    if value is None:
        return None
    return str(value) if isinstance(value, Ratio) else f"{value:f}"
