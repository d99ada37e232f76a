"""One run of the command line: every end of it is an exit status, none a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click
import rich  # noqa: F401  # a missing rich is found out before anything is read

from cqdocs.cli.app import app
from cqdocs.cli.output import complain


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name and return the exit status of the process."""
    try:
        status = app.main(arguments, prog_name="cqdocs", standalone_mode=False)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "cqdocs"
        complain(f"{error.format_message().rstrip('.')}; see '{command} -h'")
        return error.exit_code
    except click.Abort:
        return 130
    except OSError as error:
        return _output_failed(error)
    return status if isinstance(status, int) else 0


def _output_failed(error: OSError) -> int:
    """Say why the output cannot be written, and keep Python from trying again as it ends."""
    complain(f"standard output: {error.strerror or error}; what was written is not complete")
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)
    return 1
