"""What the library raises: one root, whose leaves are also the built-in errors one would expect."""

from __future__ import annotations

__all__ = [
    "CqdocsError",
    "DecodeError",
    "ExportError",
    "ExpressionError",
    "FormatError",
    "LexiconError",
    "MissingExtraError",
    "ReaderError",
    "WorkerError",
]


class CqdocsError(Exception):
    """The root of every error of this library."""


class DecodeError(CqdocsError, ValueError):
    """Bytes that are text in no known encoding.

    `encodings` names those that were tried, `offset` is the first byte that fits none of them.
    """

    def __init__(self, message: str, encodings: tuple[str, ...], offset: int) -> None:
        super().__init__(message)
        self.encodings = encodings
        self.offset = offset

    def __reduce__(self) -> tuple[type[DecodeError], tuple[str, tuple[str, ...], int]]:
        return type(self), (str(self), self.encodings, self.offset)


class ReaderError(CqdocsError, ValueError):
    """A file that holds no text which is read: a PDF, an image, a damaged Word file.

    The message says what it is and what to do.
    """


class MissingExtraError(CqdocsError, ImportError):
    """Something that needs packages of an extra which are not installed.

    `need` says what needs them, and `extra` is the extra; the message says how to install it.

    >>> print(MissingExtraError("web pages need", "html"))
    web pages need an extra: pip install "cqdocs[html]"
    """

    def __init__(self, need: str, extra: str) -> None:
        super().__init__(f'{need} an extra: pip install "cqdocs[{extra}]"')
        self.need = need
        self.extra = extra

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        return type(self), (self.need, self.extra)


class LexiconError(CqdocsError, ValueError):
    """A row of a lexicon file that cannot be used; the message names file, row and field."""


class FormatError(CqdocsError, ValueError):
    """Data that is no document of this library; the message names the place in the data."""


class WorkerError(CqdocsError, RuntimeError):
    """Worker processes cannot be started; the message says how one ended."""


class ExportError(CqdocsError, ValueError):
    """An export that cannot be written where it was to go; the message says why and what to do."""


class ExpressionError(CqdocsError, ValueError):
    """A text that is not the one number, quantity or time that was asked for.

    `text` is what was given, `offset` the character at which reading stopped; the message shows the
    line with a caret under that character.
    """

    def __init__(self, message: str, text: str, offset: int) -> None:
        super().__init__(message)
        self.text = text
        self.offset = offset

    def __reduce__(self) -> tuple[type[ExpressionError], tuple[str, str, int]]:
        return type(self), (str(self), self.text, self.offset)
