"""The numbers that offices and newsrooms give documents: 国办发〔2018〕124号."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

# The files of a newsroom are numbered in at least so many digits.
_IDENTIFIER: Final = 12
# The number of a document, as a pattern; it ends so.
DOCUMENT_NUMBER: Final = r"\p{Han}{1,20}[〔\[(]\d{4}[〕\])]\s*第?\d{1,5}\s*[号號]"
_ENDS: Final = ("号", "號")


@cache
def _document_number() -> regex.Pattern[str]:
    return regex.compile(DOCUMENT_NUMBER)


def is_document_number(words: str) -> bool:
    """Whether folded words are the number that an office gives a document, and nothing else.

    >>> is_document_number("国办发〔2018〕124号"), is_document_number("2018年")
    (True, False)
    """
    return words.endswith(_ENDS) and _document_number().fullmatch(words) is not None


def is_identifier(words: str) -> bool:
    """Whether words are the number of a file in a newsroom: digits and no others, many of them."""
    return len(words) >= _IDENTIFIER and words.isascii() and words.isdigit()
