"""What the README says that cqdocs finds on the press conference is what it finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docs_pages import READMES, ROOT, name

from docs.peers import SEED, measures

PAGES = [*READMES, ROOT / "docs/explanation/measured.md"]
FOUND = [
    (whole, programs["cqdocs"](source))
    for source in [SEED.read_text(encoding="utf-8")]
    for _, whole, programs in measures(source)
]


def test_everything_is_found_and_nothing_else() -> None:
    assert FOUND == [(12, 12), (11, 11), (11, 11), (50, 0)]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_pages_show_what_is_counted(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    # The numbers of a row, before what the others find.
    rows = re.findall(r"^\|[^|\n]+\| (\d+) \| (\d+) \| \D*[A-Za-z]", text, re.MULTILINE)
    assert [(int(whole), int(found)) for whole, found in rows] == FOUND
