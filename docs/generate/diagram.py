"""The architecture as a picture: a row for each folder, and which folder is built on which others.

Rows and arrows are read off the imports, those that wait inside a function too; of the model only those at
load count, since its methods reach for exporters. A folder stands below all that it imports, and as near as
can be to what imports it; an arrow is left out where other arrows lead the same way.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Final

import cqdocs

ROOT: Final = Path(cqdocs.__file__).parent
# What every folder may import, and what is the library as its users see it.
APART: Final = frozenset({"__init__", "__main__", "errors", "kinds", "version"})
ROW, LEFT, WIDTH, TOP = 46, 200, 1000, 16


def imports() -> dict[str, set[str]]:
    """For each folder, and each module that stands in none, those that it imports."""
    found: dict[str, set[str]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        here = _folder(path)
        found.setdefault(here, set()).update(_imported(path))
    return {here: there - APART - {here} for here, there in found.items() if here not in APART}


def _folder(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def _imported(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in _run(tree, at_load=_folder(path) == "model"):
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{name.name}" for name in node.names]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "cqdocs" and rest:
                yield rest.partition(".")[0]


def _run(tree: ast.AST, at_load: bool) -> Iterator[ast.AST]:
    """What runs, `at_load` nothing that stands in a function; nothing for the type checker alone."""
    for node in ast.iter_child_nodes(tree):
        if at_load and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _run(node, at_load)


def heights(graph: Mapping[str, set[str]]) -> dict[str, int]:
    """How long the longest way is from each folder to one that no other imports."""
    known: dict[str, int] = {}

    def height(name: str) -> int:
        if name not in known:
            users = [user for user, imported in graph.items() if name in imported]
            known[name] = max((1 + height(user) for user in users), default=0)
        return known[name]

    for name in graph:
        height(name)
    return known


def reduced(graph: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The graph without the imports that others imply."""

    def all_below(name: str) -> set[str]:
        return {far for near in graph[name] for far in (near, *all_below(near))}

    return {
        name: below - {far for near in below for far in all_below(near)}
        for name, below in graph.items()
    }


def diagram() -> str:
    """The picture, as SVG."""
    graph = imports()
    height = heights(graph)
    order = sorted(graph, key=lambda name: (-height[name], name))
    place = {name: TOP + ROW * number for number, name in enumerate(order)}
    arrows = [
        _arrow(place[below], place[name])
        for name, imported in reduced(graph).items()
        for below in sorted(imported, key=order.index)
    ]
    rows = [_row(name, place[name]) for name in order]
    bottom = TOP * 2 + ROW * len(order)
    return "\n".join((_HEAD.format(width=WIDTH, height=bottom), *arrows, *rows, "</svg>\n"))


def _arrow(start: int, end: int) -> str:
    """A curve from what is imported to what imports it; the farther, the wider."""
    first, last = start + 20, end + 14
    bend = LEFT - min(LEFT - 10, 18 + (end - start) * 0.42)
    path = f"M{LEFT} {first} C{bend:.0f} {first} {bend:.0f} {last} {LEFT - 4} {last}"
    return f'<path class="arrow" d="{path}" marker-end="url(#head)"/>'


def _row(name: str, top: int) -> str:
    """A box with the name of a folder and what its docstring says first."""
    path = ROOT / name
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    text = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    first = text.partition("\n")[0].partition(". ")[0].rstrip(".")
    return (
        f'<rect x="{LEFT}" y="{top}" width="{WIDTH - LEFT - 10}" height="34" rx="5"/>\n'
        f'<text class="name" x="{LEFT + 12}" y="{top + 22}">{escape(name)}</text>\n'
        f'<text x="{LEFT + 116}" y="{top + 22}">{escape(first)}</text>'
    )


_HEAD: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" \
aria-label="The folders of cqdocs and which is built on which">
<!-- Made by `python -m docs.generate`; do not edit. -->
<style>
svg {{ background: #fff; font: 13px system-ui, sans-serif; }}
rect {{ fill: #f3f6f4; stroke: #9db3a5; }}
text {{ fill: #26332b; }}
.name {{ font-weight: 700; font-size: 14px; }}
.arrow {{ fill: none; stroke: #4c7f63; stroke-width: 1.4; }}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
<path d="M0 0 L8 4 L0 8 z" fill="#4c7f63"/></marker></defs>"""
