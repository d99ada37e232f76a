"""First sentences that title their paragraphs (推动成渝地区双城经济圈建设走深走实。)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

# A title is short, and a paragraph that has one says more than it does.
_LONGEST: Final = 40
_LEAST: Final = 4
# A pattern is what most of the paragraphs of a section follow, and at least two.
_FEWEST: Final = 2
_FEWEST_PARALLEL: Final = 3


def find_leads(paragraphs: Sequence[tuple[str, Sequence[int]]]) -> list[bool]:
    """Which of the paragraphs of one section open with a lead.

    A paragraph is its folded text and the ends of its sentences. Its first sentence may be a lead
    where it is one short clause that ends in 。 and more follows. Leads are a pattern: they are found
    where at least two paragraphs, and most of those that could, open so; the first paragraph of a
    section, which introduces it, does not count against them. Sentences of two clauses are leads
    where they open with the same clause.
    """
    able = [len(ends) > 1 for _, ends in paragraphs]
    first = [text[: ends[0]].rstrip() if ends else "" for text, ends in paragraphs]
    openings = Counter(_opening(sentence) for sentence in first)
    leads = [
        can and _may_lead(sentence, openings) for can, sentence in zip(able, first, strict=True)
    ]
    following = sum(able) - (1 if able and able[0] and not leads[0] else 0)
    if sum(leads) < _FEWEST or sum(leads) * 2 <= following:
        return [False] * len(leads)
    return leads


def _opening(sentence: str) -> str:
    """The first clause of a sentence of two; nothing where it has one."""
    return sentence.partition(",")[0] if sentence.count(",") == 1 else ""


def _may_lead(sentence: str, openings: Counter[str]) -> bool:
    """Whether a sentence is one short clause, or has its first clause in common with its neighbours."""
    opening = _opening(sentence)
    if not _LEAST < len(sentence) <= _LONGEST or not sentence.endswith("。"):
        return False
    if opening and openings[opening] >= _FEWEST_PARALLEL:
        return True
    return not any(mark in sentence for mark in ",:;!?")
