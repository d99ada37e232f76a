"""Numbers of lists in the formats of word processors."""

import pytest

from cqdocs.readers.numbering import in_format


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("japaneseCounting", 20, "二十"),
        ("chineseCounting", 105, "一〇五"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 10, "癸"),
        ("ideographTraditional", 11, "11"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 10, "１０"),
        ("decimalZero", 5, "05"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4000, "4000"),
        ("lowerLetter", 28, "bb"),
        ("numberInDash", 3, "- 3 -"),
        ("none", 3, ""),
        ("unheard of", 3, "3"),
        ("chineseCounting", 0, "0"),
    ],
)
def test_formats(form: str, number: int, text: str) -> None:
    assert in_format(number, form) == text
