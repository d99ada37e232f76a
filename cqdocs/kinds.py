"""The closed vocabularies of the library: roles, acts, kinds, hedges and issue codes.

Each is a `StrEnum`, so that a member equals the word it stands for: `turn.act == "answer"`.
"""

from cqdocs.model.kinds import (
    Act,
    FurnitureKind,
    GapKind,
    IssueCode,
    Qualifier,
    QuantityKind,
    QuoteKind,
    ReferenceOrigin,
    Role,
    TimeKind,
)
from cqdocs.retrieval.chunk import ChunkKind

__all__ = [
    "Act",
    "ChunkKind",
    "FurnitureKind",
    "GapKind",
    "IssueCode",
    "Qualifier",
    "QuantityKind",
    "QuoteKind",
    "ReferenceOrigin",
    "Role",
    "TimeKind",
]
