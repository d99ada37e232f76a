"""The page of the command line, read off the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from cqdocs.cli.app import app
from docs.generate.markdown import block, page, table


def commands_page() -> str:
    """The page: a section for each command."""
    return page(
        "The command line",
        "`cqdocs COMMAND -h` shows the same. The command line is the extra `cli`.",
        _paragraphs(app),
        *(part for name in sorted(app.commands) for part in _section(name, app.commands[name])),
    )


def _section(name: str, command: click.Command) -> Iterator[str]:
    yield f"## cqdocs {name}"
    yield _paragraphs(command)
    options = [option for option in command.params if isinstance(option, click.Option)]
    yield table(("option", "what it does"), [_option(option) for option in options])
    lines = (command.epilog or "").replace("\b", "").replace("Examples:", "").splitlines()
    yield block("\n".join(line.strip() for line in lines if line.strip()), "sh")


def _paragraphs(command: click.Command) -> str:
    text = (command.help or "").replace("\b", "").strip()
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _option(option: click.Option) -> tuple[str, str]:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    if isinstance(option.type, click.Choice):
        names += f" {', '.join(str(choice) for choice in option.type.choices)}"
    elif not option.is_flag:
        names += f" {option.metavar or option.type.name.upper()}"
    default = option.default if option.show_default and not option.is_flag else None
    return names, (option.help or "") + (f" Default: {default}." if default is not None else "")
