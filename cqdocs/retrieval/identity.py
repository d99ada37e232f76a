"""Names that a chunk keeps: the same text gives the same, on any machine and in any version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from cqdocs.model.document import Document
from cqdocs.model.span import Span

if TYPE_CHECKING:
    from uuid import UUID


@frozen
class Identity:
    """The SHA-256 of a source as UTF-8, in hexadecimal, and the UUID that stands for it."""

    document: str
    space: UUID

    @classmethod
    def of(cls, document: Document) -> Identity:
        """The identity of a document's source; half a character counts as the three bytes it would be."""
        import hashlib
        import uuid

        digest = hashlib.sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(digest, uuid.uuid5(uuid.NAMESPACE_OID, digest))

    def id_of(self, span: Span) -> str:
        """The name of the chunk at a place: a UUID, for some stores take nothing else."""
        import uuid

        return str(uuid.uuid5(self.space, f"{span.start}-{span.end}"))
