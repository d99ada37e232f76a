"""What an export says of itself: how it was made, and what each of its parts holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from attrs import AttrsInstance, asdict, field, frozen

from cqdocs.batch.atomic import write_bytes
from cqdocs.batch.jobs import Form
from cqdocs.errors import ExportError
from cqdocs.model.limits import MAX_DEPTH

MANIFEST: Final = "manifest.json"
ERRORS: Final = "errors.jsonl"
PARTS: Final = "parts"

R = TypeVar("R", "Part", "Manifest")


@frozen
class Settings:
    """What decides the bytes of an export; all of one directory has the same."""

    cqdocs: str
    schema: int
    form: Form
    tables: tuple[str, ...]
    encoding: str | None
    errors: str
    reference_date: str | None
    part_characters: int
    max_chars: int | None = None
    max_depth: int = MAX_DEPTH


@frozen
class Source:
    """A file that was exported: the id of its document, and what the file was."""

    document: str
    bytes: int
    sha256: str


@frozen
class Failed:
    """A file that was not, and why."""

    document: str
    error: str
    message: str


@frozen
class Output:
    """A file that was written; its name is that below the directory."""

    file: str
    table: str
    rows: int
    bytes: int
    sha256: str


@frozen
class Part:
    """A part: what went in, and what came out."""

    number: int
    documents: tuple[Source, ...]
    failed: tuple[Failed, ...]
    outputs: tuple[Output, ...]


@frozen
class Manifest:
    """A whole export; `complete` is false until every file has had its turn."""

    settings: Settings
    complete: bool = False
    documents: int = 0
    failed: int = 0
    rows: dict[str, int] = field(factory=dict)
    files: tuple[Output, ...] = ()


def part_name(number: int) -> str:
    """The name of the files of a part."""
    return f"part-{number:06}"


def write_part(directory: Path, part: Part) -> None:
    """Write the record of a part; from then on the part is finished."""
    write_bytes(directory / PARTS / f"{part_name(part.number)}.json", _json(part))


def read_parts(directory: Path) -> Iterator[Part]:
    """The finished parts of an export, in their order. Raises ExportError for a spoilt record."""
    for path in sorted((directory / PARTS).glob("part-*.json")):
        yield _read(path, Part)


def write_manifest(directory: Path, manifest: Manifest) -> None:
    """Write the manifest of an export."""
    write_bytes(directory / MANIFEST, _json(manifest))


def read_manifest(directory: Path) -> Manifest:
    """The manifest of an export. Raises ExportError for a spoilt one."""
    return _read(directory / MANIFEST, Manifest)


def summary(
    settings: Settings, parts: Iterable[Part], complete: bool
) -> tuple[Manifest, list[Failed]]:
    """The manifest of an export by its parts, and the files that are in none of them."""
    rows = dict.fromkeys(settings.tables, 0)
    files: list[Output] = []
    failed: dict[str, Failed] = {}
    documents = 0
    for part in parts:
        documents += len(part.documents)
        failed |= {one.document: one for one in part.failed}
        for source in part.documents:  # a later run may have been luckier
            failed.pop(source.document, None)
        for output in part.outputs:
            rows[output.table] += output.rows
            files.append(output)
    whole = Manifest(settings, complete, documents, len(failed), rows, tuple(files))
    return whole, [*failed.values()]


def write_errors(directory: Path, failed: Iterable[Failed]) -> None:
    """Write the error file: a line of JSON for each file that could not be read."""
    lines = (json.dumps(asdict(one), ensure_ascii=False) for one in failed)
    write_bytes(directory / ERRORS, "".join(f"{line}\n" for line in lines).encode())


def _read(path: Path, kind: type[R]) -> R:
    from cattrs import structure

    try:
        return structure(json.loads(path.read_bytes()), kind)
    except (ValueError, TypeError, ExceptionGroup):
        raise ExportError(f"{path} is no record of an export; name another directory") from None


def _json(record: AttrsInstance) -> bytes:
    return (json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n").encode()
