"""Sentences that carry drawn figures, and what must be found in them."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from cqdocs.model.mentions import Quantity
from cqdocs.strategies.quantities import DrawnQuantity, quantities

# A clause before a figure, and what closes the clause behind one.
CARRIERS: Final = (
    "全市完成",
    "累计投资",
    "改造老旧小区",
    "今年粮食总产量达到",
    "主要指标保持在",
    "記者獲悉，全區新建",
    "据介绍,该项目惠及",
    "群众获得感增强（其中",
)
CLOSINGS: Final = ("，群众满意。", "。", "；成效明显。", ",继续推进。", "）。", "！", "")


def figure_of(quantity: Quantity) -> tuple[object, ...]:
    """What a quantity says, for comparison with a drawn one."""
    low = quantity.low if quantity.value is None else quantity.value
    high = quantity.high if quantity.value is None else quantity.value
    return (quantity.text, quantity.kind, low, high, quantity.unit, quantity.qualifier)


def figure_drawn(drawn: DrawnQuantity) -> tuple[object, ...]:
    """The same of a drawn figure."""
    return (drawn.text, drawn.kind, drawn.low, drawn.high, drawn.unit, drawn.qualifier)


def figure_sentences() -> st.SearchStrategy[tuple[str, list[DrawnQuantity]]]:
    """A sentence with one figure or several, each in a clause of its own."""
    clauses = st.lists(st.tuples(st.sampled_from(CARRIERS), quantities()), min_size=1, max_size=3)
    joints, closings = st.sampled_from("，,；"), st.sampled_from(CLOSINGS)
    return st.tuples(clauses, joints, closings).map(
        lambda drawn: (
            drawn[1].join(before + figure.written for before, figure in drawn[0]) + drawn[2],
            [figure for _, figure in drawn[0]],
        )
    )
