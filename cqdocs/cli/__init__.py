"""The command line: documents in, a tree to read, JSON or rows out."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_MISSING = 'cqdocs: the command line needs click and rich; pip install "cqdocs[cli]"\n'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; `arguments` are those of the process if None.

    0: done. 1: some file could not be read, or the output not be written. 2: wrong usage. 130: the
    user stopped it.
    """
    try:
        from cqdocs.cli.run import run

        return run(arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "rich"):
            raise
        sys.stderr.write(_MISSING)
        return 2
    except KeyboardInterrupt:
        return 130
