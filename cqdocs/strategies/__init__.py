"""Documents, figures and hostile text for Hypothesis, each drawn with the tree or value it must give.

For the tests of programs that use the library, and of the library itself. Needs the extra
`hypothesis`; docs/how-to/testing.md shows how to use it.
"""

import importlib.util

from cqdocs.errors import MissingExtraError

if importlib.util.find_spec("hypothesis") is None:
    raise MissingExtraError("cqdocs.strategies needs", "hypothesis")

from cqdocs.strategies.carriers import figure_sentences
from cqdocs.strategies.documents import documents
from cqdocs.strategies.essays import essays
from cqdocs.strategies.hostile import hostile_text, scraps
from cqdocs.strategies.outline import outline
from cqdocs.strategies.parts import Drawn
from cqdocs.strategies.phrases import phrases
from cqdocs.strategies.quantities import DrawnQuantity, quantities
from cqdocs.strategies.regulations import regulations
from cqdocs.strategies.times import DrawnTime, times
from cqdocs.strategies.transcripts import LAYOUTS, transcripts

__all__ = [
    "LAYOUTS",
    "Drawn",
    "DrawnQuantity",
    "DrawnTime",
    "documents",
    "essays",
    "figure_sentences",
    "hostile_text",
    "outline",
    "phrases",
    "quantities",
    "regulations",
    "scraps",
    "times",
    "transcripts",
]
