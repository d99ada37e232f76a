"""The recipes of the docs, each in its engine: the rows of 2,000 documents are those of `to_arrow`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from samples import SEEDS, read

import cqdocs

pytestmark = [
    pytest.mark.skipif(
        "CQDOCS_ENGINES" not in os.environ,
        reason='CQDOCS_ENGINES=1 runs it; first pip install "pyspark>=4" "ray[data]" "dask[dataframe]", '
        "and a Java runtime of version 17",
    ),
    pytest.mark.filterwarnings("default"),  # the engines have warnings of their own
]
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "spark.md"
COUNT = 2_000
LENGTH = 300


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents cut from the seeds, each with a line of its own, and one that is no text."""
    made = tmp_path_factory.mktemp("engines")
    (made / "texts").mkdir()
    sources = [read(path) for path in SEEDS]
    for number in range(COUNT):
        source = sources[number % len(sources)]
        at = number * 37 % len(source)
        text = f"# 文{number}\n\n{source[at : at + LENGTH]}\n\n投资{number}亿元,占三分之一。\n"
        (made / "texts" / f"{number:04}.txt").write_bytes(text.encode())
    (made / "texts" / "bad.txt").write_bytes(b"\x89PNG\0\0\0")
    return made


@pytest.fixture(scope="module")
def expected(directory: Path) -> list[dict[str, object]]:
    files = sorted((directory / "texts").glob("[0-9]*.txt"))
    docs = ((path.name, cqdocs.parse_file(path)) for path in files)
    rows = pa.concat_tables([doc.to_arrow(name)["quantities"] for name, doc in docs])
    return in_order(rows)


def in_order(rows: pa.Table) -> list[dict[str, object]]:
    return sorted(rows.to_pylist(), key=lambda row: str(row["id"]))


def recipe(engine: str) -> dict[str, object]:
    """What the recipe of an engine, run here and now, leaves behind."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"<!-- engine: {engine} -->\n```python\n(.*?)```", text, re.DOTALL)
    assert found
    # Workers unpickle functions of a module by its name, those of __main__ by value.
    names: dict[str, object] = {"__name__": "__main__"}
    exec(compile(found[1], engine, "exec"), names)  # noqa: S102 - our own page
    return names


@pytest.fixture
def _here(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(directory)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))


@pytest.mark.usefixtures("_here")
def test_spark(expected: list[dict[str, object]]) -> None:
    pytest.importorskip("pyspark", reason='pip install "pyspark>=4"')
    made = recipe("spark")
    try:
        assert in_order(made["quantities"].toArrow()) == expected  # type: ignore[attr-defined]
        (error,) = made["errors"].collect()  # type: ignore[attr-defined]
        assert (error.document, error.error.partition(":")[0]) == ("bad.txt", "DecodeError")
    finally:
        made["spark"].stop()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("_here")
def test_ray(expected: list[dict[str, object]]) -> None:
    ray = pytest.importorskip("ray", reason='pip install "ray[data]"')
    try:
        made = recipe("ray")
        parts = ray.get(made["quantities"].to_arrow_refs())  # type: ignore[attr-defined]
        assert in_order(pa.concat_tables([part for part in parts if part.num_rows])) == expected
        (error,) = made["errors"].take_all()  # type: ignore[attr-defined]
        assert error["document"] == "bad.txt"
    finally:
        ray.shutdown()


@pytest.mark.usefixtures("_here")
def test_dask(expected: list[dict[str, object]]) -> None:
    pytest.importorskip("dask.dataframe", reason='pip install "dask[dataframe]"')
    frame = recipe("dask")["quantities"].compute()  # type: ignore[attr-defined]
    assert in_order(pa.Table.from_pandas(frame, preserve_index=False)) == expected
