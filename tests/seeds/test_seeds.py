"""The two founding documents: their trees as read by eye, and what they say of themselves.

`<stem>.outline` is the tree as `outline` writes it, read through beside the document and compared with
an annotation made by hand: sections, turns, points, leads, captions, announcements and breaks agree.
"""

import datetime
import hashlib
from pathlib import Path

import pytest
from samples import SEEDS, read

import cqdocs
from cqdocs import Document, Editor, Lead, Metadata, Note, Span
from cqdocs.kinds import IssueCode, Role
from cqdocs.strategies import outline

HERE = Path(__file__).parent
TALK, ESSAY = SEEDS
BYTES = {
    "000_844b2e748aff4e3c": "4d56c4225fc73da7a9c0e28119966db599a0bf642b15869aa954353936bca08d",
    "003_dd504da93b3e7f9a": "6f888309f36e5c15ff44f74677d336ed7d47a6723fe278bd8221306c80705250",
}
every_seed = pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def talk() -> Document:
    return cqdocs.parse_file(TALK)


@pytest.fixture(scope="module")
def essay() -> Document:
    return cqdocs.parse_file(ESSAY)


def test_the_seeds_are_the_founding_documents_byte_for_byte() -> None:
    assert {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS} == BYTES


@every_seed
def test_a_seed_gives_its_tree(path: Path) -> None:
    expected = (HERE / f"{path.stem}.outline").read_bytes().decode("utf-8")
    assert outline(cqdocs.parse_file(path)) == expected.removesuffix("\n").split("\n")


@every_seed
def test_a_file_is_read_as_its_text(path: Path) -> None:
    assert cqdocs.parse_file(path) == cqdocs.parse(read(path))


def test_the_talk_says_its_title_and_the_page_it_comes_from(talk: Document) -> None:
    assert talk.metadata == Metadata(
        title="重庆沿着习近平总书记指引的方向坚定前行",
        notes=(Note(Span(25, 31), "(上接3版)"),),
    )
    assert (talk.reference_date, talk.reference_origin) == (None, None)


def test_the_essay_says_where_when_and_by_whom_it_was_published(essay: Document) -> None:
    moment = datetime.datetime(2023, 10, 16, 8, 23, 25)  # noqa: DTZ001 - the page gives no zone
    assert essay.metadata == Metadata(
        title="在新时代新征程全面建设现代化新重庆",
        source="求是",
        issue="2023/20",
        authors=("中共重庆市委",),
        published=moment,
        editors=(
            Editor("网站编辑", "王慧"),
            Editor("校对", "夏明月"),
            Editor("校对", "高胜军"),
            Editor("审校", "徐勇林"),
        ),
    )
    assert (essay.reference_date, essay.reference_origin) == (moment, "published")


def test_each_reporter_asks_and_each_official_answers(talk: Document) -> None:
    pairs = [
        (
            [turn.speaker.affiliation for turn in pair.question],
            [t.speaker.name for t in pair.answer],
        )
        for pair in talk.exchanges
    ]
    assert pairs == [
        (["重庆日报"], ["李明清"]),
        (["新加坡联合早报"], ["陆克华"]),
        (["经济日报"], ["陆克华"]),
        (["中央广播电视总台"], ["姜辉"]),
        (["中国新闻社"], ["姜辉"]),
        (["光明日报"], ["蔡允革"]),
    ]
    assert [turn.speaker.role for turn in talk.turns] == [Role.REPORTER, Role.OFFICIAL] * 6


def test_every_turn_is_in_one_exchange(talk: Document) -> None:
    paired = [turn for pair in talk.exchanges for turn in (*pair.question, *pair.answer)]
    assert tuple(paired) == talk.turns


def test_nobody_speaks_in_the_essay(essay: Document) -> None:
    assert (essay.turns, essay.exchanges, essay.points, essay.announcements) == ((), (), (), ())


def test_as_many_points_follow_as_are_announced(talk: Document) -> None:
    announced = [(a.text, a.count) for a in talk.announcements]
    assert announced == [
        ("主要抓了五个方面的工作", 5),
        ("重点抓了“五个共建”", 5),
        ("重点抓了四方面工作", 4),
        ("从以下七个方面发力", 7),
        ("概括起来有三个方面", 3),
        ("重庆将从四个方面加快推进长江国家文化公园重庆段建设", 4),
        ("主要有3个方面的工作和成效", 3),
    ]
    assert all(a.found == a.count for a in talk.announcements)


def test_a_third_of_the_points_stand_inside_another(talk: Document) -> None:
    depths = [point.depth for point in talk.points]
    assert (depths.count(1), depths.count(2), len(depths)) == (31, 9, 40)


# Where a page break cuts a paragraph in two: what stands before it, and behind.
BREAKS = [
    ("下一步还将哪些方面着", "力,更好发挥中心城市带动作用?"),
    ("把“绿色+”融入经济社会发展方方面面。推动产业", "转型升级,数字经济跻身全国第一方阵,"),
    ("长江重庆段纳入长江国家文化公园重", "点建设区,重庆有什么优势?"),
]


@pytest.mark.parametrize(("before", "after"), BREAKS)
def test_a_broken_paragraph_is_whole_again(talk: Document, before: str, after: str) -> None:
    (paragraph,) = (p for p in talk.paragraphs if before + after in p.text)
    left, right = paragraph.pieces
    assert left.of(talk.source).endswith(before)
    assert right.of(talk.source).startswith(after)
    assert Span(left.end, right.start).of(talk.source) == "\n\n"
    cut = paragraph.text.index(before + after) + len(before)
    assert (paragraph.source_offset(cut - 1), paragraph.source_offset(cut)) == (
        left.end - 1,
        right.start,
    )


def test_the_breaks_are_all_that_was_doubted(talk: Document, essay: Document) -> None:
    assert [issue.code for issue in talk.issues] == [IssueCode.JOINED_PARAGRAPH] * 3
    for issue, (before, after) in zip(talk.issues, BREAKS, strict=True):
        start, end = issue.span
        assert talk.source[:start].endswith(before)
        assert talk.source[end:].startswith(after)
        assert before[-6:] in issue.message
        assert after[:6] in issue.message
    assert essay.issues == ()


def test_a_lead_titles_its_paragraph(essay: Document) -> None:
    assert len(essay.leads) == 14
    assert essay.leads[0].text == "推动成渝地区双城经济圈建设走深走实。"
    for section in essay.sections[1:]:
        introduction, *titled = section.find_all(cqdocs.Paragraph)
        assert introduction.find_all(Lead) == ()
        assert all(len(paragraph.find_all(Lead)) == 1 for paragraph in titled)


def test_a_caption_credits_who_took_the_picture(essay: Document) -> None:
    assert [caption.credit for caption in essay.captions] == [
        "重庆市委宣传部供图 龙帆/摄",
        "新华社记者 王全超/摄",
        "新华社记者 刘潺/摄",
    ]
    assert [caption.text.rpartition("图为")[2] for caption in essay.captions] == [
        "重庆中心城区鸟瞰图。",
        "2023年8月24日在科学城拍摄的12英寸功率半导体晶圆自动化生产作业现场。",
        "2023年8月3日重庆洪崖洞夜市街区外景。",
    ]
