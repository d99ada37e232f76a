"""A document as a page of HTML: to a file, to standard output, or before the user's eyes."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

import click

from cqdocs.cli.inputs import Inputs
from cqdocs.cli.output import complain, file_name, to_terminal, write
from cqdocs.cli.replace import replace


def view_one(inputs: Inputs, output: str | None, opens: bool) -> None:
    """Write the page of the one file, and show it if `opens`.

    Raises click's UsageError where the page would stand in the place of the document, or has no
    place at all, and its Exit with status 1 where it cannot be written.
    """
    to_stdout = output == "-" or (output is None and not opens)
    if to_stdout and opens:
        raise click.UsageError("--open needs a file: leave out -o, or name a PAGE")
    if to_stdout and to_terminal():
        raise click.UsageError("a page is not for a terminal: name a file with -o, or use --open")
    if output is not None and not to_stdout and _same(inputs.files[0], output):
        raise click.UsageError(f"-o names the document itself: {file_name(output)}")
    for name, document in inputs.documents():
        page = document.to_html(Path(name).stem)
        if to_stdout:
            write(page)
            continue
        path = Path(output) if output else _temporary(name)
        _save(path, page)
        if opens and not webbrowser.open(path.resolve().as_uri()):
            complain(f"no browser was found; open {file_name(str(path))} yourself")


def _same(document: str, page: str) -> bool:
    try:
        return document != "-" and Path(document).samefile(page)
    except OSError:  # one of them is not there
        return False


def _temporary(name: str) -> Path:
    stem = "".join(letter if letter.isalnum() else "-" for letter in Path(name).stem)[:40]
    return Path(tempfile.mkdtemp(prefix="cqdocs-")) / f"{stem or 'page'}.html"


def _save(path: Path, page: str) -> None:
    try:
        replace(path, page.encode())
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        complain(f"{file_name(str(path))}: it cannot be written ({why}); name another file with -o")
        raise click.exceptions.Exit(1) from None
