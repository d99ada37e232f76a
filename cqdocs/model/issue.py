"""What a parse doubted or mended."""

from __future__ import annotations

from attrs import frozen

from cqdocs.model.kinds import IssueCode
from cqdocs.model.span import Span


@frozen
class Issue:
    """A doubt or a repair: a stable `code`, a sentence for a person, and the place."""

    code: IssueCode
    message: str
    span: Span
