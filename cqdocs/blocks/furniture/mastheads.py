"""Lines above a title that name a site or an issuer: 首页 | 直播, 青河市人民政府文件."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.blocks.furniture.words import is_site_word
from cqdocs.blocks.headings.titles import title_words
from cqdocs.calendar.dates import find_dates
from cqdocs.lexicon.words import one_of
from cqdocs.model.kinds import FurnitureKind
from cqdocs.text.bare import bare

# So many words with blanks between them, one of them a site's, are the way to a page.
_FEWEST_STEPS: Final = 2


def kind_of_site_line(words: str) -> FurnitureKind | None:
    """What a line above the title is that names a site or an issuer: 首页 | 直播, 青河市人民政府文件."""
    if _masthead().fullmatch(bare(words)) or (_sheet().search(words) and any(find_dates(words))):
        return FurnitureKind.RUNNING_HEAD
    steps = words.split()
    if len(steps) > _FEWEST_STEPS and any(map(is_site_word, steps)):
        return FurnitureKind.NAVIGATION
    if _rubric().fullmatch(words):
        return None
    return FurnitureKind.NAVIGATION if _site().fullmatch(words) else None


@cache
def _rubric() -> regex.Pattern[str]:
    """The name of a column, a bar without blanks, and a title that is longer: 一图读懂|青河市养老条例."""
    return regex.compile(r"[^\s|｜_]{2,6}[|｜][^\s|｜_](?:[^|｜_]{8,60})(?<![网網站府])")


@cache
def _masthead() -> regex.Pattern[str]:
    return regex.compile(rf"\p{{Han}}{{2,30}}{one_of(title_words('masthead'))}")


@cache
def _sheet() -> regex.Pattern[str]:
    """The number of the sheet at the end of a newspaper's head, beside its name and the day."""
    return regex.compile(r"第?\s?[A-Z]?\d{1,3}\s?版\Z")


@cache
def _site() -> regex.Pattern[str]:
    """Names set apart as in the title of a browser's window."""
    return regex.compile(r"[^|｜_。;:]{1,60}(?:\s*[|｜_]\s*[^|｜_。;:]{1,30})+")
