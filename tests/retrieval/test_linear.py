"""Cutting costs the same for each character of a short text and of a long one."""

import gc
import time

import pytest

import cqdocs
from cqdocs import Document

UNITS = ["句。", "一是甲。二是乙。", "第一个甲,一是乙。二是丙。", "第一条 甲。\n", "问:a?\n答:b。\n", "一、甲\n", "甲\n\n"]  # fmt: skip
SHORT, TIMES = 800, 8
# Every sentence alone, and as much as there is in one chunk.
LIMITS = (1, 10**9)


def cost(doc: Document, limit: int) -> float:
    """Processor time a character: the least of three cuts."""
    times = []
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            cqdocs.chunks(doc, limit)
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times) / len(doc.source)


@pytest.mark.parametrize("unit", UNITS)
def test_a_character_costs_the_same_in_a_long_text(unit: str) -> None:
    short, long = (cqdocs.parse(unit * (n // len(unit))) for n in (SHORT, TIMES * SHORT))
    for limit in LIMITS:
        # A square would give 8; the rest is room for caches.
        assert cost(long, limit) < 3.5 * cost(short, limit) + 2e-6
