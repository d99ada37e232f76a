"""Front matter: the fields that a page in Markdown carries between two lines of ---.

Only what such pages really hold is read (a key and a scalar, or a list of scalars, a line each), and
only where every line is of that form; a YAML library would give values without their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FieldBlock, FurnitureBlock
from cqdocs.blocks.fields.keys import field_key
from cqdocs.blocks.page import Claim
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind
from cqdocs.model.span import Span

_FENCE: Final = "---"
# Front matter with more lines than this is none.
_LONGEST: Final = 100


@cache
def _entry() -> regex.Pattern[str]:
    """A key and its value, or an item of a list; quotation marks around a value are markup."""
    value = r"""(?:(?P<mark>["'])(?P<value>.*)(?P=mark)|(?P<value>.*))"""
    return regex.compile(rf"(?:(?P<key>[\p{{L}}_][\w-]*+)\s*+:(?:\s++{value})?|-\s++{value})")


def find_matter(folded: str, lines: Sequence[Line]) -> dict[int, Claim]:
    """The claims on the lines of front matter, by where they begin; none where the page has none."""
    if not lines or lines[0].words != _FENCE:
        return {}
    claims: dict[int, Claim] = {lines[0].text.start: _fence(lines[0])}
    key = ""
    for line in lines[1:_LONGEST]:
        if line.words == _FENCE:
            return claims | {line.text.start: _fence(line)}
        entry = _entry().fullmatch(folded, *line.text)
        if entry is None or not (entry["key"] or key):
            return {}
        key = entry["key"] or key
        value = Span(*entry.span("value")) if entry["value"] else Span(line.text.end, line.text.end)
        field = FieldBlock(line.text, value, field_key(key, "") or key, entry["key"])
        claims[line.text.start] = (field,)
    return {}


def _fence(line: Line) -> Claim:
    return (FurnitureBlock(line.text, FurnitureKind.RULE),)
