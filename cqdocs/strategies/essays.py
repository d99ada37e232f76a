"""Essays: numbered sections, leads, lists, captions that interrupt them, and fields at the foot."""

from __future__ import annotations

from hypothesis import strategies as st

from cqdocs.strategies.choices import Choices, choices
from cqdocs.strategies.paragraphs import body, titled_paragraphs
from cqdocs.strategies.parts import Drawn, Part, indent, join, style, write
from cqdocs.strategies.phrases import phrase
from cqdocs.strategies.words import NUMERALS

_SECTIONS = 4
# What a section may take: most of its words.
_ENOUGH = 160


def essays() -> st.SearchStrategy[Drawn]:
    """An essay under a title, in up to four numbered sections, with the outline of its tree.

    A section holds paragraphs, paragraphs with leads or lists, and may end in the caption of a picture; the
    essay may end in the name of its editor.
    """
    sections = st.lists(choices(_ENOUGH), min_size=1, max_size=_SECTIONS)
    return st.builds(_essay, choices(12), sections)


def _essay(chosen: Choices, sections: list[Choices]) -> Drawn:
    page, title = style(chosen), phrase(chosen, 3)
    whole = join(_section(more, number) for number, more in enumerate(sections, 1))
    line = chosen.one((title, f"# {title}"))
    whole = whole.under(line, f"section 1 - {title}")
    if chosen.one((False, True)):
        whole.lines.append("责任编辑：王慧")
        whole.outline.append("field editor 责任编辑 王慧")
    return write(whole, page)


def _section(chosen: Choices, number: int) -> Part:
    """A section with its heading; its paragraphs are plain or open with leads."""
    heading, marker = phrase(chosen), f"{NUMERALS[number]}、"
    parts = [chosen.one((body, body, titled_paragraphs))(chosen)]
    if chosen.one((False, True)):
        words = f"图为{phrase(chosen)}。"
        line = f"{words} 新华社记者 王宁/摄"
        parts.append(Part([line], [f"caption {words} by 新华社记者 王宁/摄"]))
    within = join(parts)
    return Part(
        [marker + heading, *within.lines],
        [f"section 2 {marker} {heading}", *indent(within.outline)],
    )
