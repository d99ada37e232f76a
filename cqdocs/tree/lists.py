"""Which markers make a list: each of its points the next of its series, one alone none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, field

from cqdocs.blocks.markers import Marker

# A list whose count skips more points than this is two lists.
_LARGEST_SKIP: Final = 2
# How many lists of one series may wait for their next point at a time.
_MOST_WAITING: Final = 8
# The series that may run through all sections of a document.
_RUNNING_SERIES: Final = "digit-bracket"


@define(eq=False)
class PointList:
    """A list of points: its series and its items in order; `depth` lists stand around it."""

    series: str
    items: list[Item] = field(factory=list)
    alone: bool = False
    depth: int = 0

    @property
    def last(self) -> int:
        """The ordinal of the last point."""
        return self.items[-1].ordinal or 0

    @property
    def stands(self) -> bool:
        """Whether this is a list: it has a second point or needs none."""
        return self.alone or len(self.items) > 1


@define(eq=False)
class Item:
    """A point of a list: the index of its paragraph, its marker, and its number in the list.

    `skipped` is how many numbers are missing before it.
    """

    paragraph: int
    marker: Marker
    ordinal: int | None
    list: PointList
    skipped: int = 0

    @property
    def is_first(self) -> bool:
        """Whether this point opens its list."""
        return self.list.items[0] is self

    @property
    def is_last(self) -> bool:
        """Whether this point closes its list."""
        return self.list.items[-1] is self


def find_lists(markers: Sequence[tuple[int, Marker]], counted: dict[str, int]) -> list[Item]:
    """The points among the markers of the paragraphs of one scope, in source order.

    A marker continues the latest list of its series that waits for its number; a first one opens a
    list. A number that leaves out one or two is taken as a gap in the list. `counted` says how far
    each series has counted in the scopes before: one in brackets may run through all sections.
    """
    waiting: dict[str, list[PointList]] = {}
    items: list[Item] = []
    for paragraph, marker in markers:
        lists = waiting.setdefault(marker.series, [])
        if marker.ordinal is None:
            item = _bullet(lists, paragraph, marker)
        else:
            found = _numbered(lists, paragraph, marker) or _resumed(
                lists, paragraph, marker, counted
            )
            if found is None:
                continue
            item = found
        items.append(item)
    standing = [item for item in items if item.list.stands]
    counted.update((item.marker.series, item.ordinal) for item in standing if item.ordinal)
    return standing


def _resumed(
    lists: list[PointList], paragraph: int, marker: Marker, counted: dict[str, int]
) -> Item | None:
    """The first point of a list that goes on with the count of the section before."""
    if marker.series != _RUNNING_SERIES or counted.get(marker.series, 0) + 1 != marker.ordinal:
        return None
    lists.append(PointList(marker.series, alone=True))
    return _append(lists[-1], paragraph, marker, marker.ordinal)


def _bullet(lists: list[PointList], paragraph: int, marker: Marker) -> Item:
    """Bullets make a list where their paragraphs follow each other."""
    if not lists or lists[-1].items[-1].paragraph < paragraph - 1:
        lists[:] = [PointList(marker.series)]
    return _append(lists[-1], paragraph, marker, None)


def _numbered(lists: list[PointList], paragraph: int, marker: Marker) -> Item | None:
    ordinal = marker.ordinal
    if ordinal == 1:
        return _open(lists, paragraph, marker) if marker.opens else None
    for at in range(len(lists) - 1, -1, -1):
        skipped = 0 if ordinal == 0 else (ordinal or 0) - lists[at].last - 1
        if skipped == 0 or (0 < skipped <= _LARGEST_SKIP and at == 0):
            del lists[at + 1 :]
            item = _append(lists[at], paragraph, marker, ordinal or lists[at].last + 1)
            item.skipped = skipped
            return item
    return _open(lists, paragraph, marker) if marker.alone else None


def _open(lists: list[PointList], paragraph: int, marker: Marker) -> Item:
    del lists[: 1 - _MOST_WAITING]
    lists.append(PointList(marker.series, alone=marker.alone))
    return _append(lists[-1], paragraph, marker, marker.ordinal)


def _append(points: PointList, paragraph: int, marker: Marker, ordinal: int | None) -> Item:
    item = Item(paragraph, marker, ordinal, points)
    points.items.append(item)
    return item
