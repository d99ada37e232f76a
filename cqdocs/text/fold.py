"""Full-width and half-width forms made one, character for character.

Rules are written once, for the half-width form. Every offset into the folded text is an offset into
the source. The full-width range is that of Unicode's Halfwidth and Fullwidth Forms.
"""

from __future__ import annotations

# These have a meaning in Markdown and HTML that their full-width forms do not have.
_MARKUP = frozenset("#*_`<>|\\~")
_OFFSET = ord("\uff01") - ord("!")
_FOLDED: dict[int, int | str] = {
    code + _OFFSET: code for code in range(ord("!"), ord("~") + 1) if chr(code) not in _MARKUP
}
_FOLDED[ord("\u3000")] = _FOLDED[ord("\u00a0")] = " "


def fold(text: str) -> str:
    """The text with full-width letters, digits, marks and spaces in their half-width form.

    >>> fold("（上接３版）：来源")
    '(上接3版):来源'
    """
    return text.translate(_FOLDED)
