"""The numbers that Word generates: they stand nowhere in the text and are counted here as Word does.

ECMA-376-1, 17.9. A paragraph names a list (w:num) and a level; the list is made from an abstract one,
which says for each level where it starts, in what format it counts, and what stands around the number
(第%1条). Lists of one abstract list count on, unless one of them overrides a start.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex

from cqdocs.readers.docx.styles import Numbered
from cqdocs.readers.docx.xml import Element, child, is_on, name, parts, value, whole
from cqdocs.readers.numbering import in_format

_LEVELS: Final = 9
# Symbol fonts keep their bullets in the private use area, where no text has them.
_BULLET: Final = "•"


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    suffix: str
    # The level (from 1) whose items make this one begin again; 0 for none, None for any above.
    restart: int | None
    decimal: bool
    style: str | None


class _List(NamedTuple):
    """A list: the abstract one from which it counts, its levels, and the starts that it overrides."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file, and how far each is counted; paragraphs are given in their order."""

    def __init__(self, root: Element | None) -> None:
        held = parts(root)
        abstracts = {
            value(part, "abstractNumId") or "": part for part in held if name(part) == "abstractNum"
        }
        self._lists = {
            number: _read_list(part, abstracts)
            for part in held
            if name(part) == "num" and (number := whole(part, "numId")) is not None
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, numbered: Numbered, style: str | None) -> str:
        """The number of the next paragraph of a list, with the blank behind it; nothing for none."""
        found = self._lists.get(numbered.list_id or 0)
        if found is None or numbered.list_id is None:
            return ""
        at = numbered.level
        if at is None:
            at = next((i for i, each in found.levels.items() if style and each.style == style), 0)
        level = found.levels.get(at)
        if level is None:
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        self._count(numbered.list_id, found, at, counts)
        if level.form == "bullet":
            return _bullet(level)
        text = _filled(level, found.levels, counts)
        return text + _behind(level, text) if text else ""

    def _count(self, list_id: int, found: _List, at: int, counts: dict[int, int]) -> None:
        first = (list_id, at) not in self._begun
        self._begun.add((list_id, at))
        if first and at in found.starts:
            counts[at] = found.starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else found.levels[at].start
        for deeper in [other for other in counts if other > at]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or at < restart:
                del counts[deeper]


def _read_list(number: Element, abstracts: dict[str, Element]) -> _List:
    abstract = value(child(number, "abstractNumId")) or ""
    element = abstracts.get(abstract)
    linked = value(child(element, "numStyleLink"))
    if linked is not None:
        for other, each in abstracts.items():
            if value(child(each, "styleLink")) == linked:
                abstract, element = other, each
    levels = dict(_read_levels(element))
    starts: dict[int, int] = {}
    for override in (part for part in number if name(part) == "lvlOverride"):
        levels.update(_read_levels(override))
        start = whole(child(override, "startOverride"))
        if start is not None:
            starts[whole(override, "ilvl") or 0] = start
    return _List(abstract, levels, starts)


def _read_levels(element: Element | None) -> list[tuple[int, _Level]]:
    found: list[tuple[int, _Level]] = []
    for part in parts(element):
        at = whole(part, "ilvl")
        if name(part) != "lvl" or at is None or not 0 <= at < _LEVELS:
            continue
        start = whole(child(part, "start"))
        level = _Level(
            0 if start is None else start,
            _format(part),
            value(child(part, "lvlText")) or "",
            value(child(part, "suff")) or "tab",
            whole(child(part, "lvlRestart")),
            is_on(child(part, "isLgl")),
            value(child(part, "pStyle")),
        )
        found.append((at, level))
    return found


def _format(level: Element) -> str:
    # A format that older programs do not know stands in an alternative for newer ones.
    form = value(child(level, "AlternateContent", "Choice", "numFmt"))
    return form or value(child(level, "numFmt")) or "decimal"


@cache
def _place() -> regex.Pattern[str]:
    return regex.compile(r"%([1-9])")


def _filled(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    """The text of a level with the numbers of it and of those above in their places."""
    if level.form == "none":
        return _place().sub("", level.text)

    def number(match: regex.Match[str]) -> str:
        at = int(match[1]) - 1
        of = levels.get(at)
        if of is None:
            return ""
        form = "decimal" if level.decimal and of.form != "decimalZero" else of.form
        return in_format(counts.get(at, of.start), form)

    return _place().sub(number, level.text)


def _bullet(level: _Level) -> str:
    sign = level.text.strip()
    if not sign or any("\ue000" <= letter <= "\uf8ff" for letter in sign):
        sign = _BULLET
    return sign + " "


def _behind(level: _Level, text: str) -> str:
    """The blank that Word's tab or space shows as; none behind a mark that is as wide as one."""
    return "" if level.suffix == "nothing" or text[-1] in "、，．。：）】" else " "
