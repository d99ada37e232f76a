"""The skeleton of the page, its style and its script, as they lie beside this file."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Final

from markupsafe import Markup

_STYLES: Final = ("colours", "frame", "text", "turns", "tables", "print")
_SCRIPTS: Final = ("start", "views", "card", "search", "sort", "outline", "keys", "begin")


@cache
def skeleton() -> Markup:
    """The page without its content; what stands in braces is to be filled in."""
    return Markup(_read("page.html"))  # noqa: S704 - our own file


@cache
def style() -> Markup:
    """The style sheets, one behind the other."""
    return Markup("".join(_read(f"style/{name}.css") for name in _STYLES))  # noqa: S704


@cache
def script() -> Markup:
    """The scripts as one, which leaves no name behind in the page."""
    parts = "".join(_read(f"script/{name}.js") for name in _SCRIPTS)
    return Markup(f'(() => {{\n"use strict";\n{parts}}})();\n')  # noqa: S704


@cache
def policy() -> str:
    """The content security policy: this style and this script by their hashes, and nothing else.

    No address can be asked for anything, and script that a text brings along does not run.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script())}'",
            f"style-src '{_digest(style())}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _read(name: str) -> str:
    return files("cqdocs.exports.page").joinpath(name).read_text(encoding="utf-8")
