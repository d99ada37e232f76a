"""An export holds every document once, whenever it was stopped, and says what it holds."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

import cqdocs
from cqdocs.batch import export
from cqdocs.batch.export import Plan, Progress, export_files
from cqdocs.batch.jobs import Form, Job, Reading
from cqdocs.batch.pool import Answered
from cqdocs.batch.work import answer
from cqdocs.errors import ExportError
from cqdocs.tables import SCHEMAS

PLAIN = Reading()
SMALL = 300  # characters of a part, so that twelve documents make several


def files(directory: Path) -> dict[str, bytes]:
    """All that a reader of an export may look at."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def plan(
    form: Form = "jsonl",
    tables: tuple[str, ...] = tuple(SCHEMAS),
    reading: Reading = PLAIN,
    workers: int = 1,
    part_characters: int = SMALL,
) -> Plan:
    return Plan(form, tables, reading, workers, part_characters)


def documents(directory: Path) -> list[str]:
    """The documents of a JSON Lines export, as often as they are there."""
    parts = sorted((directory / "documents").glob("*.jsonl"))
    lines = (line for path in parts for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line)["id"] for line in lines]


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse here, for starting processes takes long; test_pool, test_kill and the docs start them."""

    def answers(jobs: Iterable[Job], workers: int) -> Iterator[Answered]:
        for job in jobs:
            path = Path(job.path)
            yield Answered(job, answer(job), path.stat().st_size if path.exists() else 0)

    monkeypatch.setattr(export, "answers", answers)


class Stopped(Exception):  # noqa: N818 - what stops a run is no error of it
    """Stops a run as Ctrl-C would."""


def stop_at(files_done: int) -> Callable[[Progress], None]:
    def report(progress: Progress) -> None:
        if progress.files == files_done:
            raise Stopped

    return report


def test_parquet_holds_the_tables_of_the_documents(texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    manifest = export_files(texts, out, plan("parquet"))
    docs = [cqdocs.parse_file(path).to_arrow(str(path)) for path in texts]
    for name, schema in SCHEMAS.items():
        parts = [parquet.read_table(path) for path in sorted((out / name).iterdir())]
        assert all(part.schema.equals(schema, check_metadata=True) for part in parts)
        assert pa.concat_tables(parts).equals(pa.concat_tables([doc[name] for doc in docs]))
        assert manifest.rows[name] == sum(part.num_rows for part in parts)
    assert (manifest.complete, manifest.documents, manifest.failed) == (True, 12, 0)


def test_csv_and_json_lines_hold_the_same_rows(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts, tmp_path / "csv", plan("csv", part_characters=10**6))
    export_files(texts, tmp_path / "jsonl", plan("jsonl", part_characters=10**6))
    for name in SCHEMAS:
        with (tmp_path / f"csv/{name}/part-000000.csv").open(encoding="utf-8", newline="") as file:
            rows = [row["id"] for row in csv.DictReader(file)]
        lines = (tmp_path / f"jsonl/{name}/part-000000.jsonl").read_text(encoding="utf-8")
        assert rows == [json.loads(line)["id"] for line in lines.split("\n") if line]


def test_the_manifest_names_every_file_with_its_hash(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts, tmp_path / "out", plan())
    there = files(tmp_path / "out")
    manifest = json.loads(there["manifest.json"])
    assert manifest["settings"]["cqdocs"] == cqdocs.__version__
    assert manifest["settings"]["schema"] == cqdocs.tables.SCHEMA_VERSION
    hashes = {one["file"]: one["sha256"] for one in manifest["files"]}
    tables = {name: data for name, data in there.items() if name.endswith("l") and "/" in name}
    assert hashes == {name: hashlib.sha256(data).hexdigest() for name, data in tables.items()}
    parts = [json.loads(data) for name, data in there.items() if name.startswith("parts/")]
    sources = {x["document"]: x["sha256"] for part in parts for x in part["documents"]}
    assert sources == {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in texts}


@pytest.mark.parametrize("at", [0, 1, 5, 11])
def test_a_stopped_run_goes_on_to_the_same_bytes(
    texts: list[Path], tmp_path: Path, at: int
) -> None:
    export_files(texts, tmp_path / "whole", plan())
    with pytest.raises(Stopped):
        export_files(texts, tmp_path / "out", plan(), stop_at(at))
    assert not json.loads((tmp_path / "out" / "manifest.json").read_text())["complete"]
    export_files(texts, tmp_path / "out", plan())
    assert files(tmp_path / "out") == files(tmp_path / "whole")
    assert documents(tmp_path / "out") == [str(path) for path in texts]


def test_what_a_kill_left_between_two_parts_is_removed(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts, tmp_path / "whole", plan())
    with pytest.raises(Stopped):
        export_files(texts, tmp_path / "out", plan(), stop_at(8))
    parts = sorted((tmp_path / "out" / "parts").iterdir())
    parts[-1].unlink()  # as if killed before its record was written
    (tmp_path / "out" / "turns" / "part-000009.jsonl.partial").write_bytes(b"half")
    export_files(texts, tmp_path / "out", plan())
    assert files(tmp_path / "out") == files(tmp_path / "whole")


def test_an_export_that_is_complete_stays_as_it_is(texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_files(texts, out, plan())
    before = files(out)
    seen: list[Progress] = []
    export_files(texts, out, plan(), seen.append)
    assert files(out) == before
    assert seen == [Progress(0, 0, 0, 0, 0, 12)]


def test_new_files_are_added(texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_files(texts[:5], out, plan())
    export_files(texts, out, plan())
    assert documents(out) == [str(path) for path in texts]


def test_bad_files_cost_a_line_and_are_tried_again(texts: list[Path], tmp_path: Path) -> None:
    out, bad, late = tmp_path / "out", tmp_path / "bad.txt", tmp_path / "late.txt"
    bad.write_bytes(b"\x89PNG\0\0\0")
    paths = [texts[0], bad, late, *texts[1:]]
    manifest = export_files(paths, out, plan())
    assert (manifest.documents, manifest.failed) == (12, 2)
    lines = [json.loads(line) for line in (out / "errors.jsonl").read_text().splitlines()]
    assert [(x["document"], x["error"]) for x in lines] == [
        (str(bad), "DecodeError"),
        (str(late), "FileNotFoundError"),
    ]
    late.write_text("路。", encoding="utf-8")
    manifest = export_files(paths, out, plan())
    assert (manifest.documents, manifest.failed) == (13, 1)
    assert sorted(documents(out)) == sorted(str(path) for path in paths if path != bad)


def test_a_file_given_twice_is_exported_once(texts: list[Path], tmp_path: Path) -> None:
    export_files([texts[0], texts[0].parent, texts[0]], tmp_path / "out", plan())
    assert documents(tmp_path / "out") == [str(path) for path in texts]


def test_no_documents_give_tables_without_rows(tmp_path: Path) -> None:
    manifest = export_files([], tmp_path / "out", plan("parquet"))
    assert set(manifest.rows.values()) == {0}
    turns = parquet.read_table(tmp_path / "out" / "turns" / "part-000000.parquet")
    assert turns.schema.equals(SCHEMAS["turns"])


def test_only_the_tables_that_are_named_are_written(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts[:1], tmp_path / "out", plan(tables=("quantities", "turns")))
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} == {
        "parts",
        "quantities",
        "turns",
    }


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (plan("csv"), "form jsonl, not csv"),
        (plan(tables=("turns",)), "tables"),
        (plan(reading=Reading(encoding="gbk")), "encoding None, not gbk"),
        (plan(reading=Reading(max_chars=7)), "max_chars None, not 7"),
        (plan(reading=Reading(max_depth=7)), "max_depth 32, not 7"),
        (plan(part_characters=7), "part_characters 300, not 7"),
    ],
)
def test_another_sort_of_export_needs_another_directory(
    texts: list[Path], tmp_path: Path, changed: Plan, message: str
) -> None:
    export_files(texts[:1], tmp_path / "out", plan())
    with pytest.raises(ExportError, match=message):
        export_files(texts[:1], tmp_path / "out", changed)


def test_an_export_reads_no_more_than_its_limits(texts: list[Path], tmp_path: Path) -> None:
    reading = Reading(max_chars=3, max_depth=0)
    export_files(texts[:1], tmp_path / "out", plan(tables=("sentences",), reading=reading))
    (path,) = (tmp_path / "out" / "sentences").glob("*.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["end"] for row in rows] == [3]


def test_what_is_no_limit_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="max_chars is 1 or more"):
        export_files([], tmp_path / "out", plan(reading=Reading(max_chars=0)))
    assert not (tmp_path / "out").exists()


def test_a_document_that_was_changed_is_an_error(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts, tmp_path / "out", plan())
    texts[3].write_text("路。", encoding="utf-8")
    with pytest.raises(ExportError, match=r"0003\.txt was changed since"):
        export_files(texts, tmp_path / "out", plan())


def test_a_document_that_is_gone_stays_exported(texts: list[Path], tmp_path: Path) -> None:
    export_files(texts, tmp_path / "out", plan())
    texts[3].unlink()
    assert export_files(texts, tmp_path / "out", plan()).documents == 12


def test_a_directory_with_other_files_is_left_alone(texts: list[Path], tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="holds other files"):
        export_files(texts, tmp_path, plan())
    with pytest.raises(ExportError, match="is a file"):
        export_files(texts, texts[0], plan())


def test_a_damaged_export_is_an_error(texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_files(texts, out, plan())
    (out / "turns" / "part-000001.jsonl").write_bytes(b"")
    with pytest.raises(ExportError, match="is not as it was written"):
        export_files(texts, out, plan())
    (out / "parts" / "part-000002.json").write_bytes(b'{"number": 2}')
    with pytest.raises(ExportError, match=r"part-000002\.json is no record"):
        export_files(texts, out, plan())
    (out / "manifest.json").write_bytes(b"{")
    with pytest.raises(ExportError, match=r"manifest\.json is no record"):
        export_files(texts, out, plan())


def test_two_runs_do_not_share_a_directory(texts: list[Path], tmp_path: Path) -> None:
    pytest.importorskip("fcntl")

    def meet(_: Progress) -> None:
        with pytest.raises(ExportError, match="another process exports"):
            export_files(texts, tmp_path / "out", plan())
        raise Stopped

    with pytest.raises(Stopped):
        export_files(texts, tmp_path / "out", plan(), meet)


def test_wrong_arguments_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no table facts"):
        export_files([], tmp_path, plan(tables=("facts",)))
    with pytest.raises(ExportError, match="workers is 1 or more"):
        export_files([], tmp_path, plan(workers=0))
    assert [*tmp_path.iterdir()] == []


def test_without_the_extra_parquet_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "cqdocs.tables.arrow", raising=False)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[arrow\]"'):
        export_files([], tmp_path / "out", plan("parquet"))
    assert not (tmp_path / "out").exists()
