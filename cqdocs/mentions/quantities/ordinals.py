"""Places in a row: 第六次, 第一百零二条, 前十."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.mentions.quantities.amount import Amount
from cqdocs.mentions.quantities.figure import Figure
from cqdocs.model.kinds import QuantityKind
from cqdocs.model.mentions import Unit

# The first so many of a ranking are counted in these, or in nothing.
_RANKED: Final = frozenset("名位强甲席")
# The third year and the second day are counted through a time, and are no dates.
_PERIODS: Final = frozenset("年天周")
_SPANS: Final = frozenset("年月日天周季期任次")
# How far before 前 the word for a ranking begins.
_REACH: Final = 8


def read_ordinal(text: str, amount: Amount) -> Figure | None:
    """The ordinal that ends with an amount whose numeral stands behind 第 or 前; None where it is none."""
    if text[amount.start - 1] == "前" and not _ranks(text, amount):
        return None
    end, unit, written = amount.stop, None, None
    if amount.unit and amount.unit.kind is QuantityKind.COUNT:
        end, unit = amount.end, amount.unit.unit
        written = (amount.unit.start, amount.unit.end)
    elif text[amount.stop : amount.stop + 1] in _PERIODS:
        end, unit = amount.stop + 1, Unit(text[amount.stop])
    one = amount.low == amount.high
    return Figure(
        amount.start - 1,
        end,
        QuantityKind.ORDINAL,
        amount.low if one else None,
        None if one else amount.low,
        None if one else amount.high,
        unit,
        written=written,
    )


def _ranks(text: str, amount: Amount) -> bool:
    """Whether 前 means the top of a ranking, not what was before (前三次, 前五个月)."""
    if text[amount.stop : amount.stop + 1] in _RANKED:
        return True
    if amount.unit is not None or text[amount.stop : amount.stop + 1] in _SPANS:
        return False
    return _ranking().search(text, max(0, amount.start - _REACH), amount.start) is not None


@cache
def _ranking() -> regex.Pattern[str]:
    return regex.compile(
        "(?:全国|全國|全省|全市|全球|世界|国内|行业|排名?|排行|位[居列]|进入|跻身|名列|居|列)的?前$"
    )
