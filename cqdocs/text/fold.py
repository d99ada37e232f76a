"""Full-width and half-width forms made one, character for character.

Rules are written once, for the half-width form. Every offset into the folded text is an offset into
the source. The full-width range is that of Unicode's Halfwidth and Fullwidth Forms.
"""

from __future__ import annotations

from typing import Final

# These have a meaning in Markdown and HTML that their full-width forms do not have.
_MARKUP: Final = frozenset("#*_`<>|\\~")
_OFFSET: Final = ord("\uff01") - ord("!")
_FOLDED: Final = {
    **{
        chr(at + _OFFSET): chr(at) for at in range(ord("!"), ord("~") + 1) if chr(at) not in _MARKUP
    },
    "\u3000": " ",
    "\u00a0": " ",
    # The ratio sign and the small colon, which typists take for a colon.
    "\u2236": ":",
    "\ufe55": ":",
}


def fold(text: str) -> str:
    """The text with full-width letters, digits, marks and spaces in their half-width form.

    >>> fold("（上接３版）：来源")
    '(上接3版):来源'
    """
    # Several times as fast as str.translate, which looks every character up.
    for wide, narrow in _FOLDED.items():
        if wide in text:
            text = text.replace(wide, narrow)
    return text
