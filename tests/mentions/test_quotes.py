"""What stands in marks: words that somebody said, or the title of a work."""

import pytest

import cqdocs
from cqdocs.kinds import QuoteKind


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("印发《青河市规划》。", [("《青河市规划》", QuoteKind.TITLE)]),
        ("参看〈规划〉一文。", [("〈规划〉", QuoteKind.TITLE)]),
        ("他说“修路”。", [("“修路”", QuoteKind.QUOTE)]),
        ("他說「修路」。", [("「修路」", QuoteKind.QUOTE)]),
        (
            "“读《规划》”很要紧。",
            [("“读《规划》”", QuoteKind.QUOTE), ("《规划》", QuoteKind.TITLE)],
        ),
    ],
)
def test_marks_tell_a_title_from_words(text: str, quotes: list[tuple[str, QuoteKind]]) -> None:
    assert [(quote.text, quote.kind) for quote in cqdocs.parse(text).quotes] == quotes
