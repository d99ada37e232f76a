"""The house: everything flows one way, importing costs little, and no file outgrows its reader."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import cqdocs

ROOT = Path(cqdocs.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
# The flow of data: no folder imports one behind it here.
FLOW = (
    "model text lexicon numerals calendar lines blocks tree mentions readers parse "
    "expressions exports retrieval tables batch strategies cli"
).split()
# What any may import, and what stands outside the flow: the library as its users see it.
FREE = {"errors", "version"}
OUTSIDE = {"__init__", "__main__", "kinds"}
# The packages that a folder may import at load, beside its own library and Python's.
ALWAYS = {"attrs", "regex"}
ALSO = {
    "exports": {"cattrs", "markupsafe"},
    "strategies": {"hypothesis"},
    "tables": {"pyarrow"},
    "cli": {"click", "rich"},
}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def found(what: Callable[[Path], object]) -> dict[str, object]:
    """The modules in which a search finds something, and what."""
    return {path.relative_to(ROOT).as_posix(): it for path in MODULES if (it := what(path))}


def folder(path: Path) -> str:
    """The folder below the root that a module stands in, or its own name where it stands in none."""
    return path.relative_to(ROOT).with_suffix("").parts[0]


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imports(nodes: list[ast.AST]) -> Iterator[str]:
    """The full names of what some nodes import."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def at_load(path: Path) -> set[str]:
    """What a module imports when it is loaded: all that stands in no function, nor for types alone."""
    tree = parse(path)
    apart = (*functions(tree), *for_types(tree))
    later = {id(node) for part in apart for node in ast.walk(part)}
    return set(imports([node for node in ast.walk(tree) if id(node) not in later]))


def for_types(tree: ast.AST) -> Iterator[ast.If]:
    """What only the type checker reads."""
    ifs = (node for node in ast.walk(tree) if isinstance(node, ast.If))
    return (node for node in ifs if "TYPE_CHECKING" in ast.unparse(node.test))


def in_functions(path: Path) -> set[str]:
    """What a module imports only when one of its functions is called."""
    nodes = [node for function in functions(parse(path)) for node in ast.walk(function)]
    return set(imports(nodes))


def own_folders(names: set[str]) -> set[str]:
    """The folders of this library among the names of imports; a bare `cqdocs` is the whole."""
    own = (name.split(".") for name in names if name.split(".")[0] == "cqdocs")
    return {parts[1] if len(parts) > 1 else "__init__" for parts in own} - FREE


def to_the_right(path: Path, names: set[str]) -> set[str]:
    here = folder(path)
    if here in OUTSIDE:
        return set()
    if here in FREE:
        return own_folders(names)
    allowed = FLOW[: FLOW.index(here) + 1]
    # The command line stands last, and uses the library as others do.
    return own_folders(names) - {*allowed, *(OUTSIDE if here == "cli" else ())}


def test_every_folder_has_its_place_in_the_flow() -> None:
    assert {folder(path) for path in MODULES} == {*FLOW, *FREE, *OUTSIDE}


def test_no_module_imports_from_its_right_at_load() -> None:
    assert found(lambda path: to_the_right(path, at_load(path))) == {}


def test_only_documents_and_quantities_import_an_exporter_and_only_when_asked() -> None:
    later = found(lambda path: to_the_right(path, in_functions(path)))
    holders = ("document", "exporting", "mentions")
    expected = {f"model/{name}.py": {"exports"} for name in holders}
    assert later == expected | {"model/document.py": {"exports", "tables"}}


def test_modules_import_few_packages() -> None:
    def foreign(path: Path) -> set[str]:
        packages = {name.split(".")[0] for name in at_load(path)} - {"cqdocs"}
        return packages - sys.stdlib_module_names - ALWAYS - ALSO.get(folder(path), set())

    assert found(foreign) == {}


def test_only_numerals_know_cn2an() -> None:
    knowing = found(lambda path: "cn2an" in at_load(path) | in_functions(path))
    assert {name.split("/")[0] for name in knowing} == {"numerals"}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The packages that `import cqdocs` loads."""
    code = "import sys; old = set(sys.modules); import cqdocs; print(*(set(sys.modules) - old))"
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    return {name.split(".")[0] for name in run.stdout.split()}


HEAVY = [
    "cattrs",
    "click",
    "cn2an",
    "docx",
    "hypothesis",
    "lunar_python",
    "lxml",
    "markupsafe",
    "pint",
    "pyarrow",
    "resiliparse",
    "rich",
]
HEAVY += ["haystack", "langchain_core", "llama_index", "spacy"]


@pytest.mark.parametrize("package", [*HEAVY, "tomllib"])
def test_importing_the_library_loads_nothing_heavy(loaded: set[str], package: str) -> None:
    assert "cqdocs" in loaded
    assert package not in loaded


def test_every_folder_and_module_says_what_it_is_for() -> None:
    assert found(lambda path: ast.get_docstring(parse(path)) is None) == {}
    assert {path.parent for path in MODULES} == {path.parent for path in ROOT.rglob("__init__.py")}


def test_every_module_can_be_read_in_one_sitting() -> None:
    def too_long(path: Path) -> int:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        return lines if lines > LONGEST_MODULE else 0

    assert found(too_long) == {}


def test_every_function_fits_on_a_page() -> None:
    def too_long(path: Path) -> dict[str, int]:
        lengths = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions(parse(path))}
        return {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION}

    assert found(too_long) == {}
