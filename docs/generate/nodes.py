"""The page of the nodes: each with its fields and a picture of where it sits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, get_type_hints

import attrs

import cqdocs
from cqdocs.kinds import GapKind
from cqdocs.model.branches import Branch
from cqdocs.model.node import Node, TextNode
from docs.generate.markdown import block, described, page, table

_TALK: Final = "# 发布会\n\n记者:何时开工?\n王宁:九月。"
_LIST: Final = "办了两件事:一是修路;二是通水。"
# A text for each node, in which it stands.
SAMPLES: Final[dict[type[Node], str]] = {
    cqdocs.Document: _TALK,
    cqdocs.Section: _TALK,
    cqdocs.Heading: "## 一、修路30公里\n\n全市新建公路，大家都很满意。",
    cqdocs.Turn: _TALK,
    cqdocs.Label: "**青河日报记者:**何时开工?\n**王宁:**九月。",
    cqdocs.Point: _LIST,
    cqdocs.Paragraph: _LIST,
    cqdocs.Sentence: "路通了。大家都很满意。",
    cqdocs.Lead: "# 任务\n\n要闻如下。\n\n推动双城建设。这是重大部署。\n\n打造人才中心。这是首要任务。",
    cqdocs.Caption: "图为重庆夜景。新华社记者 刘潺/摄",
    cqdocs.MetadataLine: "# 工作要点\n来源：青河日报\n\n全市新建公路，大家都很满意。",
    cqdocs.Note: "(上接3版)在产业振兴方面,粮食连年丰收。",
    cqdocs.Furniture: "首页 > 新闻\n# 工作要点\n\n全市新建公路，大家都很满意。",
    cqdocs.Gap: "**王宁**来了。",
    cqdocs.Quantity: "新建公路近30公里。",
    cqdocs.TimeExpression: "2018年以来新建公路。",
    cqdocs.Quote: "他说“路通了”，见《青河日报》。",
    cqdocs.Announcement: _LIST,
}
_SHOWN = 14


def nodes_page() -> str:
    """The page; a node without a sample is an error of the test that compares it with the public names."""
    return page(
        "The nodes",
        "Every node with what it holds and a small text in whose tree it stands (◀). [The tree](tree.md) says how "
        "they belong together. Every node has a `span`, and `parts`, `walk()` and `find_all(type)`; those with a "
        "`text` have `pieces` too: see [the API](api.md).",
        *(part for kind in SAMPLES for part in _section(kind)),
    )


def _section(kind: type[Node]) -> Iterator[str]:
    text = SAMPLES[kind]
    yield f"## {kind.__name__}"
    yield described(kind)
    hints = get_type_hints(kind)
    known = {field.name for field in attrs.fields(TextNode if issubclass(kind, TextNode) else Node)}
    own = [field for field in attrs.fields(kind) if field.name not in known]
    if own:
        rows = [(f"`{field.name}`", f"`{_type(field, hints[field.name])}`") for field in own]
        yield table(("field", "type"), rows)
    lines = list(picture(cqdocs.parse(text), kind))
    if not any(line.endswith("◀") for line in lines):
        raise ValueError(f"the text for {kind.__name__} holds none: {text}")
    yield block(text) + "\n\n" + block("\n".join(lines))


def _type(field: attrs.Attribute[object], hint: object) -> str:
    if field.name == "children":
        return "tuple of nodes"
    name = hint.__name__ if isinstance(hint, type) else str(hint)
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Za-z])", "", name)


def picture(doc: cqdocs.Document, marked: type[Node]) -> Iterator[str]:
    """The tree of a document, a line for each node, those of one type marked; its gaps where they are meant."""
    yield from _lines(doc, marked, "", "")
    if marked is cqdocs.Gap:
        yield "gaps"
        for gap in doc.gaps:
            yield f"└─ {_named(gap)} {gap.span.of(doc.source)!r} ◀"


def _lines(node: Node, marked: type[Node], first: str, rest: str) -> Iterator[str]:
    yield f"{first}{_named(node)}{' ◀' if type(node) is marked else ''}"
    parts = node.parts
    for number, part in enumerate(parts, 1):
        last = number == len(parts)
        yield from _lines(
            part, marked, rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  ")
        )


def _named(node: Node) -> str:
    """The type of a node, with what tells it from its neighbours."""
    words = [type(node).__name__]
    match node:
        case cqdocs.Section():
            words.append(f"level {node.level}")
        case cqdocs.Turn():
            words.append(node.act.value)
        case cqdocs.Point():
            words.append(node.marker)
        case cqdocs.Gap(kind=GapKind() as kind):
            words.append(kind.value)
    if isinstance(node, TextNode) and not isinstance(node, Branch):
        text = node.text
        words.append(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
    return " ".join(words)
