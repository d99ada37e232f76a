"""Every row of the lexicon works: its example is parsed, and so is each of its words in its place.

For each file one function says what works means; `WORKS` names them all. It is given a row, and makes
a text of the row's example and of each of the row's words put in place of the one that stands there.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from attrs import AttrsInstance

import cqdocs
from cqdocs import Furniture, MetadataLine, Note, Point, Turn, lexicon
from cqdocs.blocks.fields.keys import FieldRow
from cqdocs.blocks.furniture.words import FurnitureRow
from cqdocs.blocks.headings.numbers import HeadingRow
from cqdocs.blocks.markers import PointRow, find_markers
from cqdocs.blocks.notes import NoteRow
from cqdocs.blocks.speaker.names import SurnameRow
from cqdocs.kinds import Act, Role
from cqdocs.lexicon.load import load
from cqdocs.lexicon.senses import SenseRow
from cqdocs.mentions.hedges import HedgeRow
from cqdocs.mentions.units.words import UnitRow
from cqdocs.numerals.characters import NumeralRow
from cqdocs.text.fold import fold
from cqdocs.tree.announce import AnnouncementRow
from cqdocs.tree.sentences import ReportRow

R = TypeVar("R", bound=AttrsInstance)
Case = tuple[str, int, Callable[[], None]]

# What stands around an example that needs company.
PARAGRAPH = "\n全市新建公路，大家都很满意。\n"
ANSWER = "\n王宁:九月。\n"
CONVERSATION = "记者:何时开工?" + ANSWER


def with_each(example: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word, and the folded example with that word in place of the one in it."""
    example, words = fold(example), tuple(words)
    there = max((word for word in words if word in example), key=len)
    for word in words:
        yield word, example.replace(there, word)


def turn_of(label: str, before: str = CONVERSATION, after: str = ANSWER) -> Turn | None:
    """The turn that a line opens in a conversation, or None."""
    doc = cqdocs.parse(before + label + after)
    return next((turn for turn in doc.turns if turn.span.start == len(before)), None)


def announcements_work(row: AnnouncementRow) -> None:
    """The clause before a list announces it, whatever is counted and however."""
    for words in (row.measures, row.things):
        for word, text in with_each(row.example, words):
            assert [a.count for a in cqdocs.parse(text).announcements] == [2], word
    for word in row.measures:
        text = f"主要抓了两{word}:一是修路;二是通水。"
        assert [a.found for a in cqdocs.parse(text).announcements] == [2], word


def captions_work(row: SenseRow) -> None:
    """The line is a caption, and whoever is named behind it has the credit."""
    for word, text in with_each(row.example, row.words):
        (caption,) = cqdocs.parse(text).captions
        assert caption.credit == text.partition("。")[2], word
        assert caption.text == text.partition("。")[0] + "。", word


def headings_work(row: HeadingRow) -> None:
    """The line heads a section that has its number."""
    if not row.after:
        # A decimal number is believed among others.
        text = f"2 机构{PARAGRAPH}{row.example}{PARAGRAPH}2.2 职责{PARAGRAPH}"
        headings = [section.heading for section in cqdocs.parse("1 总则\n" + text).sections]
        assert [heading.number for heading in headings if heading] == ["1", "2", "2.1", "2.2"]
        return
    assert len(cqdocs.parse(row.example + PARAGRAPH).sections) == 1
    for word, text in with_each(row.example, row.after):
        (section,) = cqdocs.parse(text + PARAGRAPH).sections
        assert section.heading is not None
        number = text[: text.index(word) + len(word)]
        assert (section.heading.number, section.heading.text) == (
            number,
            text.removeprefix(number).strip(),
        ), word


def metadata_works(row: FieldRow) -> None:
    """The line is a field with the row's key, the label it has and the value behind that."""
    for label, text in with_each(row.example, row.labels):
        # What a site counts is a field beside others, and furniture by itself.
        others = "来源:青河日报 " if row.key == "page" else ""
        doc = cqdocs.parse(f"# 工作要点\n{others}{text}\n{PARAGRAPH}")
        line = doc.find_all(MetadataLine)[-1]
        assert (line.key, line.label, line.text) == (row.key, label, text.partition(":")[2].strip())


def notes_work(row: NoteRow) -> None:
    """The remark is a note; what stands behind it is text."""
    for words in (row.before, row.after):
        for word, text in with_each(row.example, words):
            doc = cqdocs.parse(text)
            note, _, rest = text.partition(")")
            assert [found.text for found in doc.find_all(Note)] == [note + ")"], word
            assert [paragraph.text for paragraph in doc.paragraphs] == [rest], word


def points_work(row: PointRow) -> None:
    """There are two points of the row's series, or one where one is enough."""
    texts = {row.example}
    texts |= {row.example.replace(row.after[0], word) for word in row.after}
    if row.bullet:
        texts |= {f"{word}经济平稳。\n{word}结构优化。" for word in row.words}
    elif row.words:
        texts |= {"。".join(words) + "。" for words in (row.words, row.traditional)}
    for text in texts:
        points = cqdocs.parse(text).points
        assert {series_of(point) for point in points} - {"article"} == {row.series} - {"article"}, (
            text
        )
        assert len(points) >= (1 if row.alone else 2), text


def series_of(point: Point) -> str:
    """The series of a point, without the thing that it numbers."""
    marker = next(find_markers(fold(f"{point.marker}{point.delimiter}甲,"), ()))
    return marker.series.partition(":")[0]


def questions_work(row: SenseRow) -> None:
    """Who says such a word asks, or hosts; without it the same words are a statement."""
    for word, text in with_each(row.example, row.words):
        turns = cqdocs.parse(text).turns
        if row.sense in ("asks", "seeks", "invites"):
            assert [turn.act for turn in turns] == [Act.QUESTION, Act.ANSWER], word
            plain = cqdocs.parse(f"{text.replace(word, '这是')}\n{CONVERSATION}")
            assert plain.turns[0].act is Act.STATEMENT, word
        else:
            assert {turns[0].speaker.role, turns[-1].speaker.role} == {Role.MODERATOR}, word


def sentences_work(row: ReportRow) -> None:
    """What is said and who says it are one sentence; without the verb they are two."""
    for verb in row.verbs:
        assert len(cqdocs.parse(f"“好。”他{verb}。").sentences) == 1, verb
    assert len(cqdocs.parse(row.example).sentences) == 1
    assert len(cqdocs.parse("“好。”他来了。").sentences) == 2


# Who speaks where a word of each sense stands in the row's example.
SPEAKERS = {
    "reporter": "reporter of=重庆日报",
    "outlet": "reporter of=山海{word}",
    "medium": "reporter of=晨光{word}",
    "moderator": "moderator",
    "asks": "reporter",
    "answers": "official",
    "office": "official name=陈海 of=渔业局 as={word}",
    "member": "unknown name=林大明 as={word}",
    "chair": "moderator as={word}",
    "follow": "reporter",
    "address": "nobody",
    "part": "official name=王宁 as=经典{word}",
    "honorific": "official name=李{word}",
    "organ": "official name=陈海 of=渔业{word}",
    "says": "nobody",
    "announces": "nobody",
    "private": "official name=王宁 of=青河公司 as={word}",
}
# Senses that show themselves in the lines around a conversation.
ASIDE = ("signs", "byline", "press", "newsroom")


def speakers_work(row: SenseRow) -> None:
    """A label with such a word opens a turn of the right speaker; an address opens none."""
    example = row.example
    if row.sense == "outlet":
        # It shows a conversation by itself; and without the marks of a title the word alone tells.
        assert speaker(turn_of(example, before="")) == speaker(turn_of(example)) != "nobody"
        example = example.replace("《", "").replace("》", "")
    if row.sense in ASIDE:
        return aside_works(row)
    for word, text in with_each(example, row.words):
        assert speaker(turn_of(text)) == SPEAKERS[row.sense].format(word=word)
    return None


def aside_works(row: SenseRow) -> None:
    """A line with such a word signs a text, names its author, or shows that officials speak."""
    for word, text in with_each(row.example, row.words):
        if row.sense == "signs":
            doc = cqdocs.parse(f"# 工作要点\n全市新建公路。\n{text}\n2024年3月18日\n")
            assert doc.metadata.authors == (text,), word
        elif row.sense == "newsroom":
            assert cqdocs.parse(text).metadata.authors == ("白露",), word
        elif row.sense == "byline":
            doc = cqdocs.parse(f"青河市工作要点\n{text}\n{PARAGRAPH}")
            assert doc.metadata.authors == (text,), word
        else:
            doc = cqdocs.parse(text)
            assert {turn.speaker.role for turn in doc.turns} == {Role.OFFICIAL}, word


def furniture_works(row: FurnitureRow) -> None:
    """A line that such words make up, or that one begins, is furniture of the row's kind."""
    texts = [*row.whole, *(f"{word} 12" for word in row.opening)]
    for text in (row.example, *texts):
        doc = cqdocs.parse(f"# 工作要点\n{PARAGRAPH}\n{text}\n")
        assert [f.kind for f in doc.find_all(Furniture)] == [row.kind], text
    for word in row.behind:
        doc = cqdocs.parse(f"# 工作要点\n全市新建公路，大家都很满意。 {word}\n")
        assert [p.text for p in doc.paragraphs] == ["全市新建公路，大家都很满意。"], word


def titles_work(row: SenseRow) -> None:
    """A title goes on up to such a word; a heading is just this word; a remark closes a text with it."""
    for word, text in with_each(row.example, row.words):
        if row.sense == "genre":
            assert cqdocs.parse(text + PARAGRAPH).metadata.title == text.replace("\n", ""), word
        elif row.sense == "standard":
            doc = cqdocs.parse(f"# 工作要点\n{PARAGRAPH}{text}{PARAGRAPH}")
            assert [s.heading.text for s in doc.sections if s.heading][1:] == [text], word
        elif row.sense == "closed":
            doc = cqdocs.parse(f"# 工作要点\n{PARAGRAPH}({word})\n青河新建公路\n{PARAGRAPH}")
            assert [s.level for s in doc.sections] == [1, 1], word
        else:
            doc = cqdocs.parse(f"{text}\n青河市工作要点{PARAGRAPH}")
            assert doc.metadata.title == "青河市工作要点", word


def speaker(turn: Turn | None) -> str:
    """Who speaks a turn, in one line."""
    if turn is None:
        return "nobody"
    said = turn.speaker
    known = {"name": said.name, "of": said.affiliation, "as": said.title}
    return said.role + "".join(f" {key}={value}" for key, value in known.items() if value)


def surnames_work(row: SurnameRow) -> None:
    """A label of such a surname and a given name is a person's name."""

    def is_named(label: str) -> bool:
        turn = turn_of(label, before="记者:何时开工?\n", after="")
        return turn is not None and turn.speaker.name == fold(label).partition(":")[0]

    assert is_named(row.example)
    surnames = [*"".join(row.one), *row.two]
    assert [surname for surname in surnames if not is_named(f"{surname}宁:九月。")] == []


def numerals_work(row: NumeralRow) -> None:
    """Every form of a digit or scale has its value."""
    for form in (row.plain, *row.also, *row.long) if row.role != "point" else ():
        assert cqdocs.parse_number(form) == row.value, form
    assert cqdocs.parse_number(row.example) >= row.value


def hedges_work(row: HedgeRow) -> None:
    """Each word, where it stands, gives the figure the row's qualifier."""
    texts = [f"全市共有{word}5万人,均已就业。" for word in row.before]
    texts += [f"全市共有5万人{word},均已就业。" for word in row.behind]
    texts += [f"全市共有50{word}人,均已就业。" for word in row.within]
    texts += [f"全市共有{word}十万人,均已就业。" for word in row.quantifier]
    texts += [f"全市共有{word}千人,均已就业。" for word in row.before_scale]
    for word in row.behind_time:
        (time,) = cqdocs.parse(f"全市在30日{word},完成整改。").times
        assert time.qualifier == row.qualifier, word
    for text in (row.example, *texts):
        (figure,) = cqdocs.parse(text).quantities
        assert figure.qualifier == row.qualifier, text


def units_work(row: UnitRow) -> None:
    """The figure of the example has the row's unit, and is of its kind."""
    figures = cqdocs.parse(row.example).quantities
    if row.only_below:
        assert any(row.text in figure.unit.text for figure in figures if figure.unit)
        return
    (figure,) = (f for f in figures if f.unit and f.unit.text in row.spellings())
    assert (figure.kind, figure.unit and figure.unit.code) == (row.kind, row.code)


def cases(file: str, kind: type[R], works: Callable[[R], None]) -> Iterator[Case]:
    for number, row in enumerate(load(file, kind), 1):
        yield file, number, partial(works, row)


CASES = [
    *cases("announcements", AnnouncementRow, announcements_work),
    *cases("captions", SenseRow, captions_work),
    *cases("furniture", FurnitureRow, furniture_works),
    *cases("headings", HeadingRow, headings_work),
    *cases("hedges", HedgeRow, hedges_work),
    *cases("metadata", FieldRow, metadata_works),
    *cases("notes", NoteRow, notes_work),
    *cases("numerals", NumeralRow, numerals_work),
    *cases("points", PointRow, points_work),
    *cases("questions", SenseRow, questions_work),
    *cases("sentences", ReportRow, sentences_work),
    *cases("speakers", SenseRow, speakers_work),
    *cases("surnames", SurnameRow, surnames_work),
    *cases("titles", SenseRow, titles_work),
    *cases("units", UnitRow, units_work),
]
# The files whose examples other tests read: tests/readers/html/test_html_read.py, tests/mentions/test_fixed.py, tests/mentions/times/test_lexicon.py.
ELSEWHERE = {
    "fixed",
    "page_parts",
    *(
        "bare_days",
        "day_parts",
        "eras",
        "festivals",
        "reigns",
        "time_fixed",
        "time_units",
        "times",
    ),
}


@pytest.mark.parametrize(
    "works", [pytest.param(works, id=f"{file} row {number}") for file, number, works in CASES]
)
def test_the_row_works(works: Callable[[], None]) -> None:
    works()


def test_every_file_says_here_what_its_examples_show() -> None:
    files = {path.stem for path in Path(lexicon.__path__[0]).glob("*.toml")}
    assert files == {file for file, _, _ in CASES} | ELSEWHERE


def test_a_medium_of_a_weak_name_shows_no_conversation_by_itself() -> None:
    assert turn_of("晨光报:电价会涨吗?", before="") is None
