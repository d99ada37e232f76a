"""Transcripts: conversations of two to forty turns in every layout in which they are published."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from hypothesis import strategies as st

from cqdocs.strategies.choices import choices
from cqdocs.strategies.conversation import converse
from cqdocs.strategies.layouts import marks, pages, questions, records
from cqdocs.strategies.layouts.layout import Layout
from cqdocs.strategies.parts import Drawn, style, write
from cqdocs.strategies.phrases import phrase

# Every layout by its name.
LAYOUTS: Final[Mapping[str, Layout]] = MappingProxyType(
    dict(chain.from_iterable(group.LAYOUTS.items() for group in (marks, questions, pages, records)))
)
_SHORT, _MOST = 10, 40
# What most speeches take, and the page and its cast.
_SPEECH, _PAGE = 72, 96


@st.composite
def transcripts(draw: st.DrawFn, layout: str | None = None, largest: int = _MOST) -> Drawn:
    """A conversation of two turns to `largest`, with the outline of its tree.

    `layout` names how the page marks who speaks (`LAYOUTS` has them all); any where it is None. Names,
    outlets, offices and texts are drawn, in simplified or traditional script, with full-width or
    half-width marks. Raises KeyError where no layout has the name.
    """
    form = LAYOUTS[layout or draw(st.sampled_from(sorted(LAYOUTS)))]
    chosen = draw(choices(_PAGE))
    # Half of the conversations are short: they show as much, and cost a quarter.
    most = draw(st.sampled_from((min(_SHORT, largest), largest)))
    count = draw(st.integers(form.fewest, max(form.fewest, most)))
    speeches = [draw(choices(_SPEECH)) for _ in range(count)]
    page, title = style(chosen), phrase(chosen, 3)
    page = page._replace(is_traditional=page.is_traditional or form.is_traditional)
    body = form.write(converse(form.cast(chosen), speeches, form.limits), chosen)
    line = chosen.one((title, f"# {title}"))
    return write(body.under(line, f"section 1 - {title}"), page)
