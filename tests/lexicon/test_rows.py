"""What holds for every row of every lexicon file, whatever its fields mean."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cqdocs import lexicon
from cqdocs.text.fold import fold

FILES = sorted(Path(lexicon.__path__[0]).glob("*.toml"))
# The fields that say what the words of a row are; a file without one has one sense.
SENSES = ("sense", "key", "name", "series")

Row = dict[str, object]


def rows(path: Path) -> list[Row]:
    tables: dict[str, list[Row]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables["row"]


def words(row: Row) -> Iterator[tuple[str, str]]:
    """Each word of a row with its field; of surnames of one character each character."""
    for field, value in row.items():
        # What may or may not stand beside a word is no word of the row.
        beside = field.startswith(("not_", "only_")) or (field == "before" and "source" in row)
        if not isinstance(value, list) or beside:
            continue
        for word in value:
            assert isinstance(word, str)
            for part in word if field == "one" else [word]:
                yield field, part


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@every_file
def test_a_file_says_what_its_fields_mean(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@every_file
def test_every_row_has_an_example(path: Path) -> None:
    assert rows(path)
    assert [row for row in rows(path) if not row.get("example")] == []


@every_file
def test_no_word_stands_twice_for_one_sense(path: Path) -> None:
    times = Counter(
        (*(row.get(name) for name in SENSES), field, word)
        for row in rows(path)
        for field, word in words(row)
    )
    # Markers in both scripts are two lists in one order, which may share words.
    assert [place for place, count in times.items() if count > 1] == []


@every_file
def test_words_stand_as_they_do_after_folding(path: Path) -> None:
    wrong = [w for row in rows(path) for _, w in words(row) if w != fold(w).strip() or not w]
    assert wrong == []


def test_a_label_names_one_field() -> None:
    path = next(path for path in FILES if path.stem == "metadata")
    times = Counter(word for row in rows(path) for field, word in words(row) if field == "labels")
    assert [label for label, count in times.items() if count > 1] == []
