from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

import cqdocs
from cqdocs.retrieval.chunk import BY

Invoke = Callable[..., Result]


def rows(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("by", BY)
def test_a_line_is_a_chunk_with_the_name_of_its_file(invoke: Invoke, press: str, by: str) -> None:
    found = rows(invoke("chunks", "--by", by, "--max-chars", "8", press))
    chunks = cqdocs.chunks(cqdocs.parse_file(press), 8, by)  # type: ignore[arg-type]
    assert found == [{"file": press, **chunk.to_dict()} for chunk in chunks]
    assert len(found) > 2


def test_without_options_the_defaults_of_the_library_hold(invoke: Invoke, press: str) -> None:
    chunks = cqdocs.chunks(cqdocs.parse_file(press))
    assert [row["id"] for row in rows(invoke("chunks", press))] == [chunk.id for chunk in chunks]


def test_a_long_question_is_not_repeated_whole(invoke: Invoke) -> None:
    text = f"# 会\n记者:何时?{'路' * 3000}?\n王宁:好。路好。"
    result = invoke("chunks", "--max-chars", "3", "-", stdin=text.encode())
    answers = [row["question"] for row in rows(result) if row["act"] == "answer"]
    assert [len(str(question)) for question in answers] == [1000, 1000]


@pytest.mark.parametrize("option", [("--max-chars", "0"), ("--by", "page")])
def test_other_values_are_refused(invoke: Invoke, press: str, option: tuple[str, str]) -> None:
    result = invoke("chunks", *option, press)
    assert result.exit_code == 2
    assert option[0] in result.stderr
