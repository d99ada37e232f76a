"""What stands too deep is held flat, where it stood."""

import pytest

import cqdocs
from cqdocs import Document, Paragraph, Point, Quantity, Section, Turn
from cqdocs.kinds import IssueCode

TEXT = "# 纪要\n\n## 一、问答\n\n记者：为何？\n\n王宁：办了两件：一是修路3公里。二是通水。\n\n## 二、其他\n\n好。\n"


def outline(doc: Document) -> list[str]:
    """The children of a document, a line each, indented by their depth."""
    lines: list[str] = []

    def write(children: tuple[object, ...], depth: int) -> None:
        for child in children:
            words = child.text if isinstance(child, Paragraph) else ""
            lines.append("  " * depth + type(child).__name__ + f" {words}".rstrip())
            if isinstance(child, Section | Turn | Point):
                write(child.children, depth + 1)

    write(doc.children, 0)
    return lines


def test_a_tree_that_is_no_deeper_stays_as_it_is() -> None:
    doc = cqdocs.parse(TEXT, max_depth=4)
    assert doc == cqdocs.parse(TEXT)
    assert not any(issue.code is IssueCode.FLATTENED_TREE for issue in doc.issues)


def test_points_give_way_to_their_paragraphs() -> None:
    doc = cqdocs.parse(TEXT, max_depth=3)
    assert outline(doc)[4:8] == [
        "    Turn",
        "      Paragraph 办了两件：",
        "      Paragraph 修路3公里。",
        "      Paragraph 通水。",
    ]
    assert doc.find_all(Quantity) == cqdocs.parse(TEXT).find_all(Quantity)


def test_a_heading_and_a_label_become_paragraphs() -> None:
    assert outline(cqdocs.parse(TEXT, max_depth=1)) == [
        "Section",
        "  Paragraph 问答",
        *("  Paragraph 记者", "  Paragraph 为何？", "  Paragraph 王宁"),
        *("  Paragraph 办了两件：", "  Paragraph 修路3公里。", "  Paragraph 通水。"),
        *("  Paragraph 其他", "  Paragraph 好。"),
    ]


def test_without_any_depth_a_document_is_its_paragraphs() -> None:
    doc = cqdocs.parse(TEXT, max_depth=0)
    assert {type(child) for child in doc.children} == {Paragraph}
    assert doc.metadata.title == "纪要"


@pytest.mark.parametrize(("depth", "times", "place"), [(0, 1, 2), (1, 2, 9), (3, 2, 31)])
def test_an_issue_says_where_and_how_often(depth: int, times: int, place: int) -> None:
    doc = cqdocs.parse(TEXT, max_depth=depth)
    (issue,) = [one for one in doc.issues if one.code is IssueCode.FLATTENED_TREE]
    message = f"what stands deeper than max_depth, {depth}, is held flat, {times} times, here first"
    assert issue.message == message
    assert issue.span.start == place
