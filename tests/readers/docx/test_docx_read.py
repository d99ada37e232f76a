"""Word files: what is printed comes out in order, with the numbers that Word generates."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("docx", reason='pip install "cqdocs[docx]"')

from word_files import OFFICIAL, add_items, add_list, add_xml, empty, saved, xml

import cqdocs
from cqdocs.errors import ReaderError
from cqdocs.readers.docx import package
from cqdocs.readers.docx.read import docx_text


def text_of_xml(*blocks: str) -> str:
    document = empty()
    for block in blocks:
        add_xml(document, block)
    return docx_text(saved(document))


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


printed = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20
)


@given(st.lists(printed, max_size=8))
def test_paragraphs_come_back_in_order(paragraphs: list[str]) -> None:
    document = empty()
    for words in paragraphs:
        document.add_paragraph(words)
    assert docx_text(saved(document)) == "\n\n".join(paragraphs)


def test_headings_have_the_level_of_their_style_below_the_title() -> None:
    document = empty()
    document.add_heading("工作要点", 0)
    document.add_heading("总体情况", 1)
    document.add_heading("成绩", 2)
    document.add_paragraph("正文。")
    assert docx_text(saved(document)) == "# 工作要点\n\n## 总体情况\n\n### 成绩\n\n正文。"


def test_without_a_title_the_first_level_is_the_first() -> None:
    document = empty()
    document.add_heading("总体情况", 1)
    assert docx_text(saved(document)) == "# 总体情况"


def test_an_outline_level_makes_a_heading_and_body_text_unmakes_one() -> None:
    document = empty()
    levels = {"一级": 0, "三级": 2}
    for words, level in levels.items():
        properties = document.add_paragraph(words)._p.get_or_add_pPr()
        properties.append(xml(f'<w:outlineLvl w:val="{level}"/>'))
    properties = document.add_heading("正文", 1)._p.get_or_add_pPr()
    properties.append(xml('<w:outlineLvl w:val="9"/>'))
    assert docx_text(saved(document)) == "# 一级\n\n### 三级\n\n正文"


def test_a_long_paragraph_in_the_style_of_a_heading_is_a_paragraph() -> None:
    document = empty()
    document.add_heading("修路。" * 50, 1)
    assert docx_text(saved(document)) == "修路。" * 50


def test_generated_numbers_are_text_and_levels_begin_again() -> None:
    document = empty()
    add_list(document, 50, OFFICIAL)
    items = [(0, "路"), (1, "甲"), (2, "子"), (2, "丑"), (1, "乙"), (2, "寅"), (0, "水"), (1, "丙")]
    add_items(document, 50, items)
    assert docx_text(saved(document)).split("\n\n") == [
        "一、路", "（一）甲", "1. 子", "2. 丑", "（二）乙", "1. 寅", "二、水", "（一）丙",
    ]  # fmt: skip


def test_text_stands_around_numbers_and_levels_are_named_together() -> None:
    document = empty()
    add_list(document, 50, (("chineseCountingThousand", "第%1条"), ("decimal", "%1.%2")))
    add_items(document, 50, [(0, "本法。"), (1, "其一。"), (1, "其二。"), (0, "施行。")])
    assert docx_text(saved(document)).split("\n\n") == [
        "第一条 本法。", "一.1 其一。", "一.2 其二。", "第二条 施行。",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_unless_a_start_is_overridden() -> None:
    document = empty()
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    add_list(document, 50, OFFICIAL)
    add_list(document, 150, OFFICIAL)
    add_list(document, 250, OFFICIAL, restart)
    for number in (50, 150, 250, 250):
        add_items(document, number, [(0, "项")])
    assert docx_text(saved(document)).split("\n\n") == ["一、项", "二、项", "一、项", "二、项"]


def test_a_symbol_of_a_symbol_font_is_a_bullet() -> None:
    document = empty()
    add_list(document, 50, (("bullet", "\uf06c"), ("bullet", "—")))
    add_items(document, 50, [(0, "甲"), (1, "乙")])
    assert docx_text(saved(document)) == "• 甲\n\n— 乙"


def test_a_list_that_is_not_defined_numbers_nothing() -> None:
    document = empty()
    add_items(document, 77, [(0, "甲")])
    add_items(document, 0, [(0, "乙")])
    assert docx_text(saved(document)) == "甲\n\n乙"


def test_styles_number_their_paragraphs() -> None:
    document = empty()
    for words in ("甲", "乙"):
        document.add_paragraph(words, style="List Number")
    assert docx_text(saved(document)) == "1. 甲\n\n2. 乙"


def test_rows_are_lines_with_bars_and_merged_cells_stand_once() -> None:
    document = empty()
    table = document.add_table(rows=3, cols=2)
    for at, words in enumerate(("指标", "数值", "粮食", "1092.8\n万吨", "", "来源：")):
        table.cell(at // 2, at % 2).text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    assert docx_text(saved(document)) == "指标 | 数值\n粮食 | 1092.8万吨\n来源："


def test_deleted_text_is_left_out_and_inserted_text_is_not() -> None:
    kept = f'<w:ins w:id="1">{run("通水。")}</w:ins>'
    gone = '<w:del w:id="2"><w:r><w:delText>停工。</w:delText></w:r></w:del>'
    assert text_of_xml(f"<w:p>{run('修路。')}{gone}{kept}</w:p>") == "修路。通水。"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'
    assert text_of_xml(f"<w:p>{mark}{run('修')}</w:p>", f"<w:p>{run('路。')}</w:p>") == "修路。"


def test_breaks_are_lines_and_hidden_text_is_none() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
    words = (
        f"<w:p>{run('甲')}<w:r><w:br/></w:r>{run('乙')}<w:r><w:tab/></w:r>{hidden}{run('丙')}</w:p>"
    )
    assert text_of_xml(words) == "甲\n乙\t丙"


def test_fields_show_their_result_and_controls_what_they_hold() -> None:
    field = "<w:r><w:instrText> DATE </w:instrText></w:r>" + run("6月")
    control = f"<w:sdt><w:sdtContent><w:p>{run('控')}{field}</w:p></w:sdtContent></w:sdt>"
    assert text_of_xml(control) == "控6月"


def test_the_text_of_a_box_follows_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('框')}</w:p></w:txbxContent>"
    words = f"<w:p>{run('正文。')}<w:r><w:pict>{box}</w:pict></w:r></w:p>"
    assert text_of_xml(words) == "正文。\n\n框"


def test_notes_are_marked_and_stand_at_the_end() -> None:
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = empty()
    for at, words in ((7, "很好"), (3, "。")):
        mark = f'<w:r><w:footnoteReference w:id="{at}"/></w:r>'
        add_xml(document, f"<w:p>{run(words)}{mark}</w:p>")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r>{run(f" 注{at}")}</w:p></w:footnote>'
        for at in (3, 7)
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        f'<w:footnotes xmlns:w="{word}">{notes}</w:footnotes>'.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert docx_text(saved(document)) == "很好[1]\n\n。[2]\n\n[1] 注7\n\n[2] 注3"


def test_an_empty_document_is_an_empty_text() -> None:
    assert docx_text(saved(empty())) == ""


def rewritten(change: dict[str, bytes], data: bytes) -> bytes:
    """A Word file with some of its parts replaced."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for part in old.namelist():
            new.writestr(part, change.get(part, old.read(part)))
    return stream.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_TEXT", 1024 * 1024)
    bomb = rewritten({"word/document.xml": b" " * 2_000_000}, saved(empty()))
    with pytest.raises(ReaderError, match="unpacks to 2 MiB, more than the 1 MiB"):
        docx_text(bomb)


@pytest.mark.parametrize(
    "part", [b"", b"<w:document>", b"<a/>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"]
)
def test_a_damaged_part_is_one_plain_error_or_no_text(part: bytes) -> None:
    data = rewritten({"word/document.xml": part}, saved(empty()))
    try:
        assert docx_text(data) == ""
    except ReaderError as error:
        assert "\n" not in str(error)


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(at: int, noise: bytes) -> None:
    data = saved(empty())
    try:
        cqdocs.parse_bytes(data[: at * 10] + noise + data[at * 10 + len(noise) :])
    except (ReaderError, cqdocs.errors.DecodeError) as error:
        assert str(error)
