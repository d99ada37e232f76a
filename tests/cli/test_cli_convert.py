from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs

Invoke = Callable[..., Result]


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("tei", cqdocs.Document.to_tei),
        ("akoma-ntoso", cqdocs.Document.to_akoma_ntoso),
        ("markdown", cqdocs.Document.to_markdown),
        ("web-annotations", cqdocs.Document.to_web_annotations),
    ],
)
def test_one_file_goes_to_standard_output_or_into_a_file(
    invoke: Invoke,
    press: str,
    tmp_path: Path,
    name: str,
    write: Callable[[cqdocs.Document], str],
) -> None:
    expected = write(cqdocs.parse_file(press))
    assert invoke("convert", press, "--to", name).stdout == expected
    out = tmp_path / "out.file"
    assert invoke("convert", press, "--to", name, "-o", str(out)).exit_code == 0
    assert out.read_bytes().decode() == expected


def test_several_files_go_into_a_directory(
    invoke: Invoke, press: str, seeds: Path, tmp_path: Path
) -> None:
    seed = next(seeds.glob("003_*.txt"))
    out = tmp_path / "new" / "tei"
    assert invoke("convert", press, str(seed), "--to", "tei", "-o", str(out)).exit_code == 0
    assert {path.name for path in out.iterdir()} == {"press.xml", f"{seed.stem}.xml"}


def test_brat_and_convokit_make_several_files(invoke: Invoke, press: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name in ("brat", "convokit"):
        assert invoke("convert", press, "--to", name, "-o", str(out)).exit_code == 0
    assert {path.name for path in out.iterdir()} == {
        "press.txt",
        "press.ann",
        "annotation.conf",
        "press",
    }
    assert (out / "press" / "utterances.jsonl").exists()


@pytest.mark.parametrize("name", ["brat", "convokit"])
def test_what_makes_several_files_wants_a_directory(invoke: Invoke, press: str, name: str) -> None:
    result = invoke("convert", press, "--to", name)
    assert result.exit_code == 2
    assert f"{name} makes several files: name a directory" in result.stderr


def test_several_files_want_a_directory(invoke: Invoke, press: str) -> None:
    assert invoke("convert", press, press, "--to", "tei").exit_code == 2


@pytest.mark.parametrize("name", ["brat", "markdown"])
def test_no_file_that_is_read_is_overwritten(
    invoke: Invoke, press: str, tmp_path: Path, name: str
) -> None:
    before = Path(press).read_bytes()
    out = str(tmp_path) if name == "brat" else press
    result = invoke("convert", press, "--to", name, "-o", out)
    assert result.exit_code == 1
    assert "another FILE of this run stands there" in result.stderr
    assert Path(press).read_bytes() == before


def test_two_files_of_one_name_do_not_overwrite_each_other(
    invoke: Invoke, press: str, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / "press.txt"
    twin.write_text("路", encoding="utf-8")
    out = tmp_path / "out"
    result = invoke("convert", press, str(twin), "--to", "markdown", "-o", str(out))
    assert result.exit_code == 1
    assert (out / "press.md").read_text(encoding="utf-8").startswith("# 新闻发布会")


def test_a_place_that_cannot_be_written_costs_one_line(
    invoke: Invoke, press: str, tmp_path: Path
) -> None:
    result = invoke("convert", press, "--to", "tei", "-o", f"{press}/below")
    assert result.exit_code == 1
    assert "it cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_half_a_character_is_written_as_an_escape(invoke: Invoke, tmp_path: Path) -> None:
    cut, out = tmp_path / "cut.txt", tmp_path / "out.md"
    cut.write_bytes(rb"\ud800 \u8def")
    arguments = ("--encoding", "raw_unicode_escape", "--to", "markdown", "-o", str(out))
    assert invoke("convert", str(cut), *arguments).exit_code == 0
    assert out.read_text(encoding="utf-8").startswith("\\ud800 路")
