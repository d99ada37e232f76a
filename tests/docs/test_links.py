"""Every link of a page to another place of the repository leads there; nothing is fetched."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from docs_pages import PAGES, ROOT, name

LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
# A path of docs/ that a docstring, a comment or a setting names.
NAMED = re.compile(r"\bdocs/[\w./-]+\.(?:md|py|svg|png)\b")


def anchors(path: Path) -> set[str]:
    """What the headings of a page can be linked by."""
    text = re.sub(
        r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    headings = re.findall(r"^#{1,6} (.+)$", text, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
    }


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_links_of_a_page_lead_somewhere(path: Path) -> None:
    text = re.sub(
        r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    wrong = []
    for link in LINK.findall(text):
        if "://" in link or link.startswith("mailto:"):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / unquote(file)).resolve() if file else path
        if not target.exists() or (anchor and unquote(anchor) not in anchors(target)):
            wrong.append(link)
    assert wrong == []


def test_the_pages_that_code_names_exist() -> None:
    files = [
        *ROOT.glob("cqdocs/**/*.py"),
        *ROOT.glob("tests/**/*.py"),
        ROOT / "pyproject.toml",
        ROOT / ".ci/run",
    ]
    named = {
        found
        for file in files
        if file.exists()
        for found in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert named
    assert [page for page in sorted(named) if not (ROOT / page).exists()] == []


def test_every_page_is_in_a_table_of_contents() -> None:
    docs = ROOT / "docs"
    listed = {docs / "index.md"}
    for index in docs.rglob("index.md"):
        trees = re.findall(
            r"^```\{toctree\}\n(.*?)^```$",
            index.read_text(encoding="utf-8"),
            re.DOTALL | re.MULTILINE,
        )
        entries = (line for tree in trees for line in tree.split() if not line.startswith(":"))
        listed |= {index.parent / f"{entry}.md" for entry in entries}
    assert {page for page in PAGES if docs in page.parents} - listed == set()
