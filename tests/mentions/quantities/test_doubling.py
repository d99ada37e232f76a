"""Growth told in doublings."""

from mentions.quantities.written import Row, lines, table

CASES: dict[str, list[Row]] = {
    "doublings": [
        ("总量翻一番。", "翻一番 multiple 2 番"),
        ("总量翻了一番。", "翻了一番 multiple 2 番"),
        ("總量翻了兩番。", "翻了兩番 multiple 4 番"),
        ("总量翻两番。", "翻两番 multiple 4 番"),
        ("总量翻三番。", "翻三番 multiple 8 番"),
    ],
    "hedged": [
        ("总量接近翻一番。", "翻一番 multiple 2 番 nearly"),
        ("总量翻一番多。", "翻一番 multiple 2 番 above"),
        ("总量翻一番以上。", "翻一番 multiple 2 番 at_least"),
    ],
    "none": [
        ("他翻了个身。",),
        ("总量翻了又翻。",),
    ],
}


@table(CASES)
def test_a_doubling_is_a_multiple(text: str, figures: list[str]) -> None:
    assert lines(text) == figures
