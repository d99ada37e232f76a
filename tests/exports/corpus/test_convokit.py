"""A conversation as a ConvoKit corpus has the files that ConvoKit loads, and comes back."""

import tempfile
from pathlib import Path

import jsonschema
import pytest
from exports.corpus.convokit_reader import load, read
from exports.corpus.documents import LAYOUTS, layouts, parsed, seeds
from exports.corpus.readers import Said, said
from hypothesis import given

import cqdocs
from cqdocs import Document, Point

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


def check(doc: Document) -> None:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name) / "corpus"
        doc.to_convokit(directory)
        found = read(directory)
        is_corpus(directory)
    turns, points, quantities, times = found
    came = Said(turns, sorted(points), sorted(quantities, key=str), sorted(times, key=str))
    assert came == expected(doc)


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


@pytest.mark.parametrize("doc", [*seeds(), *layouts()], ids=["000", "003", *LAYOUTS])
def test_a_known_document_comes_back(doc: Document) -> None:
    check(doc)


@given(parsed())
def test_any_document_comes_back(doc: Document) -> None:
    check(doc)


def test_each_exchange_is_a_conversation(tmp_path: Path) -> None:
    text = "重庆日报记者：何时？\n王宁：九月。\n李明远：十月。\n主持人：请提问。\n海蓝网记者：为何？\n王宁：天凉。"
    cqdocs.parse(text).to_convokit(tmp_path)
    lines = load(tmp_path / "utterances.jsonl")
    assert [(line["id"], line["conversation_id"], line["reply_to"]) for line in lines] == [
        ("u1", "u1", None),
        ("u2", "u1", "u1"),
        ("u3", "u1", "u1"),
        ("u4", "u1", "u3"),
        ("u5", "u5", None),
        ("u6", "u5", "u5"),
    ]


def test_a_text_in_which_nobody_speaks_is_one_utterance(tmp_path: Path) -> None:
    cqdocs.parse("修路3公里。").to_convokit(tmp_path)
    (line,) = load(tmp_path / "utterances.jsonl")
    assert (line["id"], line["speaker"], line["text"]) == ("page", "page", "修路3公里。")


def test_half_a_character_is_escaped(tmp_path: Path) -> None:
    doc = cqdocs.parse("记者：何\ud800时？\n王宁：九月。")
    doc.to_convokit(tmp_path)
    assert load(tmp_path / "utterances.jsonl")[0]["text"] == "何\ud800时？"


def test_a_document_with_everything_in_it_is_written(everything: Document, tmp_path: Path) -> None:
    everything.to_convokit(tmp_path)
    is_corpus(tmp_path)
