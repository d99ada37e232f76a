"""What other programs find on a press conference: `python docs/peers.py`, from a clone.

The document is the first of `seeds/`. Each measure is something that a reader can check by eye on the page: the
labels in bold, the figures of the opening paragraph (written down below), the words that hold a numeral and count
nothing. A peer that is not installed is named as such:

    pip install markdown-it-py mistune marko jionlp cn2an recognizers-text-suite "emoji<2"
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import cqdocs

SEED = Path(__file__).parents[1] / "seeds" / "000_844b2e748aff4e3c.txt"
# The figures of the opening paragraph, read by eye: as written without hedges, and the value.
FIGURES = {
    "1092.8万吨": "10928000",
    "3800万余亩": "38000000",
    "4800亿元": "480000000000",
    "31.2万人次": "312000",
    "22.2万名": "222000",
    "1.6万余名": "16000",
    "1030个": "1030",
    "1.1万个": "11000",
    "99.9%": "99.9",
    "1万多个": "10000",
    "6648名": "6648",
}
# Words of the page that hold a numeral and count nothing.
WORDS = ("下一步", "三农", "三峡", "四川", "双城", "一体化", "一带一路", "十三五", "统一")
# Where a figure stands, its value, and whether it has a unit.
Found = list[tuple[int, int, Decimal, bool]]


def cqdocs_labels(source: str) -> int:
    """How many of the labels open a turn."""
    return len(cqdocs.parse(source).turns)


def markdown_it_labels(source: str) -> int:
    """How many bold labels markdown-it-py sees."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt().render(source)).count("<strong>")


def mistune_labels(source: str) -> int:
    """How many bold labels mistune sees."""
    import mistune

    return str(mistune.html(source)).count("<strong>")


def marko_labels(source: str) -> int:
    """How many bold labels marko sees."""
    import marko

    return str(marko.convert(source)).count("<strong>")


def cqdocs_figures(text: str) -> Found:
    """The figures of a text by cqdocs."""
    found = (q for q in cqdocs.parse(text).quantities if q.value is not None)
    return [(q.span.start, q.span.end, Decimal(str(q.value)), q.unit is not None) for q in found]


def recognizers_figures(text: str) -> Found:
    """The numbers of a text by Recognizers-Text, and again those that have a unit."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    numbers = [(one, False) for one in recognize_number(text, "zh-cn")]
    measured = (recognize_percentage, recognize_currency, recognize_dimension)
    numbers += [(one, True) for find in measured for one in find(text, "zh-cn")]
    return [
        (one.start, one.end + 1, Decimal(str(one.resolution["value"]).rstrip("%")), has_unit)
        for one, has_unit in numbers
        if one.resolution and one.resolution["value"] is not None
    ]


def jionlp_figures(text: str) -> Found:
    """The sums of money of a text by JioNLP, which looks for no other figures in running text."""
    import jionlp

    found = jionlp.ner.extract_money(text, with_parsing=True)
    values = ((one["offset"], one["detail"]["num"]) for one in found)
    return [(*at, Decimal(str(num)), True) for at, num in values if not isinstance(num, list)]


def cn2an_words(source: str) -> int:
    """How many of the words cn2an's `transform` rewrites."""
    import cn2an

    return sum(cn2an.transform(word) != word for word in words_of(source))


def words_of(source: str) -> list[str]:
    """The words that count nothing, as often as they stand on the page."""
    return re.findall("|".join(WORDS), source)


def right_figures(find: Callable[[str], Found], with_unit: bool = False) -> Callable[[str], int]:
    """How many figures of the opening paragraph have their value; with their unit, if that is asked."""

    def count(source: str) -> int:
        line = next(line for line in source.splitlines() if "1092.8" in line)
        found = [figure for figure in find(line) if figure[3] or not with_unit]
        places = [(line.index(written), Decimal(value)) for written, value in FIGURES.items()]
        return sum(
            any(start <= place < end and value == right for start, end, value, _ in found)
            for place, right in places
        )

    return count


def counted_words(find: Callable[[str], Found]) -> Callable[[str], int]:
    """How many of the words are taken for figures."""
    return lambda source: sum(bool(find(f"{word}工作")) for word in words_of(source))


def measures(source: str) -> Iterator[tuple[str, int, dict[str, Callable[[str], int]]]]:
    """What is counted, out of how many, and by whom."""
    labels = len(re.findall(r"^\*\*[^*\n]+[:：]\*\*", source, re.MULTILINE))
    yield (
        "labels of turns seen",
        labels,
        {
            "cqdocs": cqdocs_labels,
            "markdown-it-py": markdown_it_labels,
            "mistune": mistune_labels,
            "marko": marko_labels,
        },
    )
    yield (
        "figures of the opening paragraph with their value",
        len(FIGURES),
        {
            "cqdocs": right_figures(cqdocs_figures),
            "Recognizers-Text": right_figures(recognizers_figures),
            "JioNLP (money only)": right_figures(jionlp_figures),
        },
    )
    yield (
        "the same with value and unit",
        len(FIGURES),
        {
            "cqdocs": right_figures(cqdocs_figures, True),
            "Recognizers-Text": right_figures(recognizers_figures, True),
            "JioNLP (money only)": right_figures(jionlp_figures, True),
        },
    )
    yield (
        "words that count nothing taken for figures",
        len(words_of(source)),
        {
            "cqdocs": counted_words(cqdocs_figures),
            "Recognizers-Text": counted_words(recognizers_figures),
            "JioNLP (money only)": counted_words(jionlp_figures),
            "cn2an.transform": cn2an_words,
        },
    )


def main() -> None:
    """Print a row for each measure and program."""
    source = SEED.read_text(encoding="utf-8")
    for what, whole, programs in measures(source):
        for name, count in programs.items():
            try:
                found = str(count(source))
            except ImportError as missing:
                found = f"not installed ({missing.name})"
            sys.stdout.write(f"{what}, of {whole}\t{name}\t{found}\n")


if __name__ == "__main__":
    main()
