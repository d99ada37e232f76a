"""The closed vocabularies: their values are words that data files of many years will hold."""

from enum import StrEnum

import pytest

from cqdocs.kinds import Act, Qualifier, QuantityKind, QuoteKind, Role, TimeKind

WORDS: list[tuple[type[StrEnum], str]] = [
    (Role, "reporter official moderator unknown"),
    (Act, "question answer statement"),
    (
        QuantityKind,
        "count measure money percent percentage_point multiple fraction ordinal number",
    ),
    (Qualifier, "about nearly above at_least below at_most"),
    (TimeKind, "date interval duration set"),
    (QuoteKind, "quote title"),
]


@pytest.mark.parametrize(("kind", "words"), WORDS, ids=lambda value: getattr(value, "__name__", ""))
def test_the_words_are_those_of_the_annotation_guide(kind: type[StrEnum], words: str) -> None:
    assert list(kind) == words.split()


def test_a_word_is_its_string() -> None:
    assert Role("reporter") is Role.REPORTER
    assert f"{Act.QUESTION}" == "question"
