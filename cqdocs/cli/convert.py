"""Documents as files of other formats: which files each makes, and where they go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import click

from cqdocs.cli.inputs import Inputs
from cqdocs.cli.output import complain, file_name, write_data
from cqdocs.model.document import Document


class File(NamedTuple):
    """A file to write: what its name ends with behind that of the document, and its text."""

    ending: str
    text: str


def _brat(document: Document) -> tuple[File, ...]:
    files = document.to_brat()
    return (File(".txt", files.text), File(".ann", files.annotations))


def _one(ending: str, write: Callable[[Document], str]) -> Callable[[Document], tuple[File, ...]]:
    return lambda document: (File(ending, write(document)),)


# The formats by their names; ConvoKit is no file but a directory of them, and stands apart.
FORMATS: Final[Mapping[str, Callable[[Document], tuple[File, ...]]]] = {
    "tei": _one(".xml", Document.to_tei),
    "akoma-ntoso": _one(".akn.xml", Document.to_akoma_ntoso),
    "markdown": _one(".md", Document.to_markdown),
    "web-annotations": _one(".jsonld", Document.to_web_annotations),
    "brat": _brat,
}
CONVOKIT: Final = "convokit"
_SEVERAL_FILES: Final = ("brat", CONVOKIT)


def convert(inputs: Inputs, to: str, output: str | None) -> None:
    """Write each document in a format: to standard output, into a file, or into a directory.

    Raises click's UsageError where what is asked for needs a directory and none is named, and its
    Exit with status 1 where a file cannot be written.
    """
    if output is None:
        if to in _SEVERAL_FILES or len(inputs.files) > 1:
            reason = f"{to} makes several files" if to in _SEVERAL_FILES else "several FILEs"
            raise click.UsageError(f"{reason}: name a directory for them with --output")
        for _, document in inputs.documents():
            write_data(FORMATS[to](document)[0].text.removesuffix("\n"))
        return
    target = Path(output)
    alone = len(inputs.files) == 1 and to not in _SEVERAL_FILES and not target.is_dir()
    kept = {Path(file).resolve() for file in inputs.files if file != "-"}
    for name, document in inputs.documents():
        base = target if alone else target / ("stdin" if name == "<stdin>" else Path(name).stem)
        try:
            _write(document, to, base, kept, exact=alone)
        except OSError as error:
            where = file_name(str(error.filename or base))
            what = error.strerror or error
            complain(f"{where}: it cannot be written ({what}); name another --output")
            raise click.exceptions.Exit(1) from None


def _write(document: Document, to: str, base: Path, kept: set[Path], exact: bool) -> None:
    """Write the files of one document; those in `kept`, once written or read, are not touched."""
    if to == CONVOKIT:
        _claim(base, kept)
        document.to_convokit(base)
        return
    base.parent.mkdir(parents=True, exist_ok=True)
    for path, text in _paths(FORMATS[to](document), base, exact):
        _claim(path, kept)
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    if to == "brat":
        settings = document.to_brat().configuration
        base.with_name("annotation.conf").write_bytes(settings.encode())


def _claim(path: Path, kept: set[Path]) -> None:
    """Raise OSError where a FILE, or what was made of another, stands at a path."""
    if path.resolve() in kept:
        raise FileExistsError(0, "another FILE of this run stands there", str(path))
    kept.add(path.resolve())


def _paths(files: tuple[File, ...], base: Path, exact: bool) -> Iterator[tuple[Path, str]]:
    """Each file with its path; `exact`: the user named the file itself."""
    for file in files:
        yield base if exact else base.with_name(base.name + file.ending), file.text
