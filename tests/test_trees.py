"""Small texts and the trees that they give: every `.txt` file below this folder is a list of them.

A case is a line `=== what it shows`, the text, a line `--->`, and the tree as `outline` writes it.
Full-width blanks stand for themselves, ␣ for a blank at a line's end or beginning.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import cqdocs
from cqdocs.strategies import outline

HERE = Path(__file__).parent


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(HERE.rglob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
            title, _, rest = case.partition("\n")
            text, _, tree = rest.partition("\n--->\n")
            yield f"{path.stem}: {title}", text.replace("␣", " "), tree.rstrip().splitlines()


@pytest.mark.parametrize(
    ("text", "tree"), [pytest.param(text, tree, id=name) for name, text, tree in cases()]
)
def test_text_gives_tree(text: str, tree: list[str]) -> None:
    assert outline(cqdocs.parse(text)) == tree
