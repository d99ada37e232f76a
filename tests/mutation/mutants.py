"""Mutants: the changes of one place that mutmut makes of a module, and a sample of them."""

import difflib
import random
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor, OuterFunctionProvider
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode


class Mutant(NamedTuple):
    """A module with one change: `source` is all of it, `change` shows the lines that differ."""

    path: Path
    line: int
    change: str
    source: str

    def __str__(self) -> str:
        """Where the change is, and what."""
        return f"{self.path}:{self.line}\n{self.change}"


class _Visitor(MutationVisitor):  # type: ignore[misc]
    """Mutations of decorated functions too: a cached one holds a pattern or a table of words."""

    METADATA_DEPENDENCIES = (PositionProvider, OuterFunctionProvider)

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        skipped = super()._skip_node_and_children(node)
        return bool(skipped) and not isinstance(node, cst.FunctionDef)


class _Module(NamedTuple):
    path: Path
    tree: cst.Module
    mutations: list[Mutation]


def _read(path: Path) -> _Module:
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    visitor = _Visitor(mutation_operators, IgnoredCode(set(), set(), set()))
    tree = wrapper.visit(visitor)
    # The bodies of classes are declarations; mutmut leaves them, too.
    declared = {
        id(node)
        for statement in tree.body
        if isinstance(statement, cst.ClassDef)
        for node in _below(statement)
    }
    kept = [
        one
        for one in visitor.mutations
        if one.contained_by_top_level_function is not None or id(one.original_node) not in declared
    ]
    return _Module(path, tree, [one for one in kept if not _is_in_field(one)])


def _is_in_field(mutation: Mutation) -> bool:
    return mutation.contained_by_top_level_function is not None and not isinstance(
        mutation.contained_by_top_level_function, cst.FunctionDef
    )


def _below(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(found.children)


def _made(module: _Module, mutation: Mutation) -> Mutant:
    old = module.tree.code
    new = module.tree.deep_replace(mutation.original_node, mutation.mutated_node)
    source = new.code if isinstance(new, cst.Module) else old
    lines = difflib.unified_diff(old.splitlines(), source.splitlines(), n=0, lineterm="")
    head, *changed = list(lines)[2:] or ["@@ -0 @@"]
    line = int(head.split()[1].removeprefix("-").partition(",")[0])
    return Mutant(module.path, line, "\n".join(changed), source)


class Sample(NamedTuple):
    """Some mutants, and how many there are to draw from."""

    total: int
    mutants: list[Mutant]


def sample(paths: Iterable[Path], count: int, seed: int) -> Sample:
    """So many mutants of some modules, each as likely as any other."""
    modules = [_read(path) for path in paths]
    every = [(module, one) for module in modules for one in module.mutations]
    drawn = random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311 - no secret
    return Sample(len(every), [_made(module, one) for module, one in drawn])


def survivors(report: str, root: Path) -> Sample:
    """The mutants that survived in a report, wherever their lines stand now."""
    entries = re.findall(
        r"^\d+/\d+ SURVIVED \(.*?\) (?:.*/)?(cqdocs/.*?):\d+\n((?:[-+].*\n?)*)",
        report,
        re.MULTILINE,
    )
    wanted = {(root / path, change.strip()) for path, change in entries}
    found = []
    for path in sorted({path for path, _ in wanted}):
        changes = {change for other, change in wanted if other == path}
        module = _read(path)
        for mutation in module.mutations:
            # To write a module anew takes long, so only what stands in a changed line is looked at.
            words = module.tree.code_for_node(mutation.original_node).strip().partition("\n")[0]
            if any(words in change for change in changes):
                mutant = _made(module, mutation)
                found += [mutant] * (mutant.change.strip() in changes)
    return Sample(len(wanted), found)
