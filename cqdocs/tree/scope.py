"""How far a speaker's words go: what stands behind them and is none of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from cqdocs.blocks.block import HeadingBlock, LabelBlock
from cqdocs.text.run import Run
from cqdocs.tree.join import Draft, is_rule

_LONGEST_ASIDE: Final = 40
# What is left of a page behind its text stands on lines no longer than this.
_LONGEST_REST: Final = 60
# So many turns of one paragraph each show that the paragraphs behind the last are none of its.
_FEWEST_SHORT: Final = 6
_FEWEST_BEHIND: Final = 2


@cache
def _aside() -> regex.Pattern[str]:
    """Words in brackets that are no sentence (a scene, an applause, the end); the time of an end."""
    return regex.compile(
        rf"[(\[【][^()\[\]【】。!?]{{1,{_LONGEST_ASIDE}}}[)\]】]|\p{{Han}}{{2,4}}\([^()]*\d[^()]*\)"
    )


@cache
def _ended() -> regex.Pattern[str]:
    return regex.compile(r"[。!?…;:][”’」』)\]】]*+\Z")


def is_aside(draft: Draft) -> bool:
    """Whether a draft is no speech: a claim of the page, or words in brackets on a line of their own."""
    if isinstance(draft, Run):
        return _aside().fullmatch(draft.folded) is not None
    return not isinstance(draft, HeadingBlock | LabelBlock)


def behind_speech(drafts: Sequence[Draft]) -> int:
    """Where, among the drafts under a label, those begin that stand behind the last words spoken.

    Asides at the end stand behind them, and short lines that end no sentence, where something of
    the page stands before these.
    """
    end = place = len(drafts)
    while place:
        draft = drafts[place - 1]
        if is_aside(draft):
            end = place - 1
        elif not isinstance(draft, Run) or not _is_rest(draft):
            break
        place -= 1
    return end


def _is_rest(run: Run) -> bool:
    return len(run.folded) <= _LONGEST_REST and _ended().search(run.folded) is None


def end_of_conversation(drafts: Sequence[Draft]) -> int:
    """Where the text goes on behind the last turn; the number of drafts where it does not.

    A rule behind the last label ends its turn, and the end of the first paragraph does where every
    other turn of many has just one.
    """
    labels = [place for place, draft in enumerate(drafts) if isinstance(draft, LabelBlock)]
    if not labels:
        return len(drafts)
    last = labels[-1]
    for place in range(last + 1, len(drafts)):
        if is_rule(drafts[place]):
            return place
    texts = [place for place in range(last, len(drafts)) if _is_speech(drafts[place])]
    if len(labels) < _FEWEST_SHORT or len(texts) <= _FEWEST_BEHIND:
        return len(drafts)
    if all(sum(map(_is_speech, drafts[a:b])) <= 1 for a, b in pairwise(labels)):
        return texts[1]
    return len(drafts)


def _is_speech(draft: Draft) -> bool:
    return isinstance(draft, Run) and not is_aside(draft)
