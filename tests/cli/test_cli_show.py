from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs

Invoke = Callable[..., Result]

SPEECH = "去年有6个区县,占3.5%。\n".encode()


def test_quantities_are_a_table_where_no_format_is_named(invoke: Invoke, seeds: Path) -> None:
    path = str(next(seeds.glob("000_*.txt")))
    page = invoke("quantities", path).stdout
    assert page.startswith(f"{path}\n  quantities ")
    assert page.endswith("\n\n")
    assert "    3800万余亩" in page
    assert "above 38000000 亩" in page


def test_documents_follow_each_other(invoke: Invoke, press: str) -> None:
    alone = invoke("times", press).stdout
    assert invoke("times", press, press).stdout == alone * 2


def test_the_columns_of_quantities_are_these(invoke: Invoke) -> None:
    page = invoke("quantities", "--format", "tsv", "-", stdin=SPEECH).stdout
    columns = "document section speaker text kind value low high unit code qualifier sentence"
    assert page.splitlines() == [
        "\t".join((*columns.split(), "start", "end")),
        "<stdin>\t\t\t6个\tcount\t6\t\t\t个\t\t\t去年有6个区县,占3.5%。\t3\t5",
        "<stdin>\t\t\t3.5%\tpercent\t3.5\t\t\t%\t%\t\t去年有6个区县,占3.5%。\t9\t13",
    ]


def test_the_columns_of_times_are_these(invoke: Invoke) -> None:
    page = invoke(
        "times", "--format", "csv", "--reference-date", "2022-08-20", "-", stdin=SPEECH
    ).stdout
    header, row = csv.reader(page.splitlines())
    assert header == [
        "document", "section", "speaker", "text", "kind", "value", "qualifier", "sentence",
        "start", "end",
    ]  # fmt: skip
    assert row == [
        "<stdin>", "", "", "去年", "date", "2021", "", "去年有6个区县,占3.5%。", "0", "2",
    ]  # fmt: skip


def test_several_files_share_one_header(invoke: Invoke, press: str) -> None:
    lines = invoke("quantities", "--format", "csv", press, press).stdout.splitlines()
    assert sum(line.startswith("document,section") for line in lines) == 1


@pytest.mark.parametrize("command", ["quantities", "times"])
def test_json_lines_place_each_row_in_the_source(invoke: Invoke, seeds: Path, command: str) -> None:
    path = next(seeds.glob("003_*.txt"))
    source = cqdocs.parse_file(path).source
    rows = [
        json.loads(line)
        for line in invoke(command, "--format", "jsonl", str(path)).stdout.splitlines()
    ]
    assert rows
    for row in rows:
        assert source[row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["sentence"]


def test_only_the_kinds_that_are_asked_for_are_shown(invoke: Invoke) -> None:
    page = invoke("quantities", "--kind", "percent", "-", stdin=SPEECH).stdout
    assert "3.5%" in page
    assert "    6个" not in page
    options = ("--kind", "percent", "--kind", "count", "--format", "jsonl")
    assert len(invoke("quantities", *options, "-", stdin=SPEECH).stdout.splitlines()) == 2


def test_an_unknown_kind_is_wrong_usage_that_names_the_known_ones(invoke: Invoke) -> None:
    result = invoke("times", "--kind", "percent", "-", stdin=SPEECH)
    assert result.exit_code == 2
    assert "'date'" in result.stderr
