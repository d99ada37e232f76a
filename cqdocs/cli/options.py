"""The arguments and options that commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

import click

from cqdocs.cli.inputs import Inputs
from cqdocs.model.limits import DEEPEST, MAX_DEPTH
from cqdocs.text.decode import Errors

P = ParamSpec("P")
Command = TypeVar("Command", bound=Callable[..., None])


def reads_files_up_to(
    option: str,
) -> Callable[[Callable[Concatenate[Inputs, P], None]], Callable[..., None]]:
    """Give a command FILE… and the options for reading; it gets them as its first argument.

    `option` is the name of the one that says how many characters to read.
    """

    def give(command: Callable[Concatenate[Inputs, P], None]) -> Callable[..., None]:
        @wraps(command)
        @_files
        @_how_to_decode
        @_how_much(option)
        def reading(  # noqa: PLR0913, PLR0917 - click gives each option by itself
            files: tuple[str, ...],
            encoding: str | None,
            errors: str,
            reference_date: datetime.datetime | None,
            read_chars: int | None,
            max_depth: int,
            *args: P.args,
            **kwargs: P.kwargs,
        ) -> None:
            day = reference_date.date() if reference_date else None
            how = cast(Errors, errors)
            inputs = Inputs(files, encoding, how, day, read_chars, max_depth)
            command(inputs, *args, **kwargs)

        return reading

    return give


def _files(command: Command) -> Command:
    return click.argument(
        "files", metavar="FILE...", nargs=-1, required=True, callback=_check_files
    )(command)


def _how_to_decode(command: Command) -> Command:
    for option in (
        click.option(
            "--reference-date",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="YYYY-MM-DD",
            help="The day from which the text speaks. If not given, the one that it names itself.",
        ),
        click.option(
            "--errors",
            type=click.Choice(["strict", "replace"]),
            default="strict",
            show_default=True,
            help="Bytes that are no text: give the file up, or read them as U+FFFD.",
        ),
        click.option(
            "--encoding",
            metavar="NAME",
            callback=_check_encoding,
            help="Encoding of the files. If not given, their bytes tell: UTF-8, UTF-16 or GB18030.",
        ),
    ):
        command = option(command)
    return command


def _how_much(name: str) -> Callable[[Command], Command]:
    def give(command: Command) -> Command:
        depth = click.option(
            "--max-depth",
            type=click.IntRange(0, DEEPEST),
            default=MAX_DEPTH,
            show_default=True,
            metavar="N",
            help="How many sections, turns and points may stand inside each other.",
        )
        chars = click.option(
            name,
            "read_chars",
            type=click.IntRange(1),
            metavar="N",
            help="Read so many characters of each document, and say so. If not given, all.",
        )
        return chars(depth(command))

    return give


def in_format(default: str, *others: str) -> Callable[[Command], Command]:
    """Give a command the option that says what its rows look like; it gets the word as `shape`."""
    table = "A table to read; " if default == "table" else ""
    return click.option(
        "--format",
        "shape",
        type=click.Choice([default, *others]),
        default=default,
        show_default=True,
        help=f"{table}tab or comma separated rows below a header; one JSON object a line.",
    )


def of_kinds(words: type[StrEnum]) -> Callable[[Command], Command]:
    """Give a command the option to name some kinds; it gets their words as `kinds`."""
    return click.option(
        "--kind",
        "kinds",
        type=click.Choice([word.value for word in words]),
        metavar="KIND",
        multiple=True,
        help=f"Only those of this kind; may be given more than once. One of {', '.join(words)}.",
    )


def _check_files(
    _context: click.Context, _parameter: click.Parameter, files: tuple[str, ...]
) -> tuple[str, ...]:
    if files.count("-") > 1:
        raise click.BadParameter("standard input (-) can be read only once")
    return files


def _check_encoding(
    _context: click.Context, _parameter: click.Parameter, name: str | None
) -> str | None:
    try:
        b" ".decode("utf-8" if name is None else name)
    except UnicodeDecodeError:
        pass  # an encoding, of which one byte is no text
    except (LookupError, ValueError):
        raise click.BadParameter(f"{name!r} is no text encoding that Python knows") from None
    return name


reads_files = reads_files_up_to("--max-chars")
