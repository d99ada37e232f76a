"""Short labels that the page explains: 記：本報記者, 何：何大文."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from cqdocs.blocks.block import FieldBlock
from cqdocs.blocks.labels.candidate import Candidate, Form
from cqdocs.blocks.speaker.read import read_speaker
from cqdocs.blocks.speaker.words import Sense
from cqdocs.model.span import Span
from cqdocs.text.characters import BLANK

# A short label has no more characters, and what explains it no more than this.
_LONGEST_LABEL: Final = 2
_LONGEST_READING: Final = 24
# A short label is used so often beside the line that explains it.
_FEWEST_USES: Final = 2


class Key(NamedTuple):
    """What the short labels of a page stand for, and the lines that say so by where they begin."""

    readings: dict[str, str]
    fields: dict[int, FieldBlock]


def find_key(candidates: Sequence[Candidate]) -> Key:
    """The first line of each short label that says who it is, where the label comes again."""
    uses = Counter(found.words for found in candidates)
    key = Key({}, {})
    for found in candidates:
        reading = found.speech.strip(BLANK)
        if (
            found.form is Form.COLON
            and not found.inside
            and len(found.words) <= _LONGEST_LABEL
            and uses[found.words] > _FEWEST_USES
            and found.words not in key.readings
            and 0 < len(reading) <= _LONGEST_READING
            and "\n" not in reading
            and read_speaker(reading).sense is not Sense.NONE
        ):
            start = found.block.span.end + found.speech.index(reading[0])
            text = Span(start, start + len(reading))
            key.readings[found.words] = reading
            span = Span(found.block.span.start, text.end)
            key.fields[span.start] = FieldBlock(span, text, "speaker", found.words)
    return key


def explain(candidates: Sequence[Candidate], key: Key) -> list[Candidate]:
    """The candidates without the lines of the key, each short label with what it stands for."""
    explained = []
    for found in candidates:
        if found.block.span.start in key.fields:
            continue
        reading = key.readings.get(found.words)
        explained.append(
            found._replace(
                block=found.block._replace(reads=reading), sense=read_speaker(reading).sense
            )
            if reading
            else found
        )
    return explained
