"""The files that a command names, read one by one; what cannot be read costs a line, not the run."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from attrs import frozen

from cqdocs.cli.output import complain, file_name
from cqdocs.errors import CqdocsError, DecodeError
from cqdocs.model.document import Document
from cqdocs.model.limits import MAX_DEPTH
from cqdocs.parse import parse_bytes, parse_file
from cqdocs.text.decode import Errors


@frozen
class Inputs:
    """The files of a command line, `-` for standard input, and how to read them."""

    files: tuple[str, ...]
    encoding: str | None = None
    errors: Errors = "strict"
    reference_date: datetime.date | None = None
    max_chars: int | None = None
    max_depth: int = MAX_DEPTH

    def documents(self) -> Iterator[tuple[str, Document]]:
        """Each file that can be read, as the name to print and the document.

        Each of the others costs one line on standard error. Raises click's Exit with status 1 after
        the last file where there were others.
        """
        failed = False
        for file in self.files:
            try:
                document = self._read(file)
            except ModuleNotFoundError:
                # A module of the library itself: a missing extra is another ImportError.
                raise
            except (OSError, CqdocsError, UnicodeError, MemoryError) as error:
                failed = True
                complain(f"{file_name(file)}: {_explain(error, file)}")
            else:
                yield file_name(file), document
        if failed:
            raise click.exceptions.Exit(1)

    def _read(self, file: str) -> Document:
        reading = self.encoding, self.errors, self.reference_date
        chars, depth = self.max_chars, self.max_depth
        if file != "-":
            return parse_file(file, *reading, max_chars=chars, max_depth=depth)
        if sys.stdin is None:  # closed before the start
            raise FileNotFoundError
        data = sys.stdin.buffer.read()
        return parse_bytes(data, *reading, max_chars=chars, max_depth=depth)


def _explain(error: Exception, file: str) -> str:
    """What is wrong, and what to do about it."""
    what = str(error)
    match error:
        case FileNotFoundError() if file == "-":
            what = "it is closed; pipe a document into it"
        case FileNotFoundError() | NotADirectoryError():
            what = "there is no such file; check the name"
        case OSError() if file != "-" and Path(file).is_dir():
            what = "this is a directory; name the files in it"
        case PermissionError():
            what = "no permission to read it; change its permissions, or ask its owner"
        case OSError():
            what = f"it cannot be read ({error.strerror or error}); try a copy of it"
        case MemoryError():
            what = "it does not fit into memory; split it"
        case DecodeError():
            # What to do is said in the words of the command line.
            what = (
                f"{what.partition('; ')[0]}; name its --encoding, or read it with --errors replace"
            )
        case UnicodeError():
            what = f"no text in this encoding ({error}); name another --encoding"
    return what
