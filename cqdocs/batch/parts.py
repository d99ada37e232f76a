"""A part of an export: the tables of some documents, written at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cqdocs.batch.atomic import sha256, write_whole
from cqdocs.batch.jobs import Failure, Form, Rendered
from cqdocs.batch.manifest import Failed, Output, Part, Settings, Source, part_name, write_part


class Open:
    """The part that is being filled."""

    def __init__(self, number: int, settings: Settings) -> None:
        self.number = number
        self.characters: int = 0
        self.settings = settings
        self._documents: list[Source] = []
        self._failed: list[Failed] = []
        self._tables: dict[str, list[bytes]] = {table: [] for table in settings.tables}
        self._rows = dict.fromkeys(settings.tables, 0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been put in."""
        return not (self._documents or self._failed)

    def add(self, document: str, size: int, answer: Rendered | Failure) -> None:
        """Put in what became of a document, whose file has so many bytes."""
        if isinstance(answer, Failure):
            self._failed.append(Failed(document, answer.kind, answer.message))
            return
        self._documents.append(Source(document, size, answer.sha256))
        self.characters += answer.characters
        for table, data in answer.tables.items():
            self._rows[table] += answer.rows[table]
            self._tables[table].append(data)

    def write(self, directory: Path) -> None:
        """Write a file for each table, then the record that makes the part count."""
        outputs = [self._write(directory, table) for table in self.settings.tables]
        documents, failed = tuple(self._documents), tuple(self._failed)
        write_part(directory, Part(self.number, documents, failed, tuple(outputs)))

    def _write(self, directory: Path, table: str) -> Output:
        form = self.settings.form
        file = f"{table}/{part_name(self.number)}.{form}"
        path = directory / file
        write_whole(path, _writer(form, table, self._tables.pop(table)))
        return Output(file, table, self._rows[table], path.stat().st_size, sha256(path))


def _writer(form: Form, table: str, data: list[bytes]) -> Callable[[Path], None]:
    """What writes the tables of the documents as one file."""
    if form == "parquet":
        from cqdocs.tables.arrow import from_ipc, write_parquet

        return lambda path: write_parquet(path, table, [*map(from_ipc, data)])
    from cqdocs.tables.lines import csv_header

    header = [csv_header(table)] if form == "csv" else []
    return lambda path: _write_lines(path, [*header, *data])


def _write_lines(path: Path, data: list[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(data)
