"""The tree of a document as indented lines of text, colours included."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich.text import Text

from cqdocs.cli.output import harmless, on_one_line
from cqdocs.model.branches import Branch, Point, Section, Speaker, Turn
from cqdocs.model.document import Document
from cqdocs.model.kinds import Act
from cqdocs.model.leaves import Caption, Heading, Lead, Paragraph, Sentence
from cqdocs.model.node import Node
from cqdocs.tables.place import heading_text

_ACTS = {
    Act.QUESTION: ("Q", "bold yellow"),
    Act.ANSWER: ("A", "bold green"),
    Act.STATEMENT: ("S", "bold blue"),
}
_DEEPEST = 16  # deeper lines are indented no further, or a hostile page would fill the disk


def tree_lines(document: Document) -> Iterator[Text]:
    """The lines of the tree; blank ones set sections and exchanges apart."""
    waiting = [(1, node) for node in reversed([*_shown(document)])]
    above: Node | None = None
    while waiting:
        depth, node = waiting.pop()
        lines = lines_of(node)
        if lines:
            if above and _opens(node, above):
                yield Text()
            yield from (Text("  " * min(depth, _DEEPEST)) + line for line in lines)
            above = node
            depth += 1
        waiting.extend((depth, child) for child in reversed([*_shown(node)]))


def _opens(node: Node, above: Node) -> bool:
    """Whether a blank line comes first: before a heading, and before whoever does not answer."""
    if isinstance(node, Turn):
        return node.act is not Act.ANSWER and not isinstance(above, Section)
    return isinstance(node, Section)


def _shown(node: Node) -> Iterator[Node]:
    """What inside the node gets lines: its parts, and of its paragraphs a sentence or two.

    Of a question that is the sentence that asks; else it is the first one, and before a list the
    last one, which says what the list is of. The lead of a point stands for the first sentence of
    its first paragraph.
    """
    if not isinstance(node, Document | Branch):
        return
    if isinstance(node, Turn) and node.act is Act.QUESTION:
        yield from _asked(node)
        return
    led = isinstance(node, Point)
    for child, behind in zip_longest(node.children, node.children[1:]):
        if not isinstance(child, Paragraph):
            yield child
            continue
        if not led:
            yield from child.sentences[:1]
        led = False
        if isinstance(behind, Point) and behind.ordinal in (1, None):
            yield from child.sentences[1:][-1:]


def _asked(turn: Turn) -> Iterator[Node]:
    """The first sentence of a question that asks, else its first."""
    said = [sentence for node in turn.find_all(Paragraph) for sentence in node.sentences]
    asked = (sentence for sentence in said if any(mark in sentence.text for mark in "?？"))
    yield from [sentence for sentence in (next(asked, None), *said) if sentence][:1]


def lines_of(node: Node) -> tuple[Text, ...]:
    """The lines of the node itself; none for what only holds others, or stands above the tree."""
    lines: tuple[Text, ...] = ()
    match node:
        case Section(heading=Heading()):
            lines = (_line(("#" * node.level, "cyan"), (heading_text(node), "bold cyan")),)
        case Turn():
            lines = (_line(_ACTS[node.act], *_speaker(node.speaker)),)
        case Point():
            lines = (_line((node.marker, "magenta"), (node.lead, "")),)
        case Lead():
            lines = (_line(("•", "magenta"), (node.text, "")),)
        case Sentence():
            lines = (_line((node.text, "")),)
        case Caption():
            credit = f"({node.credit})" if node.credit else ""
            lines = (_line(("caption:", "blue"), (node.text, "dim"), (credit, "dim")),)
    return lines


def _line(*parts: tuple[str, str]) -> Text:
    """The parts that say anything, one space apart."""
    said = [(harmless(on_one_line(text)).strip(), style) for text, style in parts]
    return Text(" ").join(Text(text, style) for text, style in said if text)


def _speaker(speaker: Speaker) -> tuple[tuple[str, str], ...]:
    """Who speaks, as far as the text tells; the label where it tells nothing."""
    known = [part for part in (speaker.name, speaker.affiliation, speaker.title) if part]
    name = " · ".join(known or [speaker.label.text])
    return (name, "bold"), (f"({speaker.role.value})", "dim")
