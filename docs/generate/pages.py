"""Which file is made by what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from docs.generate.commands import commands_page
from docs.generate.diagram import diagram
from docs.generate.issues import issues_page
from docs.generate.lexicon import lexicon_page
from docs.generate.nodes import nodes_page
from docs.generate.schemas import json_page, tables_page

DOCS: Final = Path(__file__).parents[1]
PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "explanation/architecture.svg": diagram,
    "reference/command-line.md": commands_page,
    "reference/issues.md": issues_page,
    "reference/json-schema.md": json_page,
    "reference/lexicon.md": lexicon_page,
    "reference/nodes.md": nodes_page,
    "reference/table-schemas.md": tables_page,
}


def stale() -> list[str]:
    """The files that are not what the code says now."""
    return [name for name, make in PAGES.items() if _written(DOCS / name) != make()]


def _written(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
