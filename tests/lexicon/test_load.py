"""Reading the rows of a lexicon file: a row that is wrong says where and why."""

import pytest
from attrs import frozen

from cqdocs import CqdocsError
from cqdocs.errors import LexiconError
from cqdocs.lexicon.load import load, read_rows

FILE = "words.toml"


@frozen
class Row:
    name: str
    words: tuple[str, ...]
    note: str | None = None
    strong: bool = False


def rows(text: str) -> list[Row]:
    return list(read_rows(text, FILE, Row))


def message(text: str) -> str:
    with pytest.raises(LexiconError) as caught:
        rows(text)
    return str(caught.value)


def test_rows_are_read_in_order() -> None:
    text = '[[row]]\nname="甲"\nwords=["一","二"]\n[[row]]\nname="乙"\nwords=[]\nstrong=true\nnote="丙"'
    assert rows(text) == [Row("甲", ("一", "二")), Row("乙", (), "丙", strong=True)]


FIRST = '[[row]]\nname="甲"\nwords=[]\n[[row]]\n'


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param('name="乙"', "row 2: field 'words' is missing", id="missing field"),
        pytest.param(
            'name="乙"\nwords=[]\nword="丙"',
            "row 2: unknown field 'word'; known are name, words, note, strong",
            id="unknown field",
        ),
        pytest.param(
            "name=3\nwords=[]", "row 2, field 'name': expected str, not 3", id="wrong type"
        ),
        pytest.param(
            'name="乙"\nwords="丙"', "row 2, field 'words': expected a list, not '丙'", id="no list"
        ),
        pytest.param(
            'name="乙"\nwords=["丙", 3]',
            "row 2, field 'words': expected str, not 3",
            id="wrong item type",
        ),
        pytest.param(
            'name="乙"\nwords=[]\nnote=false',
            "row 2, field 'note': expected str, not False",
            id="wrong type of an optional field",
        ),
        pytest.param(
            'name="乙"\nwords=[]\nstrong="yes"',
            "row 2, field 'strong': expected bool, not 'yes'",
            id="wrong flag",
        ),
    ],
)
def test_an_error_names_file_row_and_field(row: str, problem: str) -> None:
    assert message(FIRST + row) == f"{FILE}: {problem}"


@pytest.mark.parametrize("text", ["", "# 空\n", 'name="甲"', "[row]\nname='甲'", FIRST + "[other]"])
def test_a_file_without_rows_or_with_more_says_what_it_should_hold(text: str) -> None:
    assert message(text).startswith(f"{FILE}: ")


def test_a_file_of_something_else_says_what_it_should_hold() -> None:
    assert message("") == f"{FILE}: expected [[row]] tables and nothing else"


def test_bad_toml_says_where() -> None:
    problem = message('[[row]]\nname = "甲\n')
    assert problem.startswith(f"{FILE}: ")
    assert "line 2" in problem


@pytest.mark.parametrize(("text", "place"), [("row = [1]", "row 1"), ("row = []", "row")])
def test_a_list_that_holds_no_tables_is_refused(text: str, place: str) -> None:
    assert place in message(text)


def test_a_lexicon_error_is_a_value_error_of_this_library() -> None:
    assert issubclass(LexiconError, CqdocsError)
    assert issubclass(LexiconError, ValueError)


def test_a_file_is_read_once() -> None:
    @frozen
    class Note:
        before: tuple[str, ...]
        after: tuple[str, ...]
        example: str

    assert load("notes", Note) is load("notes", Note)
    assert "上接" in load("notes", Note)[0].before
