"""A document whose chunks every adapter is tested with."""

import cqdocs
from cqdocs import Chunk

TEXT = """# 发布会
## 一、开工
记者:我想问一下。请问何时才能开

工?
王宁:主要有两点。一是修路。二是通水。
"""


def chunks() -> tuple[Chunk, ...]:
    """A question in two chunks, one of them in two pieces, and an answer in three."""
    return cqdocs.chunks(cqdocs.parse(TEXT), 9)
