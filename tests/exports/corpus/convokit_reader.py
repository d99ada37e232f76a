"""A reader of the ConvoKit corpora that the library writes: turns, points, quantities and times."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from exports.corpus.readers import Said

Json = Mapping[str, object]


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
