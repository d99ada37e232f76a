"""A chunk: a text short enough to be embedded, with what a reader must know to cite it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, get_args

from attrs import field, frozen

from cqdocs.model.branches import Speaker
from cqdocs.model.kinds import Act
from cqdocs.model.span import Span

# The most that one chunk may hold.
By = Literal["section", "turn", "point"]
BY: Final[tuple[By, ...]] = get_args(By)


class ChunkKind(StrEnum):
    """What a chunk is: running text, a caption, or a heading under which there is no text."""

    TEXT = "text"
    CAPTION = "caption"
    HEADING = "heading"


@frozen(kw_only=True)
class Chunk:
    """A part of a document that one embedding or one search result can hold.

    `text` is what a reader reads, markers of points included, a line for each paragraph. `span` goes
    from its first character in the source to its last; `pieces` are the spans whose slices make up
    the text, joined by nothing, by one space where Latin words would run together, or by a line
    break between paragraphs.

    `path` are the headings above, from the title down. `points` are the points which the chunk begins
    inside of, outermost first, each by its marker and lead. `speaker` and `act` are None where
    nobody speaks; `turn` is the number of the turn in `doc.turns`, from 1; `question` is what an
    answer answers: the text of the question of its exchange.

    `document` is the SHA-256 of the source as UTF-8; `id` is a UUID made of that and the span, so
    that the same chunk of the same text always has the same. `index` counts the chunks from 0.
    `overlong` is true where the text is longer than was asked for: a single sentence, heading or
    caption, which is never cut.
    """

    id: str
    document: str
    index: int
    kind: ChunkKind
    text: str
    span: Span
    pieces: tuple[Span, ...] = field(repr=False)
    path: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    speaker: Speaker | None = None
    act: Act | None = None
    turn: int | None = None
    question: str | None = None
    overlong: bool = False

    @property
    def who(self) -> str | None:
        """Who speaks, in one word: the name, else the affiliation, else what the label says."""
        who = self.speaker
        return (who.name or who.affiliation or who.label.text) if who else None

    @property
    def context(self) -> str:
        r"""What a reader of the whole page knows here: the headings, the question, who speaks, the points.

        A line for each; to be put before the text where a model embeds or reads the chunk alone. It
        does not count towards `max_chars`.

        >>> import cqdocs
        >>> doc = cqdocs.parse("# 发布会\n记者:何时开工?\n王宁:九月。")
        >>> print(cqdocs.chunks(doc)[1].context)
        发布会
        问:何时开工?
        王宁:
        """
        lines = [" > ".join(self.path)] if self.path else []
        if self.question is not None:
            lines.append(f"问:{self.question}")
        if self.speaker is not None:
            lines.append(f"{self.speaker.label.text}:")
        return "\n".join((*lines, *self.points))

    def to_dict(self) -> dict[str, object]:
        """The chunk as JSON values, the same keys for every chunk, in one level.

        `start` and `end` are the span, `pieces` pairs of offsets. `speaker` is one word, as `who`;
        `affiliation`, `speaker_title`, `role` and `label` are what else is known of the speaker.
        """
        said = self.speaker
        return {
            "id": self.id,
            "document": self.document,
            "index": self.index,
            "kind": self.kind.value,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "pieces": [list(piece) for piece in self.pieces],
            "path": list(self.path),
            "points": list(self.points),
            "speaker": self.who,
            "affiliation": said.affiliation if said else None,
            "speaker_title": said.title if said else None,
            "role": said.role.value if said else None,
            "label": said.label.text if said else None,
            "act": self.act.value if self.act else None,
            "turn": self.turn,
            "question": self.question,
            "overlong": self.overlong,
        }
