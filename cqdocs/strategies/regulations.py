"""Regulations: chapters, sections, articles with their items, and paragraphs that bear no mark."""

from __future__ import annotations

from itertools import count

from hypothesis import strategies as st

from cqdocs.strategies.choices import Choices, choices
from cqdocs.strategies.paragraphs import said
from cqdocs.strategies.parts import Drawn, Part, indent, join, style, write
from cqdocs.strategies.phrases import phrase, statement
from cqdocs.strategies.words import NUMERALS

_CHAPTERS = 5
_ENOUGH = 200
# Titles of chapters, as regulations have them.
_HEADINGS = ("总则", "一般规定", "监督管理", "法律责任", "附则")


def regulations() -> st.SearchStrategy[Drawn]:
    """A regulation of up to five chapters, with the outline of its tree.

    Chapters (章), and the sections (节) that some have, are sections of the tree; articles (条), counted
    through all chapters, are points; items (项) are points inside them, and a paragraph without a mark
    (款) is one of its article.
    """
    chapters = st.lists(choices(_ENOUGH), min_size=1, max_size=_CHAPTERS)
    return st.builds(_regulation, choices(12), chapters)


def _regulation(chosen: Choices, chapters: list[Choices]) -> Drawn:
    page, title = style(chosen), f"青河市{phrase(chosen, 1, 3)}条例"
    articles = count(1)
    whole = join(_chapter(more, number, articles) for number, more in enumerate(chapters, 1))
    return write(whole.under(title, f"section 1 - {title}"), page)


def _chapter(chosen: Choices, number: int, articles: count[int]) -> Part:
    """A chapter: articles, or sections of articles."""
    heading = _HEADINGS[number - 1]
    sections = chosen.one((0, 0, 2, 3))
    if sections:
        parts = [_section(chosen, place, articles) for place in range(1, sections + 1)]
    else:
        parts = [_article(chosen, next(articles)) for _ in range(chosen.number(1, 3))]
    return _headed(2, f"第{NUMERALS[number]}章", heading, join(parts))


def _section(chosen: Choices, number: int, articles: count[int]) -> Part:
    parts = [_article(chosen, next(articles)) for _ in range(chosen.number(1, 2))]
    return _headed(3, f"第{NUMERALS[number]}节", phrase(chosen, 1, 3), join(parts))


def _headed(level: int, number: str, heading: str, within: Part) -> Part:
    return within.under(f"{number}　{heading}", f"section {level} {number} {heading}")


def _article(chosen: Choices, number: int) -> Part:
    """An article: its first paragraph, which may announce items, and further ones."""
    marker = f"第{_numeral(number)}条"
    parts = [said(statement(chosen))]
    match chosen.one(("plain", "plain", "items", "more")):
        case "items":
            parts = [_items(chosen)]
        case "more":
            parts.append(said(statement(chosen)))
    within = join(parts)
    lines = [f"{marker}　{within.lines[0]}", *within.lines[1:]]
    return Part(lines, [f"point {number} {marker}", *indent(within.outline)])


def _items(chosen: Choices) -> Part:
    """A clause that announces items (项), and the items, each of which but the last ends in ；."""
    line = f"{phrase(chosen)}应当{phrase(chosen)}："
    whole = Part([line], [f"paragraph {line}"])
    last = chosen.number(2, 5)
    for number in range(1, last + 1):
        words = phrase(chosen) + ("。" if number == last else "；")
        marker = f"（{NUMERALS[number]}）"
        whole.lines.append(marker + words)
        whole.outline.extend([f"point {number} {marker}", f"  paragraph {words}"])
    return whole


def _numeral(number: int) -> str:
    """A number up to 99 as articles are counted."""
    if number < len(NUMERALS):
        return NUMERALS[number]
    tens, ones = divmod(number, 10)
    return f"{NUMERALS[tens]}十{NUMERALS[ones] if ones else ''}"
