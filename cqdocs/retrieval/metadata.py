"""What the stores of other libraries keep beside the text of a chunk."""

from __future__ import annotations

from collections.abc import Mapping

from cqdocs.retrieval.chunk import Chunk


def metadata(chunk: Chunk, more: Mapping[str, object] | None) -> dict[str, object]:
    """The chunk as JSON values without its id and text, then what the caller adds.

    What is None, empty or false is left out, for many stores refuse it, and so is `pieces` where
    start and end say it all.
    """
    known = chunk.to_dict()
    apart = {"id", "text", *(["pieces"] if len(chunk.pieces) == 1 else [])}
    # An index, a start or a turn of 0 says something.
    kept = {key: value for key, value in known.items() if value or type(value) is int}
    return {**{key: value for key, value in kept.items() if key not in apart}, **(more or {})}
