"""A conversation as a ConvoKit corpus has the files that ConvoKit loads."""

from pathlib import Path

from exports.corpus.convokit_reader import is_corpus, load

import cqdocs
from cqdocs import Document


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
