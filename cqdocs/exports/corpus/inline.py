"""What a text says, as stretches that nest: a form that XML can hold.

Mentions may cross: a quotation of three sentences begins in one and ends in another. Sentences stay
whole; what crosses the end of the stretch around it is cut there and goes on in the next.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from attrs import define, field

from cqdocs.model.leaves import Sentence
from cqdocs.model.node import TextNode


@define(eq=False)
class Stretch:
    """A stretch of a text: the node that it shows, and the words and stretches inside it.

    `first` and `last`: whether the node begins and ends here; both are true of all that is not cut.
    `node` is None for the text as a whole.
    """

    node: TextNode | None
    end: int
    first: bool = True
    last: bool = True
    content: list[str | Stretch] = field(factory=list)


def stretches(text: TextNode, inner: Iterable[TextNode]) -> Stretch:
    """The text with the nodes inside it as stretches that nest.

    >>> import cqdocs
    >>> paragraph = cqdocs.parse("他说：“去年修路3条。今年5条。”").paragraphs[0]
    >>> whole = stretches(paragraph, paragraph.parts)
    >>> [type(one.node).__name__ for one in whole.content]
    ['Sentence', 'Sentence']
    >>> [(type(one.node).__name__, one.first, one.last) for one in whole.content[1].content]
    [('Quote', False, True)]
    """
    nodes, starts = list(inner), text.piece_starts
    waiting = [mark for at, node in enumerate(nodes) if (mark := _mark(text, starts, at, node))]
    heapq.heapify(waiting)
    whole = Stretch(None, len(text.text))
    around = [whole]
    done = 0
    while waiting:
        start, rank, end, at, first = heapq.heappop(waiting)
        done = _close(text.text, around, done, start)
        last = -end <= around[-1].end
        if not last:
            heapq.heappush(waiting, (around[-1].end, rank, end, at, False))
        done = _write(text.text, around[-1], done, start)
        stretch = Stretch(nodes[at], min(-end, around[-1].end), first, last)
        around[-1].content.append(stretch)
        around.append(stretch)
    _write(text.text, whole, _close(text.text, around, done, len(text.text)), len(text.text))
    return whole


# Where a node begins in the text; sentences before others, and the longer before the shorter.
_Mark = tuple[int, int, int, int, bool]


def index_of(text: TextNode, offset: int) -> int:
    """The place in the text of a node of an offset in the source, or of the nearest that it holds."""
    return _index(text, text.piece_starts, offset)


def _mark(text: TextNode, starts: Sequence[int], at: int, node: TextNode) -> _Mark | None:
    """Where a node stands in the text; None for one that holds no character of it."""
    start = _index(text, starts, node.pieces[0].start)
    end = _index(text, starts, node.pieces[-1].end)
    return (start, not isinstance(node, Sentence), -end, at, True) if start < end else None


def _index(text: TextNode, starts: Sequence[int], offset: int) -> int:
    """The place in the text of an offset in the source; `starts` is where its pieces begin."""
    at = max(bisect_right(text.pieces, offset, key=attrgetter("start")) - 1, 0)
    start, end = text.pieces[at]
    return min(starts[at] + min(max(offset - start, 0), end - start), len(text.text))


def _close(text: str, around: list[Stretch], done: int, start: int) -> int:
    """Close the stretches that end where another begins, or before; gives what is written so far."""
    while len(around) > 1 and around[-1].end <= start:
        done = _write(text, around[-1], done, around[-1].end)
        around.pop()
    return done


def _write(text: str, stretch: Stretch, done: int, end: int) -> int:
    if done < end:
        stretch.content.append(text[done:end])
    return max(done, end)
