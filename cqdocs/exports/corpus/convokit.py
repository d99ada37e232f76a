"""A document as a corpus of ConvoKit: utterances, speakers, and a conversation for each exchange."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, cast

from cqdocs.exports.converter import converter
from cqdocs.exports.corpus.groups import Conversation
from cqdocs.exports.corpus.people import Voice, voice, voices
from cqdocs.model.branches import Point, Section, Turn
from cqdocs.model.document import Document
from cqdocs.model.kinds import Role
from cqdocs.model.mentions import Quantity, TimeExpression
from cqdocs.model.node import Node

Json = Mapping[str, object]
# ConvoKit counts the corpora that it writes; one that was never changed is 1.
_VERSION: Final = 1
# The name of the utterance and the speaker of a document in which nobody speaks.
_PAGE: Final = "page"
_NOBODY: Final = Voice(Role.UNKNOWN, None, None, None, None)
_META: Final[dict[str, tuple[str, ...]]] = {
    "utterances-index": ("act", "label", "section", "points", "quantities", "times"),
    "speakers-index": ("role", "name", "affiliation", "title", "label"),
    "conversations-index": ("section",),
    "overall-index": ("title", "source", "published"),
}


def to_convokit(doc: Document, directory: str | os.PathLike[str]) -> None:
    """Write the corpus into a directory; see `Document.to_convokit`."""
    target = Path(directory)
    target.mkdir(parents=True, exist_ok=True)
    known = voices(doc)
    lines = list(_utterances(doc, known))
    _write(target / "utterances.jsonl", lines)
    speakers = {name: _speaker(one) for one, name in known.items()} or {_PAGE: _speaker(_NOBODY)}
    _write(target / "speakers.json", [speakers])
    _write(target / "conversations.json", [dict(_conversations(lines))])
    _write(target / "corpus.json", [_overall(doc)])
    _write(target / "index.json", [_index()])


def _write(path: Path, values: Iterable[Json]) -> None:
    """Write one JSON value a line."""
    lines = (f"{json.dumps(value, ensure_ascii=False)}\n" for value in values)
    path.write_text("".join(_halves().sub(_escape, line) for line in lines), encoding="utf-8")


@cache
def _halves() -> re.Pattern[str]:
    """Halves of characters, which UTF-8 has no form for; JSON has an escape."""
    return re.compile("[\ud800-\udfff]")


def _escape(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"


def _utterances(doc: Document, known: Mapping[Voice, str]) -> Iterator[Json]:
    """A line for each turn; it replies to the turn that it answers, else to the one before it."""
    conversation = Conversation.of(doc)
    headings = dict(_headings(doc))
    opened, before = "", None
    for turn in doc.turns:
        name = conversation.name(turn)
        begins = before is None or conversation.opens(turn)
        opened = name if begins else opened
        asking = conversation.partner(turn) if conversation.answers(turn) else None
        reply = conversation.name(asking) if asking else before
        yield {
            "id": name,
            "conversation_id": opened,
            "text": turn.text,
            "speaker": known[voice(turn.speaker)],
            "reply_to": None if begins else reply,
            "timestamp": None,
            "meta": _meta(turn, turn, headings.get(id(turn))),
            "vectors": [],
        }
        before = name
    if before is None:
        yield _monologue(doc)


def _monologue(doc: Document) -> Json:
    """A document in which nobody speaks, as the one utterance without which ConvoKit opens nothing."""
    return {
        "id": _PAGE,
        "conversation_id": _PAGE,
        "text": "\n".join(node.text for node in doc.children),
        "speaker": _PAGE,
        "reply_to": None,
        "timestamp": None,
        "meta": _meta(doc, None, doc.metadata.title),
        "vectors": [],
    }


def _headings(doc: Document) -> Iterator[tuple[int, str]]:
    """The nearest heading above each turn, by the identity of the turn."""
    waiting: list[tuple[Node, str | None]] = [(doc, None)]
    while waiting:
        node, heading = waiting.pop()
        if isinstance(node, Section) and node.heading:
            heading = node.heading.text
        if isinstance(node, Turn) and heading is not None:
            yield id(node), heading
        waiting.extend((part, heading) for part in node.parts)


def _meta(node: Node, turn: Turn | None, heading: str | None) -> Json:
    """What ConvoKit has no field for; figures and times are as `Document.to_dict` gives them."""
    return {
        "act": turn.act.value if turn else None,
        "label": turn.speaker.label.text if turn else None,
        "section": heading,
        "points": [_point(point) for point in node.find_all(Point)],
        "quantities": [_mention(found) for found in node.find_all(Quantity)],
        "times": [_mention(found) for found in node.find_all(TimeExpression)],
    }


def _mention(found: Quantity | TimeExpression) -> Json:
    return cast("Json", converter().unstructure(found))


def _point(point: Point) -> Json:
    return {
        "span": list(point.span),
        "marker": point.marker,
        "delimiter": point.delimiter,
        "ordinal": point.ordinal,
        "depth": point.depth,
        "lead": point.lead,
        "text": point.text,
    }


def _speaker(one: Voice) -> Json:
    return {"meta": {**one._asdict(), "role": one.role.value}, "vectors": []}


def _conversations(lines: Iterable[Json]) -> Iterator[tuple[str, Json]]:
    for line in lines:
        match line:
            case {"id": str(name), "conversation_id": str(opened), "meta": {"section": section}}:
                if name == opened:
                    yield name, {"meta": {"section": section}, "vectors": []}


def _overall(doc: Document) -> Json:
    known = doc.metadata
    published = known.published.isoformat() if known.published else None
    return {"title": known.title, "source": known.source, "published": published}


def _index() -> Json:
    """What `meta` holds, as ConvoKit wants to know before it reads: types by their Python names."""
    any_type: list[str] = []
    fields = {name: dict.fromkeys(keys, any_type) for name, keys in _META.items()}
    return {**fields, "version": _VERSION, "vectors": []}
