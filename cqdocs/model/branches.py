"""The nodes that hold other nodes: sections, turns and points."""

from __future__ import annotations

from attrs import field, frozen

from cqdocs.model.kinds import Act, Role
from cqdocs.model.leaves import Caption, Furniture, Heading, Label, MetadataLine, Note, Paragraph
from cqdocs.model.node import Node


def _count(children: tuple[Node, ...]) -> str:
    return f"<{len(children)}>"


@frozen
class Branch(Node):
    """A node with children, in source order."""

    children: tuple[Child, ...] = field(repr=_count)

    @property
    def parts(self) -> tuple[Node, ...]:
        """The children."""
        return self.children

    @property
    def text(self) -> str:
        """What a reader reads inside, a line for each paragraph and heading of the source."""
        lines: list[list[str]] = []
        marker: tuple[str, ...] = ()
        for node in self.walk():
            match node:
                case Point():
                    marker += (node.marker, node.delimiter)
                    if not node.children:
                        lines.append([*marker])
                        marker = ()
                case Heading():
                    number = node.number or ""
                    lines.append([number, " " * number[-1:].isalnum(), node.text])
                case Paragraph():
                    if not (node.continues and lines):
                        lines.append([])
                    lines[-1].extend((*marker, node.text))
                    marker = ()
        return "\n".join("".join(line) for line in lines)


@frozen
class Section(Branch):
    """A heading and all that stands under it; `heading` is None for a part without a title.

    Level 1 is the title of the document, 2 its main sections, and so on.
    """

    level: int
    heading: Heading | None = None

    @property
    def parts(self) -> tuple[Node, ...]:
        """The heading and the children."""
        return self.children if self.heading is None else (self.heading, *self.children)


@frozen
class Point(Branch):
    """An item of an enumeration (一是…, 第一，…, （一）…).

    `marker` is as written, `delimiter` what sets it apart from the text (a comma, a blank), `ordinal`
    its number (None for a dash), `depth` 1 for the outermost list of a turn or section. `lead` is
    the point in brief: its text up to the first 。 ； or ？.
    """

    marker: str
    delimiter: str
    ordinal: int | None
    depth: int
    lead: str


@frozen
class Speaker:
    """Who speaks: a person's name, the organisation spoken for, the office held, and the role.

    Each is None where the label does not say it. `label` is the label as it stands in the text.
    """

    label: Label
    role: Role
    name: str | None = None
    affiliation: str | None = None
    title: str | None = None


@frozen
class Turn(Branch):
    """What one speaker says in one go, from the label on."""

    speaker: Speaker
    act: Act

    @property
    def parts(self) -> tuple[Node, ...]:
        """The label and the children."""
        return (self.speaker.label, *self.children)


Child = Section | Turn | Point | Paragraph | Caption | MetadataLine | Note | Furniture
