"""Documents to write and read back: the seeds, and one made up of everything that a tree can hold."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from cqdocs import (
    Announcement,
    Caption,
    Document,
    Editor,
    Furniture,
    Gap,
    Heading,
    Issue,
    Label,
    Lead,
    Metadata,
    MetadataLine,
    Note,
    Paragraph,
    Point,
    Quantity,
    Quote,
    Section,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
    Turn,
    Unit,
    parse_file,
)
from cqdocs.kinds import (
    Act,
    FurnitureKind,
    GapKind,
    IssueCode,
    Qualifier,
    QuantityKind,
    QuoteKind,
    ReferenceOrigin,
    Role,
    TimeKind,
)
from cqdocs.model.ratio import Ratio

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TONNE = Unit("吨", "t", "mass", Decimal("1E+3"))
SPAN = Span(2, 5)

QUANTITIES = (
    Quantity(SPAN, "约1.50吨", kind=QuantityKind.MEASURE, value=Decimal("1.50"), unit=TONNE),
    Quantity(SPAN, "1E+30", kind=QuantityKind.NUMBER, value=Decimal("1E+30")),
    Quantity(SPAN, "-0", kind=QuantityKind.NUMBER, value=Decimal("-0.00")),
    Quantity(SPAN, "1e-9", kind=QuantityKind.NUMBER, value=Decimal("1E-99")),
    Quantity(SPAN, "三分之二", kind=QuantityKind.FRACTION, value=Ratio(2, 3)),
    Quantity(SPAN, "三分之三", kind=QuantityKind.FRACTION, value=Ratio(1)),
    Quantity(
        SPAN,
        "3至5个以上",
        kind=QuantityKind.COUNT,
        low=Decimal(3),
        high=Decimal(5),
        unit=Unit("个"),
        qualifier=Qualifier.AT_LEAST,
    ),
    Quantity(SPAN, "全", kind=QuantityKind.PERCENT, pieces=(Span(2, 3), Span(4, 5))),
)
MENTIONS = (
    *QUANTITIES,
    TimeExpression(SPAN, "上月", kind=TimeKind.DATE),
    TimeExpression(SPAN, "约一年", kind=TimeKind.DURATION, value="P1Y", qualifier=Qualifier.ABOUT),
    Quote(SPAN, "《求是》", kind=QuoteKind.TITLE),
    Announcement(SPAN, "三件事", count=3, found=2),
)


@pytest.fixture
def everything() -> Document:
    """A document with every type of node and mention, and each field both set and left out."""
    heading = Heading(SPAN, "题", number="一、", mentions=MENTIONS, pieces=(Span(2, 3), Span(4, 5)))
    paragraph = Paragraph(
        SPAN,
        "甲。乙。",
        sentences=(Lead(SPAN, "甲。"), Sentence(SPAN, "乙。")),
        mentions=MENTIONS,
        continues=True,
    )
    speaker = Speaker(Label(SPAN, "记者"), Role.REPORTER, "王宁", "重庆日报", "主任")
    nobody = Speaker(Label(SPAN, "问"), Role.UNKNOWN)
    points = (
        Point(SPAN, (paragraph,), "一是", "", 1, 1, "甲"),
        Point(SPAN, (), "—", " ", None, 2, ""),
    )
    lines = (
        MetadataLine(SPAN, "甲", key="author", label="作者", mentions=MENTIONS[:1]),
        MetadataLine(SPAN, "甲", key="title"),
    )
    captions = (Caption(SPAN, "图", credit="摄", mentions=MENTIONS[:1]), Caption(SPAN, "图"))
    note = Note(SPAN, "(上接3版)")
    children = (
        *lines,
        Section(SPAN, (Section(SPAN, points, 3),), 2, heading),
        Turn(SPAN, points, speaker, Act.QUESTION),
        Turn(SPAN, (Paragraph(SPAN, "无"),), nobody, Act.STATEMENT),
        *captions,
        note,
        Furniture(SPAN, "1/2", kind=FurnitureKind.COMMENT),
    )
    published = datetime.datetime(2023, 10, 16, 8, 23, 25, 7)  # noqa: DTZ001  # pages give no zone
    return Document(
        Span(0, 9),
        '字\ud800\n"\\\u2028😀 e',
        children,
        Metadata("题", "求是", "20", ("甲", "乙"), published, (Editor("校对", "丙"),), (note,)),
        (Gap(SPAN, GapKind.BLANK),),
        (Issue(IssueCode.UNPAIRED_QUOTE, "…", SPAN),),
        datetime.date(2023, 10, 16),
        ReferenceOrigin.CALLER,
    )


@pytest.fixture(
    params=["everything", "nothing", *SEEDS], ids=lambda param: getattr(param, "stem", param)
)
def doc(request: pytest.FixtureRequest, everything: Document) -> Document:
    """Each document in turn: everything, nothing, and the seeds."""
    match request.param:
        case "everything":
            return everything
        case "nothing":
            return Document(Span(0, 0), "")
        case path:
            return parse_file(path)
