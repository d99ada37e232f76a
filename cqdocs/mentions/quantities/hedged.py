"""Which word around a figure hedges it: 近4万名, 20%以上, 比四分之一大."""

from __future__ import annotations

from typing import Final

from cqdocs.mentions.hedges import (
    Hedge,
    behind_starts,
    comparison,
    hedge_before,
    hedge_behind,
    may_be_hedged,
)
from cqdocs.model.kinds import QuantityKind

# Behind these 多 and 余 are hedges in mid-clause too: 增长2倍多.
_SIZES: Final = frozenset((QuantityKind.MULTIPLE, QuantityKind.PERCENT, QuantityKind.MEASURE))
# Between a sum and its hedge: 1.5亿元人民币左右.
_RENMINBI: Final = ("人民币", "人民幣")


def hedge_around(
    text: str, start: int, end: int, kind: QuantityKind | None, of_scale: bool = False
) -> Hedge | None:
    """The word that hedges the figure from `start` to `end`; what stands behind is nearer to it.

    `of_scale` where the numeral is nothing but scales.
    """
    if text.startswith(_RENMINBI, end):
        end += len(_RENMINBI[0])
    if text[end : end + 1] in behind_starts() and (
        hedge := hedge_behind(text, end, kind not in _SIZES)
    ):
        return hedge
    if may_be_hedged(text, start):
        return hedge_before(text, start, of_scale) or comparison(text, start, end)
    return None
