"""How far a speaker's words go: what stands behind them and is none of them."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock, LabelBlock
from cqdocs.text.run import Run
from cqdocs.tree.join import Draft

_LONGEST_ASIDE: Final = 40


@cache
def _aside() -> regex.Pattern[str]:
    """Words in brackets that are no sentence: a scene, an applause, the end."""
    return regex.compile(rf"[(\[【][^()\[\]【】。!?]{{1,{_LONGEST_ASIDE}}}[)\]】]")


def is_aside(draft: Draft) -> bool:
    """Whether a draft is no speech: a claim of the page, or words in brackets on a line of their own."""
    if isinstance(draft, Run):
        return _aside().fullmatch(draft.folded) is not None
    return not isinstance(draft, HeadingBlock | LabelBlock)
