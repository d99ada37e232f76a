"""What the marks of Markdown, HTML and templates show: rules, comments, pictures, page numbers."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import FurnitureBlock
from cqdocs.blocks.page import Claim, Page
from cqdocs.lines.scan import Line
from cqdocs.model.kinds import FurnitureKind

# A line that is the name of a picture ends so; no other rule needs a look at it.
_FILES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".JPG", ".JPEG", ".PNG", "_副本")


@cache
def _shapes() -> tuple[tuple[FurnitureKind, regex.Pattern[str]], ...]:
    return (
        (FurnitureKind.RULE, regex.compile(r"(?:-{3,}+|[*＊]{3,}+|_{3,}+|={3,}+)")),
        (
            FurnitureKind.PAGE_NUMBER,
            regex.compile(r"[-—–]++\s*+\d{1,4}\s*+[-—–]++|第\s?\d{1,4}\s?[页頁]"),
        ),
        (FurnitureKind.COMMENT, regex.compile(r"<!--[^\n\r]*+(?<=-->)")),
        (
            FurnitureKind.IMAGE,
            regex.compile(
                r"!\[[^\]\n\r]*+\]\([^)\n\r]*+\)|</?(?:img|figure|figcaption)\b[^>\n\r]*+>"
                r"|[\w-]++\.(?i:jpe?g|png|gif|webp)|[\dA-Z_]{6,}+_副本"
            ),
        ),
        (
            FurnitureKind.TEMPLATE,
            regex.compile(r"\{\{[^{}\n\r]*+\}\}|\$\{[^{}\n\r]*+\}|</?[a-z]++[^<>\n\r]*+>"),
        ),
    )


def claim_furniture(page: Page, line: Line, start: int) -> Claim:
    """A line that is a rule, a page number, a comment, a picture or a tag and nothing else."""
    if start == line.text.start and (
        page.folded[start] in "-—–*＊_=<!第{$" or page.folded.endswith(_FILES, start, line.text.end)
    ):
        for kind, shape in _shapes():
            if shape.fullmatch(page.folded, *line.text):
                return (FurnitureBlock(line.text, kind),)
    return ()
