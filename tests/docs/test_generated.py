"""What is made from the code is what the code says, and the reference leaves out no public name."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

import pytest
from docs_pages import ROOT

import cqdocs
from cqdocs import Node, errors, kinds, retrieval, strategies
from cqdocs.batch import export
from cqdocs.kinds import IssueCode
from docs.generate.diagram import heights, imports, reduced
from docs.generate.issues import ABOUT
from docs.generate.nodes import SAMPLES
from docs.generate.pages import stale

PUBLIC: dict[ModuleType, list[str]] = {
    module: [name for name in module.__all__ if name != "__version__"]
    for module in (cqdocs, kinds, errors, retrieval, strategies, cqdocs.tables)
} | {export: ["Plan", "export_files"]}
NAMES = [(module, name) for module, names in PUBLIC.items() for name in names]
API = (ROOT / "docs/reference/api.md").read_text(encoding="utf-8")


def test_the_made_pages_are_what_the_code_says() -> None:
    """Where this fails: `python -m docs.generate`, and look at what it changed."""
    assert stale() == []


def test_the_diagram_shows_one_direction() -> None:
    graph, height = imports(), heights(imports())
    assert all(height[below] > height[name] for name in graph for below in graph[name])
    assert {name for name, below in reduced(graph).items() if "parse" in below} >= {"expressions"}


def test_every_issue_code_has_its_section() -> None:
    assert set(ABOUT) == set(IssueCode)


def test_every_node_has_its_picture() -> None:
    nodes = {
        value
        for value in vars(cqdocs).values()
        if isinstance(value, type) and issubclass(value, Node)
    }
    assert set(SAMPLES) == nodes - {Node}


def examples() -> set[str]:
    """The names that the examples of the pages use."""
    pages = (path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    lines = [
        line for page in pages for line in re.findall(r"^(?:>>>|\.\.\.) (.*)$", page, re.MULTILINE)
    ]
    return set(re.findall(r"\w+", "\n".join(lines)))


@pytest.mark.parametrize(
    ("module", "name"), NAMES, ids=lambda value: getattr(value, "__name__", value)
)
def test_a_public_name_stands_in_the_reference(module: ModuleType, name: str) -> None:
    described = rf":: {re.escape(module.__name__)}\.{name}$"
    whole = rf":: {re.escape(module.__name__)}\n   :members:\n"
    assert re.search(described, API, re.MULTILINE) or re.search(whole, API) or f"`{name}`" in API


@pytest.mark.parametrize(
    ("module", "name"), NAMES, ids=lambda value: getattr(value, "__name__", value)
)
def test_a_public_name_has_an_example(module: ModuleType, name: str) -> None:
    value: object = getattr(module, name)
    members = vars(value).values() if isinstance(value, type) else ()
    own = "\n".join(inspect.getdoc(thing) or "" for thing in (value, *members))
    # Other packages are needed for these, whose examples tests/retrieval/test_docs.py runs.
    elsewhere = module is retrieval
    # Nothing that a program does gives these two.
    rare = {"LexiconError", "WorkerError"}
    assert ">>>" in own or name in examples() or elsewhere or name in rare
