from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import cqdocs

Invoke = Callable[..., Result]


def test_a_page_is_written_to_the_file_that_is_named(
    invoke: Invoke, press: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    result = invoke("view", press, "-o", str(page))
    assert (result.exit_code, result.output) == (0, "")
    assert page.read_text(encoding="utf-8") == cqdocs.parse_file(press).to_html("press")


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_without_a_file_the_page_goes_to_standard_output(
    invoke: Invoke, output: tuple[str, ...]
) -> None:
    result = invoke("view", "-", *output, stdin="正文。".encode())
    assert result.stdout.startswith("<!doctype html>")
    assert "正文。" in result.stdout


def test_a_terminal_is_told_to_name_a_file(
    invoke: Invoke, press: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cqdocs.cli.view.to_terminal", lambda: True)
    result = invoke("view", press)
    assert result.exit_code == 2
    assert "name a file with -o" in result.output


@pytest.mark.parametrize("name", ["press.txt", "folder/../press.txt", "link"])
def test_the_document_itself_is_never_written_over(
    invoke: Invoke, press: str, tmp_path: Path, name: str
) -> None:
    before = Path(press).read_bytes()
    (tmp_path / "link").symlink_to(press)
    (tmp_path / "folder").mkdir()
    result = invoke("view", press, "-o", f"{tmp_path}/{name}")
    assert result.exit_code == 2
    assert "names the document itself" in result.output
    assert Path(press).read_bytes() == before


def test_one_page_shows_one_document(invoke: Invoke, press: str) -> None:
    result = invoke("view", press, press)
    assert result.exit_code == 2
    assert "one document" in result.output


def test_a_page_that_cannot_be_written_costs_a_line(
    invoke: Invoke, press: str, tmp_path: Path
) -> None:
    for bad in (tmp_path / "none" / "page.html", tmp_path):
        result = invoke("view", press, "-o", str(bad))
        assert result.exit_code == 1
        assert result.output.count("\n") == 1
        assert "it cannot be written" in result.output


def test_a_document_that_cannot_be_read_leaves_the_old_page(invoke: Invoke, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("old", encoding="utf-8")
    result = invoke("view", str(tmp_path / "none.txt"), "-o", str(page))
    assert result.exit_code == 1
    assert page.read_text(encoding="utf-8") == "old"


def test_the_page_is_opened_where_it_was_written(
    invoke: Invoke, press: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    page = tmp_path / "页 面.html"
    assert invoke("view", press, "--open", "-o", str(page)).exit_code == 0
    assert invoke("view", press, "--open").exit_code == 0
    (made,) = tmp_path.glob("cqdocs-*/press.html")
    assert opened == [page.as_uri(), made.as_uri()]
    assert made.read_bytes() == page.read_bytes()


def test_where_there_is_no_browser_the_file_is_named(
    invoke: Invoke, press: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    result = invoke("view", press, "--open", "-o", str(tmp_path / "page.html"))
    assert result.exit_code == 0
    assert "page.html yourself" in result.output


def test_what_is_opened_must_be_a_file(invoke: Invoke, press: str) -> None:
    result = invoke("view", press, "--open", "-o", "-")
    assert result.exit_code == 2
    assert "--open needs a file" in result.output


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_is_written_to_as_it_is(invoke: Invoke, press: str) -> None:
    assert invoke("view", press, "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()
