"""Issues as lines, in the form that editors and compilers share."""

from __future__ import annotations

from collections.abc import Iterator

from cqdocs.cli.output import harmless, on_one_line
from cqdocs.model.document import Document
from cqdocs.model.issue import Issue


def issue_lines(name: str, document: Document) -> Iterator[str]:
    """A line for each issue: FILE:LINE:COLUMN: CODE: MESSAGE."""
    for issue in document.issues:
        yield f"{name}:{place(document, issue)}: {issue.code.value}: {message(issue)}"


def place(document: Document, issue: Issue) -> str:
    """Where the issue begins, as LINE:COLUMN."""
    line, column = document.line_column(issue.span.start)
    return f"{line}:{column}"


def message(issue: Issue) -> str:
    """What the issue says, on one line and safe to show."""
    return harmless(on_one_line(issue.message))
