"""A stretch cut into runs of sentences, none longer than was asked for unless it is one alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from cqdocs.retrieval.stretches import Unit


@frozen(eq=False)
class Packer:
    """The units of a stretch; `sizes[k]` is the length of the first k, line breaks included."""

    units: Sequence[Unit]
    sizes: Sequence[int]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Packer:
        """A packer for some units."""
        lengths = (len(unit.text) + unit.opens for unit in units)
        return cls(units, tuple(accumulate(lengths, initial=0)))

    def size(self, start: int, end: int) -> int:
        """The length of the text that some units make."""
        return self.sizes[end] - self.sizes[start] - self.units[start].opens

    def pack(self, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
        """The borders of chunks, each as full as it can be without a part cut that need not be.

        A part that fits behind what the chunk holds goes there; else one that fits into a chunk opens
        the next; else its own parts are looked at: paragraphs and points, the points inside them,
        then sentences. So each unit is looked at once for each list around it, and these are few.
        """
        begin, waiting = start, [(start, end)]
        while waiting:
            low, high = waiting.pop()
            if self.size(begin, high) <= limit:
                continue
            if high - low > 1 and self.size(low, high) > limit:
                waiting.extend(reversed(self._parts(low, high)))
            elif low > begin:
                yield begin, low
                begin = low
        yield begin, end

    def _parts(self, low: int, high: int) -> list[tuple[int, int]]:
        """A run of units cut at its highest borders; the one before it does not count."""
        ranks = [unit.rank for unit in self.units[low + 1 : high]]
        highest = min(ranks)
        cuts = [at for at, rank in enumerate(ranks, low + 1) if rank == highest]
        return list(pairwise([low, *cuts, high]))
