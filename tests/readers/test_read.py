"""Readers as the library and the command line use them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import cqdocs
from cqdocs.cli.run import run

PAGE = (
    "<html><head><meta charset=gb2312><title>修路发布会_某网</title></head><body>"
    "<div class=crumb>首页 &gt; 新闻</div><h1>修路发布会</h1>"
    "<p><b>青河日报记者：</b>请问何时开工？</p><p><b>王宁：</b>九月开工，投资4亿元。</p></body></html>"
)


def test_a_page_is_parsed_and_its_text_is_the_source(tmp_path: Path) -> None:
    pytest.importorskip("resiliparse", reason='pip install "cqdocs[html]"')
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("gb18030"))
    doc = cqdocs.parse_file(path)
    assert doc.source == (
        "# 修路发布会\n\n青河日报记者：请问何时开工？\n\n王宁：九月开工，投资4亿元。"
    )
    assert doc == cqdocs.parse(doc.source)
    assert [turn.speaker.label.text for turn in doc.turns] == ["青河日报记者", "王宁"]


def test_a_word_file_is_parsed_whatever_its_name(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason='pip install "cqdocs[docx]"')
    from word_files import empty, saved

    document = empty()
    document.add_heading("修路发布会", 0)
    document.add_paragraph("青河日报记者：请问何时开工？")
    document.add_paragraph("王宁：九月开工。")
    path = tmp_path / "talk.html"
    path.write_bytes(saved(document))
    doc = cqdocs.parse_file(path, encoding="ascii")
    assert doc.metadata.title == "修路发布会"
    assert len(doc.exchanges) == 1


def test_replaced_bytes_of_a_page_are_an_issue() -> None:
    pytest.importorskip("resiliparse", reason='pip install "cqdocs[html]"')
    data = PAGE.encode("utf-8").replace("九".encode(), b"\xff")
    doc = cqdocs.parse_bytes(data, errors="replace")
    assert doc.issues[0].code is cqdocs.kinds.IssueCode.REPLACED_BYTES
    assert doc.source[doc.issues[0].span.start] == "\ufffd"


@pytest.mark.parametrize(
    ("module", "extra"), [("resiliparse.parse.html", "html"), ("docx", "docx")]
)
def test_a_missing_extra_costs_one_line_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    module: str,
    extra: str,
) -> None:
    makers: dict[str, Callable[[], bytes]] = {"html": PAGE.encode, "docx": _word_file}
    path = tmp_path / "file"
    path.write_bytes(makers[extra]())
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=f'pip install "cqdocs\\[{extra}\\]"'):
        cqdocs.parse_file(path)
    assert run(["outline", str(path)]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f'pip install "cqdocs[{extra}]"' in said


def _word_file() -> bytes:
    import zipfile
    from io import BytesIO

    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    return stream.getvalue()
