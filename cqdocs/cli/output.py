"""What goes to the two output streams: UTF-8, and nothing that a terminal would obey."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

import click


@cache
def _breaks() -> re.Pattern[str]:
    """What ends a line for anyone: `str.splitlines`, a terminal or a spreadsheet."""
    return re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


@cache
def _commands() -> re.Pattern[str]:
    """What a terminal obeys and does not show: controls, and the marks that reorder a line."""
    return re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def on_one_line(text: str) -> str:
    """The text with one space for each stretch of line breaks and tabs."""
    return _breaks().sub(" ", text)


def harmless(text: str) -> str:
    """The text with a visible sign for each character that a terminal would obey."""
    return _commands().sub(_sign, text)


def _sign(command: re.Match[str]) -> str:
    code = ord(command[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def file_name(path: str) -> str:
    """The name of a file as text for one line, whatever bytes it is made of."""
    if path == "-":
        return "<stdin>"
    return harmless(on_one_line(os.fsencode(path).decode("utf-8", "replace"))) or "''"


def to_terminal() -> bool:
    """Whether a person's terminal shows the output."""
    return sys.stdout is not None and sys.stdout.isatty()


def write(text: str) -> None:
    r"""Write the text and a `\n`: UTF-8 whatever the locale, but a terminal in its own encoding.

    A lone surrogate, which no encoding has, comes out as `\ud800`, which JSON reads as itself.
    """
    encoding = sys.stdout.encoding if to_terminal() else "utf-8"
    click.echo(text.encode(encoding, "backslashreplace"))


def write_data(text: str) -> None:
    """Write the text exactly; a terminal gets signs for what it would obey."""
    write(harmless(text) if to_terminal() else text)


def complain(message: str) -> None:
    """Write one line about what went wrong to standard error."""
    click.echo(f"cqdocs: {harmless(on_one_line(message))}", err=True)
