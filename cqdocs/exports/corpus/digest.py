"""The digest of a text, by which formats that want an address can name it."""

from __future__ import annotations

import hashlib

from cqdocs.model.document import Document


def digest(doc: Document) -> bytes:
    """The SHA-256 of the source in UTF-8; half a character is hashed as UTF-8 would write it.

    >>> import cqdocs
    >>> digest(cqdocs.parse("路")).hex()[:12]
    '09c7804e4ff8'
    """
    return hashlib.sha256(doc.source.encode("utf-8", "surrogatepass")).digest()
