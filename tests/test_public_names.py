"""What `import cqdocs` gives: few names, all of them listed, all of them described."""

import importlib.metadata
import inspect
from enum import StrEnum
from types import ModuleType

import pytest
from samples import SEEDS

import cqdocs
from cqdocs import errors, kinds, retrieval, strategies
from cqdocs.model import kinds as model_kinds
from cqdocs.retrieval import chunk
from cqdocs.version import __version__

# More than this nobody reads; what is more goes into a module of its own.
MOST = 45
# The version is a plain string; all else has a description of its own.
NAMES = [name for name in cqdocs.__all__ if name != "__version__"]
PUBLIC: dict[str, object] = {name: getattr(cqdocs, name) for name in NAMES}
# The modules beside the root that programs may import from.
MODULES = [errors, kinds, retrieval, strategies, cqdocs.tables]
FURTHER: dict[str, object] = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (errors, kinds)
    for name in module.__all__
}
CLASSES = [value for value in (PUBLIC | FURTHER).values() if isinstance(value, type)]


def subclasses(module: ModuleType, kind: type) -> set[str]:
    """The names of the classes of one kind that a module defines."""
    return {
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, kind) and value is not kind
    }


def test_the_list_is_sorted_and_names_each_once() -> None:
    assert sorted(set(cqdocs.__all__)) == cqdocs.__all__


def test_the_list_is_short() -> None:
    assert len(cqdocs.__all__) <= MOST


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_list_of_a_module_names_what_there_is(module: ModuleType) -> None:
    names: list[str] = module.__all__
    assert len(set(names)) == len(names)
    assert [name for name in names if getattr(module, name, None) is None] == []


def test_the_list_is_all_that_there_is() -> None:
    values: dict[str, object] = vars(cqdocs)
    bound = {
        name
        for name, value in values.items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert bound == set(NAMES)


def test_every_error_is_public() -> None:
    assert {"CqdocsError", *subclasses(errors, cqdocs.CqdocsError)} == set(errors.__all__)
    assert subclasses(errors, Exception) == set(errors.__all__)


def test_every_vocabulary_is_public() -> None:
    expected = subclasses(model_kinds, StrEnum) | subclasses(chunk, StrEnum)
    assert expected == set(kinds.__all__)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_type_that_a_tree_holds_is_public(path: object) -> None:
    doc = cqdocs.parse_file(str(path))
    held = [*doc.walk(), *doc.gaps, *doc.issues, *doc.exchanges, doc.metadata, doc.span]
    held += [turn.speaker for turn in doc.turns]
    assert {type(value).__name__ for value in held} <= set(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC | FURTHER)
def test_a_public_name_is_described(name: str) -> None:
    value = (PUBLIC | FURTHER)[name]
    description = inspect.cleandoc(value.__doc__ or "")
    assert "." in description
    # What NamedTuple and dataclasses write by themselves describes nothing.
    assert not description.startswith(f"{name.rpartition('.')[2]}(")


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_what_a_public_class_can_do_is_described(kind: type) -> None:
    own = {
        name: value
        for name, value in vars(kind).items()
        if not name.startswith("_") and (inspect.isfunction(value) or isinstance(value, property))
    }
    assert [name for name, value in own.items() if not value.__doc__] == []


def test_a_public_name_says_where_it_comes_from() -> None:
    assert all(str(vars(kind)["__module__"]).startswith("cqdocs.") for kind in CLASSES)


def test_the_version_is_that_of_the_package() -> None:
    assert cqdocs.__version__ == __version__ == importlib.metadata.version("cqdocs")
