"""The page of the lexicon files: what the comment at the top of each says, its fields, and a row."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import cqdocs
from docs.generate.markdown import block, page, table

FILES: Final = Path(cqdocs.__file__).parent / "lexicon"
# A term, two blanks, and what it means; the next line of a meaning is indented far.
_TERM: Final = re.compile(r" {0,3}(\S+(?:, \S+)*) {2,}(\S.*)")
_MORE: Final = re.compile(r" {6,}(\S.*)")
_LONGEST = 60


def lexicon_page() -> str:
    """The page; each file gives its own description."""
    return page(
        "The lexicon",
        "The words by which the rules go are data: tables of rows in `cqdocs/lexicon/`. What follows is what "
        "each file says of itself at its top, with its first row. [Adding a word](../how-to/adding-a-word.md) says "
        "which file a new word goes into.",
        *(part for path in sorted(FILES.glob("*.toml")) for part in _section(path)),
    )


def _section(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    yield f"## {path.name}"
    yield from _comment([line[2:] for line in _top(text)])
    rows = tomllib.loads(text)["row"]
    fields = dict.fromkeys(name for row in rows for name in row)
    yield f"Fields: {', '.join(f'`{name}`' for name in fields)}."
    yield block(
        "[[row]]\n" + "\n".join(f"{key} = {_value(value)}" for key, value in rows[0].items()),
        "toml",
    )


def _top(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield line


def _comment(lines: list[str]) -> Iterator[str]:
    """Running text as paragraphs, columns of terms and meanings as a table."""
    prose: list[str] = []
    terms: list[list[str]] = []
    for line in lines:
        if found := _TERM.fullmatch(line):
            terms.append([f"`{found[1]}`", found[2]])
        elif terms and (more := _MORE.fullmatch(line)):
            terms[-1][1] += f" {more[1]}"
        else:
            prose.append(line.strip())
    yield " ".join(filter(None, prose))
    if terms:
        yield table(("", "what it is"), terms)


def _value(value: object) -> str:
    """A value as TOML writes it; of a long list or word only the beginning."""
    if isinstance(value, list):
        shown: list[str] = []
        for item in value:
            if shown and len(", ".join((*shown, _value(item)))) > _LONGEST:
                return f"[{', '.join(shown)}]  # and more"
            shown.append(_value(item))
        return f"[{', '.join(shown)}]"
    if isinstance(value, str):
        words = value if len(value) <= _LONGEST else f"{value[: _LONGEST // 2]}…"
        quote = "'" if '"' in words else '"'
        return f"{quote}{words}{quote}".replace("\n", "\\n")
    return str(value).lower()
