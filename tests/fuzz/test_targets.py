"""The targets of the fuzzer: what they begin with is lawful, and so are some changes of it."""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from fuzz.__main__ import NAMES
from fuzz.run import watched, write_seeds
from fuzz.targets import TARGETS, Target

# Of what a target begins with, every so manieth: other tests hold all documents to the laws.
STEP = 9
HELD = pytest.mark.parametrize("name", TARGETS)


@cache
def some_seeds(name: str) -> Sequence[bytes]:
    return list(TARGETS[name].seeds())[::STEP]


def test_the_command_knows_every_target() -> None:
    assert tuple(TARGETS) == NAMES


@HELD
def test_what_a_target_begins_with_is_lawful(name: str) -> None:
    assert len(some_seeds(name)) > 8
    for data in some_seeds(name):
        TARGETS[name].call(data)


@HELD
def test_what_changes_make_of_it_is_lawful(name: str) -> None:
    source = random.Random(name)  # noqa: S311 - no secret
    for data in some_seeds(name):
        changed = TARGETS[name].mutate(data, source)
        TARGETS[name].call(changed)


@HELD
def test_changes_are_told_by_their_number(name: str) -> None:
    data = some_seeds(name)[0]
    made = [TARGETS[name].mutate(data, random.Random(n)) for n in range(20)]  # noqa: S311
    assert made == [TARGETS[name].mutate(data, random.Random(n)) for n in range(20)]  # noqa: S311
    assert len(set(made)) > 5


def test_a_find_is_written_once_and_the_rest_is_tried(tmp_path: Path) -> None:
    tried = []

    def call(data: bytes) -> None:
        tried.append(data)
        assert data != b"bad"

    watch = watched(call, tmp_path)
    for data in (b"good", b"bad", b"bad", b"good"):
        watch(data)
    assert tried == [b"good", b"bad", b"bad", b"good"]
    assert [path.read_bytes() for path in tmp_path.glob("*-input")] == [b"bad"]
    (trace,) = tmp_path.glob("*-trace")
    assert "AssertionError" in trace.read_text(encoding="utf-8")


def test_seeds_are_files_of_a_folder(tmp_path: Path) -> None:
    target = Target(lambda _: None, lambda: [b"a", b"b", b"a"], lambda data, _: data, 10)
    write_seeds(target, tmp_path / "corpus")
    assert sorted(path.read_bytes() for path in (tmp_path / "corpus").iterdir()) == [b"a", b"b"]
