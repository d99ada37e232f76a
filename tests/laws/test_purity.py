"""Law 4, pure: the same text gives the same tree in any thread, process, hash seed and locale."""

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from samples import SEEDS, drawn, read

import cqdocs
from cqdocs.strategies import documents, hostile_text

# A thousand documents in the profile `deep`, half of them hostile.
COUNT = max(100, settings().max_examples // 2)
ENVIRONMENTS = (("0", "C"), ("1", "C.UTF-8"), ("4294967295", "POSIX"), ("random", "zh_CN.GB18030"))
PRINT_HASHES = """
import cqdocs, hashlib, json, sys
for text in json.load(open(sys.argv[1], encoding="ascii")):
    made = cqdocs.parse(text).to_json().encode("utf-8", "surrogatepass")
    print(hashlib.sha256(made).hexdigest())
"""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    lawful = drawn(documents().map(lambda one: one.text), COUNT // 2)
    return [*map(read, SEEDS), *lawful, *drawn(hostile_text(), COUNT - len(lawful))]


@pytest.fixture(scope="module")
def hashes(texts: list[str]) -> list[str]:
    return list(map(json_hash, texts))


def json_hash(text: str) -> str:
    made = cqdocs.parse(text).to_json().encode("utf-8", "surrogatepass")
    return hashlib.sha256(made).hexdigest()


@given(hostile_text())
def test_two_parses_are_equal_and_hash_alike(text: str) -> None:
    assert cqdocs.parse(text) == cqdocs.parse(text)
    assert hash(cqdocs.parse(text)) == hash(cqdocs.parse(text))


def test_as_many_documents_are_drawn_as_are_asked_for(texts: list[str]) -> None:
    assert len(texts) == COUNT + len(SEEDS)
    assert len(set(texts)) > COUNT // 2


def test_eight_threads_agree(texts: list[str], hashes: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(json_hash, texts)) == hashes


def test_four_processes_agree_whatever_hash_seed_and_locale(
    texts: list[str], hashes: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "texts.json"
    file.write_text(json.dumps(texts), encoding="ascii")
    runs = [
        subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", PRINT_HASHES, file],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            stdout=subprocess.PIPE,
        )
        for seed, locale in ENVIRONMENTS
    ]
    for run in runs:
        printed, _ = run.communicate()
        assert run.returncode == 0
        assert printed.decode().split() == hashes


def test_nodes_cannot_be_changed() -> None:
    doc = cqdocs.parse("一是修路。二是通水。")
    with pytest.raises(AttributeError):
        doc.points[0].lead = "通水"  # type: ignore[misc]
