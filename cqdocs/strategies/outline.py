"""A document as lines that a person can read and compare: one node a line, indented by depth."""

from collections.abc import Iterator

from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.leaves import Caption, Furniture, Lead, MetadataLine, Note, Paragraph
from cqdocs.model.mentions import Announcement
from cqdocs.model.node import Node


def outline(doc: Document) -> list[str]:
    r"""The tree of a document, two blanks for each level, and then the codes of its issues.

    A paragraph has | between its sentences and [] around a lead; a speaker is shown with name,
    organisation (`of`) and office (`as`) where the label says them. Tests compare such lines.

    >>> import cqdocs
    >>> print(*outline(cqdocs.parse("记者：何时开工？\n王宁：九月。有人。")), sep="\n")
    turn question reporter
      paragraph 何时开工？
    turn answer official name=王宁
      paragraph 九月。|有人。
    """
    lines = [line for child in doc.children for line in _lines(child, 0)]
    return [*lines, *(f"issue {issue.code}" for issue in doc.issues)]


def _lines(node: Node, depth: int) -> Iterator[str]:
    yield "  " * depth + _line(node).replace("\n", "⏎")
    if isinstance(node, Section | Turn | Point):
        for child in node.children:
            yield from _lines(child, depth + 1)
    if isinstance(node, Paragraph):
        for mention in node.mentions:
            if isinstance(mention, Announcement):
                yield "  " * (depth + 1) + f"announces {mention.count}: {mention.text}"


def _line(node: Node) -> str:  # noqa: PLR0911 - one for each type
    match node:
        case Section():
            heading = node.heading
            words = f"{heading.number or '-'} {heading.text}" if heading else "-"
            return f"section {node.level} {words}"
        case Turn():
            said = node.speaker
            known = {"name": said.name, "of": said.affiliation, "as": said.title}
            given = "".join(f" {key}={value}" for key, value in known.items() if value)
            return f"turn {node.act} {said.role}{given}"
        case Point():
            return f"point {node.ordinal or '-'} {node.marker}"
        case Paragraph():
            parts = (f"[{s.text}]" if isinstance(s, Lead) else s.text for s in node.sentences)
            return f"{'more' if node.continues else 'paragraph'} {'|'.join(parts)}"
        case Caption():
            return f"caption {node.text} by {node.credit or '-'}"
        case MetadataLine():
            return f"field {node.key} {node.label or '-'} {node.text}"
        case Note():
            return f"note {node.text}"
        case Furniture():
            return f"furniture {node.kind} {node.text}"
        case _:
            raise AssertionError(f"no child of any node: {type(node).__name__}")
