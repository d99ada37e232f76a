from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs

Invoke = Callable[..., Result]


def test_a_named_encoding_is_used(invoke: Invoke, tmp_path: Path) -> None:
    path = tmp_path / "big5.txt"
    path.write_bytes("會議記錄".encode("big5"))
    result = invoke("json", "--encoding", "big5", str(path))
    assert cqdocs.from_json(result.stdout).source == "會議記錄"


@pytest.mark.parametrize("name", ["nope", "base64", "undefined", "", "a\nb"])
def test_an_unknown_encoding_is_wrong_usage(invoke: Invoke, press: str, name: str) -> None:
    result = invoke("json", "--encoding", name, press)
    assert result.exit_code == 2
    assert "is no text encoding" in result.stderr


@pytest.mark.parametrize("name", ["utf-16", "UTF8", "gbk", "utf-8-sig"])
def test_a_text_encoding_is_no_wrong_usage(invoke: Invoke, press: str, name: str) -> None:
    assert invoke("json", "--encoding", name, press).exit_code in (0, 1)


def test_the_reference_date_is_handed_to_the_parser(invoke: Invoke, press: str) -> None:
    result = invoke("json", "--reference-date", "2022-08-20", press)
    document = cqdocs.from_json(result.stdout)
    assert str(document.reference_date) == "2022-08-20"
    assert document.reference_origin is cqdocs.kinds.ReferenceOrigin.CALLER


@pytest.mark.parametrize("date", ["2022-13-01", "2022-02-30", "today", "20220820", ""])
def test_a_bad_reference_date_is_wrong_usage(invoke: Invoke, press: str, date: str) -> None:
    result = invoke("outline", "--reference-date", date, press)
    assert result.exit_code == 2
    assert "--reference-date" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline"],
        ["nothing"],
        ["json", "--indent", "-1", "x"],
        ["json", "--errors", "ignore", "x"],
        ["turns", "--format", "xml", "x"],
        ["issues", "--nothing", "x"],
        ["quantities", "--kind", "date", "x"],
        ["times", "--kind", "count", "x"],
        ["times", "--format", "html", "x"],
    ],
)
def test_wrong_usage_has_status_2(invoke: Invoke, arguments: list[str]) -> None:
    assert invoke(*arguments).exit_code == 2


def test_a_limit_of_characters_is_met_with_a_word(invoke: Invoke, press: str) -> None:
    whole = cqdocs.parse_file(press)
    document = cqdocs.from_json(invoke("json", "--max-chars", "20", press).stdout)
    assert document == cqdocs.parse(whole.source, max_chars=20)
    assert ": unread-text: max_chars is 20; " in invoke("issues", "--max-chars", "20", press).stdout


def test_a_limit_of_depth_is_met_with_a_word(invoke: Invoke, press: str) -> None:
    document = cqdocs.from_json(invoke("json", "--max-depth", "0", press).stdout)
    assert document == cqdocs.parse(document.source, max_depth=0)
    assert not document.turns


def test_chunks_call_their_own_length_max_chars(invoke: Invoke, press: str) -> None:
    read = invoke("chunks", "--max-chars", "8", "--read-chars", "30", press).stdout
    doc = cqdocs.parse(cqdocs.parse_file(press).source, max_chars=30)
    assert len(read.splitlines()) == len(cqdocs.chunks(doc, 8))


@pytest.mark.parametrize(
    "option", [("--max-chars", "0"), ("--max-depth", "65"), ("--max-chars", "many")]
)
def test_what_is_no_limit_is_wrong_usage(
    invoke: Invoke, press: str, option: tuple[str, str]
) -> None:
    result = invoke("issues", *option, press)
    assert result.exit_code == 2
    assert option[0] in result.stderr
