"""HTML made of nodes inside nodes, however deep: what waits stands on a list, not on the stack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from attrs import frozen
from markupsafe import Markup

N = TypeVar("N")


@frozen
class Unroll(Generic[N]):
    """Steps made HTML: a step is HTML that is done, or a node that gives way to the steps of its own."""

    expand: Callable[[N], Iterator[Markup | N]]

    def __call__(self, steps: Iterator[Markup | N]) -> list[Markup]:
        """The HTML of some steps, in order."""
        done: list[Markup] = []
        waiting = [steps]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
            elif isinstance(step, Markup):
                done.append(step)
            else:
                waiting.append(self.expand(step))
        return done
