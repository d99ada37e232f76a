"""Documents drawn together with the tree that they must give, and text that means harm.

A drawn document is a `Drawn`: a text, the outline that `outline` must write of its parse, and the
layers that could stand in it. Words are drawn from a vocabulary in which nothing is a marker, a
label or a number, so that a generated text means only what it was built to mean.
"""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from cqdocs.blocks.markers import PointRow
from cqdocs.lexicon.load import load

VOCABULARY = [
    "推进",
    "产业",
    "转型",
    "加快",
    "培育",
    "生态",
    "环境",
    "治理",
    "乡村",
    "发展",
    "群众",
    "城市",
    "改革",
    "创新",
    "教育",
    "服务",
    "文化",
    "安全",
    "保障",
    "民生",
    "协同",
    "建设",
    "绿色",
    "资源",
    "市场",
    "交通",
    "枢纽",
    "平台",
    "能力",
    "体系",
    "機制",
    "質量",
    "農業",
    "國家",
    "經濟",
    "開放",
]
OUTLETS = [
    "青河日报",
    "晨光电视台",
    "海蓝网",
    "《山海周刊》",
    "南岭通讯社",
    "法兰西24电视台",
    "北湖晚報",
]
NAMES = ["王宁", "李明远", "欧阳海", "陈素", "阿布都·热合曼", "林大文", "赵一平"]
OFFICES = ["青川省发展改革委副主任", "国家渔业局局长", "市教育局副局长"]


class Drawn(NamedTuple):
    """A text and the outline of the tree that it must give."""

    text: str
    outline: list[str]


def phrases(smallest: int = 2, largest: int = 5) -> st.SearchStrategy[str]:
    """A clause without a mark, as long as a heading may be."""
    words = st.lists(st.sampled_from(VOCABULARY), min_size=smallest, max_size=largest)
    return words.map("".join)


@st.composite
def clauses(draw: st.DrawFn) -> str:
    """A clause that may hold a figure, a quotation, a title or a remark in brackets."""
    kind = draw(st.sampled_from(["plain"] * 3 + ["figure", "quote", "title", "bracket", "point"]))
    words = draw(phrases())
    inner = draw(phrases(1, 2))
    return {
        "plain": words,
        "figure": f"{words}达到1092.8万吨",
        "quote": f"{words}“{inner}”",
        "title": f"{words}《{inner}》",
        "bracket": f"{words}（{inner}；{inner}）{inner}",
        "point": f"{words}增长6.5%",
    }[kind]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence with its mark."""
    parts = draw(st.lists(clauses(), min_size=1, max_size=3))
    return draw(st.sampled_from("，,、；")).join(parts) + draw(st.sampled_from("。。。！？!?"))


@st.composite
def openings(draw: st.DrawFn) -> str:
    """A first sentence that nobody takes for the title of its paragraph."""
    return f"{draw(phrases())}，{draw(sentences())}"


@st.composite
def texts(draw: st.DrawFn, smallest: int = 1, largest: int = 4) -> list[str]:
    """The sentences of a paragraph."""
    return [
        draw(openings()),
        *draw(st.lists(sentences(), min_size=smallest - 1, max_size=largest - 1)),
    ]


class Part(NamedTuple):
    """Lines of a text, and lines of an outline."""

    lines: list[str]
    outline: list[str]


def join(parts: list[Part]) -> Part:
    """Parts that follow each other."""
    return Part([x for part in parts for x in part.lines], [x for p in parts for x in p.outline])


def indent(lines: list[str]) -> list[str]:
    """Lines of an outline one step deeper."""
    return ["  " + line for line in lines]


@st.composite
def paragraphs(draw: st.DrawFn) -> Part:
    """A paragraph of running text."""
    parts = draw(texts())
    return Part(["".join(parts)], [f"paragraph {'|'.join(parts)}"])


@st.composite
def titled_paragraphs(draw: st.DrawFn) -> Part:
    """Paragraphs that open with a lead each."""
    parts = []
    for rest in draw(st.lists(texts(), min_size=2, max_size=3)):
        lead = draw(phrases(2)) + "。"
        parts.append(Part([lead + "".join(rest)], [f"paragraph [{lead}]|{'|'.join(rest)}"]))
    return join(parts)


_ROWS = tuple(row for row in load("points", PointRow) if not row.alone and not row.bullet)
_HAN = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


def _marker(row: PointRow, number: int, noun: str) -> str:
    if row.words:
        return row.words[number - 1]
    numeral = {"han": _HAN[number], "digit": str(number), "circled": chr(ord("①") + number - 1)}
    thing = noun if row.noun else ""
    return row.before + numeral[row.numerals] + (row.after[0] if row.after else "") + thing


@st.composite
def lists(draw: st.DrawFn, inside: bool = False) -> Part:
    """A list of points, each a paragraph or (`inside`) all in one, that a clause announces rightly."""
    row = draw(st.sampled_from([r for r in _ROWS if r.behind] if inside else _ROWS))
    noun = draw(st.sampled_from(["优势", "特点", "任务"]))
    most = len(row.words) or 7
    points = draw(st.lists(texts(1, 3), min_size=2, max_size=most))
    announcement = f"{draw(phrases())}抓了{_HAN[len(points)]}个方面"
    lines = [announcement + draw(st.sampled_from("：:"))]
    outline = [f"paragraph {lines[0]}", f"  announces {len(points)}: {announcement}"]
    for number, parts in enumerate(points, 1):
        marker = _marker(row, number, noun)
        delimiter = draw(st.sampled_from("，,")) if row.delimiter == "required" else ""
        lines.append(marker + delimiter + "".join(parts))
        text = "|".join(parts)
        # A sentence of one point ends before the next; the last of these marks is no end by itself.
        outline += [f"point {number} {marker}", f"  {'more' if inside else 'paragraph'} {text}"]
    return Part(["".join(lines)] if inside else lines, outline)


def bodies(largest: int = 3) -> st.SearchStrategy[Part]:
    """What stands under a heading or label: paragraphs and at most one list, at the end."""
    plain = st.lists(paragraphs(), min_size=1, max_size=largest)
    listed = st.tuples(plain, st.one_of(lists(), lists(inside=True))).map(lambda p: [*p[0], p[1]])
    return st.one_of(plain, listed).map(join)


class Speaker(NamedTuple):
    """A label and how its turn begins in an outline."""

    label: str
    outline: str


def reporters() -> st.SearchStrategy[Speaker]:
    """One who asks for a medium."""
    return st.sampled_from(OUTLETS).map(
        lambda outlet: Speaker(f"{outlet}记者", f"question reporter of={outlet.strip('《》')}")
    )


@st.composite
def officials(draw: st.DrawFn) -> Speaker:
    """One who answers: a name, or an office and a name."""
    name = draw(st.sampled_from(NAMES))
    if draw(st.booleans()) or "·" in name:
        return Speaker(name, f"answer official name={name}")
    office = draw(st.sampled_from(OFFICES))
    title = next(t for t in ("副主任", "副局长", "局长") if office.endswith(t))
    of = office.removesuffix(title)
    return Speaker(f"{office}{name}", f"answer official name={name} of={of} as={title}")


Layout = Callable[[str, str, str], list[str]]
# How a label and the first line of a speech are written.
LAYOUTS: dict[str, Layout] = {
    "plain": lambda label, colon, text: [f"{label}{colon}{text}"],
    "bold": lambda label, colon, text: [f"**{label}{colon}**{text}"],
    "bold, colon outside": lambda label, colon, text: [f"**{label}**{colon}{text}"],
    "alone": lambda label, colon, text: [f"{label}{colon}", text],
    "heading": lambda label, colon, text: [f"### {label}{colon}", text],
    "brackets": lambda label, _, text: [f"[{label}]{text}"],
    "lenticular": lambda label, colon, text: [f"【{label}】{colon}{text}"],
    "ornament": lambda label, colon, text: [f"▲{label}{colon}{text}"],
}


@st.composite
def turns(draw: st.DrawFn, layout: str) -> Part:
    """A question and its answer."""
    write, colon = LAYOUTS[layout], draw(st.sampled_from("：:"))
    reporter, official = draw(reporters()), draw(officials())
    asked = [*draw(texts(1, 2)), f"请问{draw(phrases())}？"]
    question = Part(
        write(reporter.label, colon, "".join(asked)),
        [f"turn {reporter.outline}", f"  paragraph {'|'.join(asked)}"],
    )
    said = draw(bodies())
    lines = [*write(official.label, colon, said.lines[0]), *said.lines[1:]]
    return join([question, Part(lines, [f"turn {official.outline}", *indent(said.outline)])])


@st.composite
def transcripts(draw: st.DrawFn, layout: str | None = None) -> Drawn:
    """A press conference under a title, with or without a heading for each question."""
    layout = layout or draw(st.sampled_from(sorted(LAYOUTS)))
    title = draw(phrases(3))
    headed = draw(st.booleans())
    parts = []
    for pair in draw(st.lists(turns(layout), min_size=1, max_size=4)):
        if headed:
            heading = draw(phrases(3))
            parts.append(
                Part(
                    [f"## {heading}", *pair.lines],
                    [f"section 2 - {heading}", *indent(pair.outline)],
                )
            )
        else:
            parts.append(pair)
    body = join(parts)
    return _document(draw, title, body)


@st.composite
def essays(draw: st.DrawFn) -> Drawn:
    """An essay: numbered sections, captions that interrupt them, and fields at the foot."""
    title = draw(phrases(3))
    parts = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        heading = draw(phrases(2))
        body = draw(st.one_of(bodies(), titled_paragraphs()))
        if draw(st.booleans()):
            words = f"图为{draw(phrases())}。"
            body = join(
                [
                    body,
                    Part(
                        [f"{words} 新华社记者 王宁/摄"], [f"caption {words} by 新华社记者 王宁/摄"]
                    ),
                ]
            )
        number_ = f"{_HAN[number]}、"
        parts.append(
            Part(
                [draw(st.sampled_from(["", "  ", "　　"])) + number_ + heading, *body.lines],
                [f"section 2 {number_} {heading}", *indent(body.outline)],
            )
        )
    return _document(draw, title, join(parts), foot=draw(st.booleans()))


def _document(draw: st.DrawFn, title: str, body: Part, foot: bool = False) -> Drawn:
    marked = draw(st.booleans())
    gap = draw(st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]))
    lines = [f"# {title}" if marked else title, *body.lines]
    outline = [f"section 1 - {title}", *indent(body.outline)]
    if foot:
        lines.append("责任编辑：王慧")
        outline.append("field editor 责任编辑 王慧")
    return Drawn(gap.join(lines) + draw(st.sampled_from(["", "\n"])), outline)


def documents() -> st.SearchStrategy[Drawn]:
    """Any document that can be drawn with its tree."""
    return st.one_of(transcripts(), essays())


_SCRAPS = [
    "一是",
    "二是",
    "第一，",
    "第二，",
    "首先",
    "（一）",
    "①",
    "——",
    "。",
    "！",
    "？",
    "…",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "【",
    "】",
    "**",
    "#",
    "##",
    "---",
    "：",
    ":",
    ";",
    "记者：",
    "**王宁:**",
    "问：",
    "答：",
    "来源：",
    "(上接3版)",
    "图为",
    "/摄",
    "一、",
    "第一条",
    "第一章",
    "2023-10-16",
    "1092.8",
    "1,234",
    "百分之",
    "万",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x85",
    "\x0b",
    "\x0c",
    "\x00",
    "�",
    "�",
    "\u200b",
    "\ufeff",
    "\u3000",
    "\t",
    "𠮷",
    "👍",
    "é",
    "ａ",
    "１",
    "<!--",
    "-->",
    "![a](b)",
    "===",
    "^",
    "王宁：",
    "李明：",
]


def scraps() -> st.SearchStrategy[str]:
    """Scraps of every layout in any order, with lone surrogates, line ends and astral characters."""
    pieces = st.sampled_from([*_SCRAPS, *VOCABULARY[:8], "\n\n", " "])
    return st.lists(pieces, max_size=60).map("".join)


def hostile_text() -> st.SearchStrategy[str]:
    """Any text at all: scraps, any characters, a document with noise in its middle."""
    anything = st.text(st.characters(codec=None), max_size=80)
    return st.one_of(scraps(), scraps(), anything, st.tuples(documents(), anything).map(_damage))


def _damage(drawn: tuple[Drawn, str]) -> str:
    document, noise = drawn
    middle = len(document.text) // 2
    return document.text[:middle] + noise + document.text[middle:]
