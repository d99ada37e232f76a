"""Documents, figures and hostile text for Hypothesis, each drawn with the tree or value it must give."""

from cqdocs.strategies.essays import essays
from cqdocs.strategies.hostile import hostile_text, scraps
from cqdocs.strategies.outline import outline
from cqdocs.strategies.parts import Drawn
from cqdocs.strategies.transcripts import LAYOUTS, transcripts
