"""Other programs that do a part of the work of a parse; each is loaded only where it is installed."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout

Do = Callable[[str], object]


def _lines(text: str) -> list[str]:
    """What is given to a program that reads a sentence or a paragraph at a time."""
    return [line for line in text.splitlines() if line.strip()]


def _cn2an() -> Do:
    import cn2an

    warnings.simplefilter("ignore")
    return lambda text: cn2an.transform(text, "cn2an")


def _jionlp(extract: str) -> Do:
    logging.disable()  # it logs what it cannot read
    with redirect_stdout(io.StringIO()):
        import jionlp
    find = getattr(jionlp.ner, extract)
    return lambda text: [find(line) for line in _lines(text)]


def _numbers() -> Do:
    from recognizers_number import Culture, recognize_number

    return lambda text: [recognize_number(line, Culture.Chinese) for line in _lines(text)]


def _units() -> Do:
    from recognizers_number import Culture
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    kinds = (recognize_age, recognize_currency, recognize_dimension, recognize_temperature)
    return lambda text: [kind(line, Culture.Chinese) for line in _lines(text) for kind in kinds]


def _datetimes() -> Do:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import Culture

    return lambda text: [recognize_datetime(line, Culture.Chinese) for line in _lines(text)]


def _markdown() -> Do:
    from markdown_it import MarkdownIt

    return MarkdownIt().parse


def _sentences() -> Do:
    from pysbd import Segmenter

    segmenter = Segmenter(language="zh", clean=False)
    return lambda text: [segmenter.segment(line) for line in _lines(text)]


OTHERS: dict[str, Callable[[], Do]] = {
    "cn2an.transform (numerals)": _cn2an,
    "jionlp, money, by line": lambda: _jionlp("extract_money"),
    "jionlp, times, by line": lambda: _jionlp("extract_time"),
    "recognizers-text, numbers, by line": _numbers,
    "recognizers-text, units, by line": _units,
    "recognizers-text, times, by line": _datetimes,
    "markdown-it-py (blocks, inlines)": _markdown,
    "pysbd (sentences), by line": _sentences,
}
