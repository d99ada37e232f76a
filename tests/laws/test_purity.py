"""Law 4, pure: the same text gives the same tree in any thread, process, hash seed and locale."""

import hashlib
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS, read

import cqdocs
from cqdocs.strategies import hostile_text

PRINT_HASH = "import cqdocs,hashlib,sys;print(hashlib.sha256(cqdocs.parse_file(sys.argv[1]).to_json().encode()).hexdigest())"


@given(hostile_text())
def test_two_parses_are_equal_and_hash_alike(text: str) -> None:
    assert cqdocs.parse(text) == cqdocs.parse(text)
    assert hash(cqdocs.parse(text)) == hash(cqdocs.parse(text))


@given(hostile_text())
def test_a_document_survives_pickling(text: str) -> None:
    doc = cqdocs.parse(text)
    assert pickle.loads(pickle.dumps(doc)) == doc  # noqa: S301 - our own bytes


def test_threads_agree() -> None:
    texts = [read(path) for path in SEEDS] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(cqdocs.parse, texts)) == [cqdocs.parse(text) for text in texts]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_processes_agree_whatever_hash_seed_and_locale(path: Path) -> None:
    expected = hashlib.sha256(cqdocs.parse_file(path).to_json().encode()).hexdigest()
    for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("4294967295", "POSIX")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        run = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", PRINT_HASH, path],
            env=environment,
            capture_output=True,
            check=True,
        )
        assert run.stdout.decode().strip() == expected


def test_nodes_cannot_be_changed() -> None:
    doc = cqdocs.parse("一是修路。二是通水。")
    with pytest.raises(AttributeError):
        doc.points[0].lead = "通水"  # type: ignore[misc]
