"""Words as they count where a page may have set their characters apart."""

from __future__ import annotations


def bare(words: str) -> str:
    """The words without the blanks in them: two spellings of one name or title are equal so.

    >>> bare("序　言"), bare("采 访 组")
    ('序言', '采访组')
    """
    return "".join(words.split())
