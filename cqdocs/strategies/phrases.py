"""Phrases, clauses, sentences and the texts of paragraphs, in words that mean nothing else."""

from __future__ import annotations

from hypothesis import strategies as st

from cqdocs.strategies.choices import Choices, choices
from cqdocs.strategies.words import VOCABULARY

# What clauses are made of; a figure, a quotation or a remark in brackets ends no sentence.
_CLAUSES = ("plain", "plain", "plain", "figure", "quote", "title", "bracket", "point")
_JOINTS = "，,、；"
_ENDS = "。。。！？!?"


def phrases(smallest: int = 2, largest: int = 5) -> st.SearchStrategy[str]:
    """A clause of so many words without a mark, as long as a heading may be.

    >>> from cqdocs.strategies.choices import Choices
    >>> phrase(Choices(b""))
    '推进推进'
    """
    return choices(largest + 1).map(lambda chosen: phrase(chosen, smallest, largest))


def phrase(chosen: Choices, smallest: int = 2, largest: int = 5) -> str:
    """A clause of so many words without a mark."""
    return "".join(chosen.one(VOCABULARY) for _ in range(chosen.number(smallest, largest)))


def clause(chosen: Choices) -> str:
    """A clause that may hold a figure, a quotation, a title or a remark in brackets."""
    kind, words = chosen.one(_CLAUSES), phrase(chosen)
    match kind:
        case "figure":
            return f"{words}达到1092.8万吨"
        case "point":
            return f"{words}增长6.5%"
        case "quote":
            return f"{words}“{phrase(chosen, 1, 2)}”"
        case "title":
            return f"{words}《{phrase(chosen, 1, 2)}》"
        case "bracket":
            inner = phrase(chosen, 1, 2)
            return f"{words}（{inner}；{inner}）{inner}"
    return words


def sentence(chosen: Choices, ends: str = _ENDS) -> str:
    """A sentence of up to three clauses, with its mark."""
    joint = chosen.one(_JOINTS)
    return joint.join(clause(chosen) for _ in range(chosen.number(1, 3))) + chosen.one(ends)


def opening(chosen: Choices, ends: str = _ENDS) -> str:
    """A first sentence that nobody takes for the title of its paragraph."""
    return f"{phrase(chosen)}，{sentence(chosen, ends)}"


def speech_opening(chosen: Choices) -> str:
    """A first sentence of twenty characters and more, in which nobody asks anything."""
    return f"{phrase(chosen, 5)}，{phrase(chosen, 3)}，{sentence(chosen, '。。！')}"


def text(chosen: Choices, smallest: int = 1, largest: int = 4) -> list[str]:
    """The sentences of a paragraph."""
    more = range(chosen.number(smallest, largest) - 1)
    return [opening(chosen), *(sentence(chosen) for _ in more)]


def statement(chosen: Choices, largest: int = 2) -> list[str]:
    """The sentences of a paragraph in which nobody asks anything."""
    more = range(chosen.number(1, largest) - 1)
    return [opening(chosen, "。。！"), *(sentence(chosen, "。。！") for _ in more)]


def question(chosen: Choices, largest: int = 2) -> list[str]:
    """The sentences of a paragraph that ends in a question."""
    asked = f"请问{phrase(chosen)}？"
    before = chosen.number(0, largest)
    return [*(statement(chosen, before) if before else ()), asked]
