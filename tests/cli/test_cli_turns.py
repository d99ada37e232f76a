from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

import cqdocs
from cqdocs.cli.formats import columns
from cqdocs.cli.turns import TurnRow, turn_rows

Invoke = Callable[..., Result]

HEADER = "document\tturn\texchange\tsection\trole\tact\tspeaker\taffiliation\ttitle\tlabel\ttext"


def test_turns_are_a_header_and_a_row_each(invoke: Invoke, press: str) -> None:
    header, question, answer = invoke("turns", press).stdout.splitlines()
    assert header == HEADER
    assert question.split("\t") == [
        press, "1", "1", "一、建设文化强市", "reporter", "question", "", "重庆日报", "",
        "重庆日报记者", "请问,成效如何?",
    ]  # fmt: skip
    assert answer.split("\t")[:10] == [
        press, "2", "1", "一、建设文化强市", "official", "answer", "姜辉", "", "", "姜辉",
    ]  # fmt: skip


def test_several_files_share_one_header(invoke: Invoke, press: str) -> None:
    assert invoke("turns", press, press).stdout.splitlines().count(HEADER) == 1


def test_exchange_numbers_pair_questions_with_their_answers(invoke: Invoke) -> None:
    said = (
        ("主持人", "各位好。", "statement", ""),
        ("新华社记者", "路?", "question", "1"),
        ("记者", "水?", "question", "1"),
        ("王宁", "路好。", "answer", "1"),
        ("李国强", "水好。", "answer", "1"),
        ("主持人", "请继续。", "statement", ""),
        ("记者", "电?", "question", "2"),
        ("王宁", "电好。", "answer", "2"),
        ("记者", "气?", "question", "3"),
    )
    text = "# 会\n\n" + "\n\n".join(f"{label}:{words}" for label, words, *_ in said)
    page = invoke("turns", "-", stdin=text.encode()).stdout
    rows = list(csv.DictReader(page.splitlines(), dialect="excel-tab"))
    assert [(row["label"], row["text"], row["act"], row["exchange"]) for row in rows] == [*said]
    lines = invoke("turns", "--format", "jsonl", "-", stdin=text.encode()).stdout.splitlines()
    numbers = [json.loads(line)["exchange"] for line in lines]
    assert numbers == [None, 1, 1, 1, 1, None, 2, 2, 3]


def test_exchange_numbers_are_places_in_the_exchanges_of_the_document(
    invoke: Invoke, seeds: Path
) -> None:
    path = next(seeds.glob("000_*.txt"))
    lines = invoke("turns", "--format", "jsonl", str(path)).stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [(row["exchange"], row["act"]) for row in rows] == [
        (number, act) for number in range(1, 7) for act in ("question", "answer")
    ]
    for number, exchange in enumerate(cqdocs.parse_file(path).exchanges, start=1):
        spans = [list(turn.span) for turn in (*exchange.question, *exchange.answer)]
        assert [row["span"] for row in rows if row["exchange"] == number] == spans


def test_a_turn_of_several_paragraphs_is_one_row(invoke: Invoke, press: str) -> None:
    answer = invoke("turns", press).stdout.splitlines()[2].split("\t")[-1]
    assert answer == "主要有两个方面。一是修路。二是通水。 下一步,我们继续努力。"


def test_no_mark_in_the_text_breaks_a_row(invoke: Invoke) -> None:
    text = '记者:"引号\t制表\v竖\f页\x1c组\x85下\u2028行"吗?\r\n\r\n王宁:"九月。\n'
    page = invoke("turns", "-", stdin=text.encode()).stdout
    rows = list(csv.reader(page.splitlines(), dialect="excel-tab"))
    assert {len(row) for row in rows} == {11}
    assert len(rows) == 1 + len(cqdocs.parse(text).turns)


def test_json_lines_have_the_columns_the_text_as_it_is_and_the_span(
    invoke: Invoke, press: str
) -> None:
    lines = invoke("turns", "--format", "jsonl", press).stdout.splitlines()
    turns = cqdocs.parse_file(press).turns
    for number, (line, turn) in enumerate(zip(lines, turns, strict=True), start=1):
        row = json.loads(line)
        assert list(row) == [*columns(TurnRow), "span"]
        assert row["turn"] == number
        assert row["exchange"] == 1
        assert row["label"] == turn.speaker.label.text
        assert row["text"] == turn.text
        assert row["span"] == list(turn.span)
        assert row["title"] is None


def test_json_lines_have_no_header_where_nobody_speaks(invoke: Invoke) -> None:
    assert invoke("turns", "--format", "jsonl", "-", stdin="路".encode()).stdout == ""


def test_a_turn_is_given_the_nearest_heading_that_holds_it() -> None:
    asked = ("# 会\n\n", "## 一、路\n\n", "## 二、水\n\n", "# 完\n\n")
    text = "".join(
        f"{heading}**记者:**{n}?\n\n**王宁:**好。\n\n" for n, heading in enumerate(asked)
    )
    rows = turn_rows("x", cqdocs.parse(text))
    assert [(row.section, row.text) for row in rows if row.act == "question"] == [
        ("会", "0?"),
        ("一、路", "1?"),
        ("二、水", "2?"),
        ("完", "3?"),
    ]


def test_a_heading_inside_an_answer_does_not_hold_the_next_turn() -> None:
    answer = "**王宁:**好。\n\n一、修路\n\n路好。\n\n二、通水\n\n水好。\n\n"
    text = f"# 会\n\n**记者:**路?\n\n{answer}**记者:**水?\n\n**王宁:**好。\n"
    rows = list(turn_rows("x", cqdocs.parse(text)))
    assert "一、修路\n路好。" in rows[1].text
    assert [row.section for row in rows] == ["会"] * 4


def test_a_document_without_headings_leaves_the_section_empty() -> None:
    (row, *_) = turn_rows("x", cqdocs.parse("记者:何时开工?\n王宁:九月。"))
    assert row.section is None
