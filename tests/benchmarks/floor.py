"""The floor: the least that any program could do, one scan for numerals with a unit behind them."""

from __future__ import annotations

from typing import Final

import regex

NUMERAL: Final = regex.compile(
    "[0-9零〇一二三四五六七八九十百千万亿两]+"
    "(?:万亩|亿元|人次|公里|[个名件项处吨年月日届次级类条张艘段家天位倍度米元人户辆台座批%])"
)
