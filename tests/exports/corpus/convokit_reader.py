"""A reader of the ConvoKit corpora that the library writes: turns, points, quantities and times."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import jsonschema
from exports.corpus.readers import Said, said

from cqdocs import Document, Point

Json = Mapping[str, object]
# What ConvoKit's reader takes from each line of utterances.jsonl.
UTTERANCE = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "conversation_id": {"type": "string", "minLength": 1},
        "text": {"type": "string"},
        "speaker": {"type": "string", "minLength": 1},
        "reply_to": {"type": ["string", "null"]},
        "timestamp": {"type": "null"},
        "meta": {"type": "object"},
        "vectors": {"type": "array", "maxItems": 0},
    },
    "additionalProperties": False,
}
UTTERANCE["required"] = list(UTTERANCE["properties"])  # type: ignore[call-overload]
IS_UTTERANCE = jsonschema.Draft202012Validator(UTTERANCE)


def load(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def read(directory: Path) -> Said:
    """What a corpus says; an utterance without an act is the page and no turn."""
    utterances = load(directory / "utterances.jsonl")
    (speakers,) = load(directory / "speakers.json")
    turns = [_turn(one, of(speakers, str(one["speaker"]), "meta")) for one in utterances]
    metas = [of(one, "meta") for one in utterances]
    return Said(
        [turn for turn in turns if turn[1] is not None],
        [_point(one) for meta in metas for one in each(meta, "points")],
        [_quantity(one) for meta in metas for one in each(meta, "quantities")],
        [_time(one) for meta in metas for one in each(meta, "times")],
    )


def of(data: object, *keys: str) -> dict[str, object]:
    for key in keys:
        assert isinstance(data, dict)
        data = data[key]
    assert isinstance(data, dict)
    return data


def each(data: Json, key: str) -> Iterator[dict[str, object]]:
    values = data[key]
    assert isinstance(values, list)
    yield from values


def _word(value: object) -> str | None:
    return None if value is None else str(value)


def _turn(line: Json, speaker: Json) -> tuple[str | None, ...]:
    meta = of(line, "meta")
    known = (speaker["name"], speaker["affiliation"], speaker["title"])
    fields = (speaker["role"], meta["act"], *known, meta["label"], line["text"])
    return tuple(map(_word, fields))


def _point(point: Json) -> tuple[str | None, ...]:
    fields = ("ordinal", "marker", "delimiter", "depth", "text")
    return tuple(_word(point[name] or None) for name in fields)


def _quantity(found: Json) -> tuple[str | None, ...]:
    unit = found.get("unit")
    named = [_word(of(found, "unit").get(n)) for n in ("text", "code", "dimension")] if unit else []
    number = [_word(found.get(name)) for name in ("value", "low", "high")]
    kind, hedge = _word(found["kind"]), _word(found.get("qualifier"))
    return (_word(found["text"]), kind, *number, *(named or [None] * 3), hedge)


def _time(found: Json) -> tuple[str | None, ...]:
    return tuple(_word(found.get(name)) for name in ("text", "kind", "value", "qualifier"))


def expected(doc: Document) -> Said:
    """What is to come back: of the turns, or of the page where nobody speaks; texts line by line."""
    nodes = doc.turns or (doc,)
    found = said(doc, nodes)
    points = [point for node in nodes for point in node.find_all(Point)]
    return Said(
        [(*words[:-1], turn.text) for words, turn in zip(found.turns, doc.turns, strict=True)],
        sorted(
            (*words[:-1], point.text) for words, point in zip(found.points, points, strict=True)
        ),
        sorted(found.quantities, key=str),
        sorted(found.times, key=str),
    )


def is_corpus(directory: Path) -> None:
    """Whether the files hold together: every name that one uses, another has."""
    lines = load(directory / "utterances.jsonl")
    for line in lines:
        IS_UTTERANCE.validate(line)
    (speakers,), (conversations,), (index,) = (
        load(directory / f"{name}.json") for name in ("speakers", "conversations", "index")
    )
    names = [line["id"] for line in lines]
    assert len(set(names)) == len(names) > 0
    assert {line["speaker"] for line in lines} == set(speakers)
    assert {line["conversation_id"] for line in lines} == set(conversations)
    for place, line in enumerate(lines):
        # A reply stands in the conversation of what it replies to, and behind it.
        if line["reply_to"] is None:
            assert line["conversation_id"] == line["id"]
        else:
            answered = lines[names.index(line["reply_to"])]
            assert names.index(line["reply_to"]) < place
            assert answered["conversation_id"] == line["conversation_id"]
    used = {key for line in lines for key in dict(line["meta"])}  # type: ignore[call-overload]
    assert used == set(index["utterances-index"])  # type: ignore[call-overload]
