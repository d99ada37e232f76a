"""The page of issue codes: each with what it means, and a text that gives it."""

from __future__ import annotations

from typing import Final, NamedTuple

import cqdocs
from cqdocs.kinds import IssueCode
from cqdocs.model.limits import MAX_DEPTH
from docs.generate.markdown import block, page


class About(NamedTuple):
    """What a code means, what to do, and bytes that give it, read with these limits."""

    meaning: str
    advice: str
    sample: bytes
    max_chars: int | None = None
    max_depth: int = MAX_DEPTH


ABOUT: Final = {
    IssueCode.EMPTY_DOCUMENT: About(
        "There is no text. The span is the whole source.",
        "Look where the text was lost on its way here.",
        b"",
    ),
    IssueCode.JOINED_PARAGRAPH: About(
        "A page or line break cut a paragraph in two, and it was joined. The span is the break.",
        "Nothing, as a rule. `node.pieces` says where both parts stand.",
        "# 要点\n\n路通了。今年全市从东到西新\n\n建公路，大家都很满意。\n".encode(),
    ),
    IssueCode.COUNT_MISMATCH: About(
        "A clause announces another number of points than follow. The span is the clause.",
        "Compare the list with the source: a point may be lost, or the page may be wrong.",
        "主要抓了三个方面的工作:一是修路。二是通水。".encode(),
    ),
    IssueCode.MISSING_POINT: About(
        "A list leaves out a number. The span is the marker behind the gap.",
        "The same.",
        "一是修路。二是通水。四是种树。".encode(),
    ),
    IssueCode.UNPAIRED_QUOTE: About(
        "A quotation mark has no partner in its paragraph. The span is the mark.",
        "No quotation is found there; sentences are cut as if the mark were not there.",
        "他说,“路通了。大家都很满意。".encode(),
    ),
    IssueCode.LONG_NUMERAL: About(
        "A numeral of more than 100 characters is a code or an error, and is not read.",
        "Nothing, unless it should be a figure.",
        b"\xe5\x85\xb1" + b"7" * 101 + "元。".encode(),
    ),
    IssueCode.REPLACED_BYTES: About(
        'Bytes could not be read, and with `errors="replace"` U+FFFD stands for them.',
        "Name the right encoding.",
        "路通".encode() + b"\xff" + "了。".encode(),
    ),
    IssueCode.UNREAD_TEXT: About(
        "The text is longer than `max_chars`. The span is what was not read.",
        "Give a larger limit, or none.",
        "一句。二句。三句。".encode(),
        max_chars=6,
    ),
    IssueCode.FLATTENED_TREE: About(
        "The tree is deeper than `max_depth`. The span is the first section, turn or point held flat.",
        "Give a larger limit.",
        "# 要点\n\n一是修路。二是通水。".encode(),
        max_depth=1,
    ),
}


def issues_page() -> str:
    """The page; a code that stands without a text here is an error."""
    return page(
        "Issue codes",
        "`doc.issues` says what the parser doubted or mended: a stable `code`, a `message` for a person, and "
        "the `span`. An issue is never an error: every text parses. `cqdocs issues FILE…` lists them.",
        *(part for code in IssueCode for part in _section(code)),
        "## Stability\n\nA code is part of the public interface: it is added, changed or removed only with "
        "a line in the [changelog](../changelog.md). Messages may change at any time.",
    )


def _section(code: IssueCode) -> tuple[str, ...]:
    about = ABOUT[code]
    doc = cqdocs.parse_bytes(
        about.sample,
        errors="replace",
        encoding="utf-8",
        max_chars=about.max_chars,
        max_depth=about.max_depth,
    )
    (issue,) = (issue for issue in doc.issues if issue.code is code)
    line, column = doc.line_column(issue.span.start)
    shown = doc.source if len(doc.source) < 80 else f"{doc.source[:12]}…{doc.source[-6:]}"
    example = f"{shown}\n--->\n{line}:{column}: {issue.code.value}: {issue.message}".lstrip("\n")
    return f"## `{code.value}`", about.meaning, f"What to do: {about.advice}", block(example)
