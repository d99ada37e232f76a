"""Any document that can be drawn with its tree."""

from __future__ import annotations

from hypothesis import strategies as st

from cqdocs.strategies.essays import essays
from cqdocs.strategies.parts import Drawn
from cqdocs.strategies.regulations import regulations
from cqdocs.strategies.transcripts import transcripts

# Of what any document shows, a conversation of so many turns shows as much as a longer one.
_TURNS = 10


def documents() -> st.SearchStrategy[Drawn]:
    """A transcript in any layout, an essay or a regulation, with the outline of its tree."""
    return st.one_of(transcripts(largest=_TURNS), essays(), regulations())
