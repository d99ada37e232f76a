"""The nodes that hold words, and which stretches of the source each accounts for."""

import pytest

import cqdocs
from cqdocs import (
    Caption,
    Gap,
    Heading,
    Lead,
    MetadataLine,
    Node,
    Note,
    Paragraph,
    Section,
    Sentence,
    Span,
)
from cqdocs.kinds import GapKind

BROKEN = (Span(0, 2), Span(4, 6))


def test_a_paragraph_accounts_for_its_pieces() -> None:
    assert Paragraph(Span(0, 6), "甲乙丙丁", pieces=BROKEN).cover == BROKEN
    assert Heading(Span(0, 2), "甲乙").cover == (Span(0, 2),)
    assert Note(Span(0, 2), "甲乙").cover == (Span(0, 2),)


def test_what_holds_more_than_its_text_accounts_for_all_of_it() -> None:
    line = MetadataLine(Span(0, 4), "甲", pieces=(Span(3, 4),), key="source", label="来源")
    caption = Caption(Span(0, 9), "图为。", pieces=(Span(0, 3),), credit="甲/摄")
    assert (line.cover, caption.cover) == ((Span(0, 4),), (Span(0, 9),))
    assert Gap(Span(2, 4), GapKind.BREAK).cover == (Span(2, 4),)


@pytest.mark.parametrize(
    "node", [Sentence(Span(0, 2), "甲。"), Lead(Span(0, 2), "甲。"), Section(Span(0, 2), (), 1)]
)
def test_what_stands_inside_others_or_around_them_accounts_for_nothing(node: Node) -> None:
    assert node.cover == ()


def test_a_paragraph_holds_its_sentences_and_its_mentions() -> None:
    paragraph = cqdocs.parse("他说“好”。我们走。").paragraphs[0]
    assert paragraph.parts == (*paragraph.sentences, *paragraph.mentions)
    assert len(paragraph.sentences) == 2
    assert len(paragraph.mentions) == 1


def test_headings_captions_and_fields_hold_their_mentions() -> None:
    text = "# 学习《要点》\n\n来源:《求是》2023/20\n\n图为“青河”夜景。王宁/摄\n"
    doc = cqdocs.parse(text)
    assert [quote.text for quote in doc.quotes] == ["《要点》", "《求是》", "“青河”"]
    holders = [doc.path_to(quote)[-2] for quote in doc.quotes]
    assert [type(holder) for holder in holders] == [Heading, MetadataLine, Caption]
    assert [holder.parts for holder in holders] == [(quote,) for quote in doc.quotes]


def test_a_lead_is_a_sentence() -> None:
    assert isinstance(Lead(Span(0, 2), "甲。"), Sentence)
