"""What the stores of other libraries keep beside the text of a chunk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cqdocs.retrieval.chunk import Chunk

JOINT: Final = " > "


def metadata(chunk: Chunk, more: Mapping[str, object] | None) -> dict[str, object]:
    """The chunk as strings, integers and booleans, without its id and text; then what the caller adds.

    The values are flat, for many vector stores take nothing else: headings and points are joined by
    ` > `, pieces read `10-25,27-28` and are left out where start and end say it all. What is None,
    empty or false is left out too, for some stores refuse None.
    """
    apart = {"id": None, "text": None, "path": JOINT.join(chunk.path)}
    apart["points"] = JOINT.join(chunk.points)
    apart["pieces"] = ",".join(f"{start}-{end}" for start, end in chunk.pieces[1:] and chunk.pieces)
    known = {**chunk.to_dict(), **apart}
    # An index or a start of 0 says something.
    kept = {key: value for key, value in known.items() if value or type(value) is int}
    return {**kept, **(more or {})}
