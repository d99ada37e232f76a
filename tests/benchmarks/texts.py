"""The texts that are measured, and what a whole parse is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import cqdocs
from cqdocs import Document

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
VIEWS = (
    "sections paragraphs turns exchanges points leads announcements captions sentences "
    "quantities times quotes"
).split()


@frozen
class Setup:
    """How much is measured: sizes in bytes of UTF-8, runs of each piece of work, and the documents.

    `hostile` is how often a unit is repeated, `nested` how many brackets stand inside each other.
    """

    corpus: Path | None = None
    size: int = 1_000_000
    longest: int = 10_000_000
    hostile: int = 100_000
    nested: int = 20_000
    line: int = 5_000_000
    runs: int = 5
    processes: int = 20


def seeds() -> str:
    """The text of the two seeds."""
    return "\n".join(path.read_text(encoding="utf-8") for path in SEEDS) + "\n"


def of_size(size: int) -> str:
    """The two seeds again and again until there are so many bytes."""
    text = seeds()
    copies = size // len(text.encode()) + 1
    return (text * copies).encode()[:size].decode(errors="ignore")


def documents(corpus: Path | None) -> Iterator[tuple[str, str]]:
    """The documents of a directory, each with the name of its file; none without a directory."""
    for path in sorted(corpus.glob("*.txt")) if corpus else ():
        yield path.name, cqdocs.parse_file(path).source


def megabytes(text: str) -> float:
    """How long a text is."""
    return len(text.encode("utf-8", "surrogatepass")) / 1e6


def whole(text: str) -> Document:
    """A whole parse: every list that a document offers is built, so that nothing is put off."""
    doc = cqdocs.parse(text)
    for view in VIEWS:
        getattr(doc, view)
    return doc


def nodes(doc: Document) -> int:
    """How many nodes a tree has."""
    return sum(1 for _ in doc.walk())
