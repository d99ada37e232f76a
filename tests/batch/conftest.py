from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

TEXT = """# 新闻发布会{number}

**重庆日报记者:**请问,去年成效如何?

**姜辉:**主要有两个方面。一是修路,投资{number}亿元。二是通水,占三分之一。
"""


def _write(directory: Path, count: int) -> list[Path]:
    """Small documents, each of its own."""
    directory.mkdir(exist_ok=True)
    paths = [directory / f"{number:04}.txt" for number in range(count)]
    for number, path in enumerate(paths, 1):
        path.write_text(TEXT.format(number=number) * (1 + number % 3), encoding="utf-8")
    return paths


@pytest.fixture
def write_texts() -> Callable[[Path, int], list[Path]]:
    """Write so many documents into a directory."""
    return _write


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    """Twelve documents."""
    return _write(tmp_path / "texts", 12)
