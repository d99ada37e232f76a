"""What users call to have a document in chunks."""

from __future__ import annotations

from typing import Final

from cqdocs.model.document import Document
from cqdocs.retrieval.chunk import BY, By, Chunk

# What embedding models for Chinese commonly read at once, about a token a character.
MAX_CHARS: Final = 500


def chunks(document: Document, max_chars: int = MAX_CHARS, by: By = "section") -> tuple[Chunk, ...]:
    r"""The text of a document in chunks of at most `max_chars` characters, in source order.

    No chunk holds words of two speakers, nor words from both sides of a heading, nor a part of a
    sentence. `by` names the most that one may hold: a "section" is what one speaker (or nobody) says
    under one heading; a "turn" is the same in a conversation, but where nobody speaks a paragraph
    with the points behind it; a "point" is one outermost point with all inside it, or one paragraph.
    What is longer is cut between paragraphs and points, then between the points inside these, then
    between sentences. A sentence that is longer by itself is a chunk alone, marked `overlong`.

    Every sentence, point marker and caption is in exactly one chunk, and the texts of those that cut
    one turn or section tile it. Headings are in the `path` of their chunks (one with nothing under it
    is a chunk itself); speakers' labels, fields about the document, notes and page furniture are not
    chunked.

    Raises ValueError where `max_chars` is below 1 or `by` is another word.

    >>> import cqdocs
    >>> doc = cqdocs.parse("# 会\n记者:何时开工?\n王宁:抓了两件事:一是修路。二是通水。")
    >>> for chunk in cqdocs.chunks(doc, max_chars=12, by="turn"):
    ...     print(chunk.who, chunk.text, chunk.question)
    记者 何时开工? None
    王宁 抓了两件事:一是修路。 何时开工?
    王宁 二是通水。 何时开工?
    """
    if max_chars < 1:
        raise ValueError(f"max_chars is {max_chars}, and a chunk holds at least one character")
    if by not in BY:
        raise ValueError(f"by is {by!r}, which is none of {', '.join(BY)}")
    # What does the work waits until somebody asks for it, so that importing the library costs less.
    from cqdocs.retrieval.cut import cut

    return cut(document, max_chars, by)
