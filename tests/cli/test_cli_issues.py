from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

import cqdocs
from cqdocs.cli.issues import issue_lines

Invoke = Callable[..., Result]


def test_issues_name_file_line_column_and_code(invoke: Invoke, seeds: Path) -> None:
    path = str(next(seeds.glob("000_*.txt")))
    lines = invoke("issues", path).stdout.splitlines()
    assert lines[0].startswith(f"{path}:29:110: joined-paragraph: ")
    assert len(lines) == len(cqdocs.parse_file(path).issues)


def test_an_issue_is_one_line_whatever_the_text_holds() -> None:
    document = cqdocs.parse("他说“好\x1b[31m\u2028坏。\n\n两个方面:一是甲\x07。三是乙。\n")
    lines = list(issue_lines("x", document))
    assert lines
    for line in lines:
        assert len(line.splitlines()) == 1
        assert "\x1b" not in line
