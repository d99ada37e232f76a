"""A paragraph as one string over its pieces, and the way back to the source."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs import Span
from cqdocs.text.fold import fold
from cqdocs.text.run import Place, Run, make_run


class Page(NamedTuple):
    """A source and the run of some of its pieces."""

    source: str
    run: Run


def page(marked: str) -> Page:
    """The source without its bars, and the run of the pieces between them; a `/` is no piece."""
    pieces: list[Span] = []
    source = ""
    for part in marked.split("|"):
        if not part.startswith("/"):
            pieces.append(Span(len(source), len(source) + len(part)))
        source += part.removeprefix("/")
    return Page(source, make_run(source, fold(source), pieces))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A source of which every other part is a piece of the run."""
    words = st.text(st.sampled_from("甲乙。ab1， \t"), min_size=1, max_size=6)
    between = st.text(st.sampled_from("*\n 丙c"), max_size=3)
    parts = draw(st.lists(st.tuples(words, between), min_size=1, max_size=5))
    return page("|".join(f"{word}|/{gap}" for word, gap in parts))


def joints(run: Run) -> set[int]:
    """Where in the text of a run a space stands that joins two pieces."""
    return {
        start - 1
        for (begin, start), piece in zip(pairwise(run.starts), run.pieces, strict=False)
        if start - begin > piece.end - piece.start
    }


def test_one_piece_is_its_slice() -> None:
    run = page("/\n|下一步，推进|/\n").run
    assert (run.text, run.folded) == ("下一步，推进", "下一步,推进")
    assert (run.pieces, run.starts, run.span) == ((Span(1, 7),), (0,), Span(1, 7))


def test_nothing_is_put_between_two_chinese_pieces() -> None:
    assert page("从哪些方面着|/\n\n|力").run.text == "从哪些方面着力"


@pytest.mark.parametrize("marked", ["open|/\n|source", "open  |/\n|source", "open|/\n| \tsource"])
def test_one_space_stands_between_two_latin_words(marked: str) -> None:
    source, run = page(marked)
    assert run.text == "open source"
    assert [piece.of(source) for piece in run.pieces] == ["open", "source"]


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("open|/**|源", "open源"),
        ("开|/**|source", "开source"),
        ("open.|/\n|Source", "open.Source"),
        ("近|/**|3|/**|年", "近3年"),
        ("1|/\n|092", "1 092"),
        ("甲 |/\n| 乙", "甲  乙"),
    ],
)
def test_only_latin_words_are_set_apart(marked: str, text: str) -> None:
    assert page(marked).run.text == text


def test_a_stretch_inside_one_piece_has_one_piece() -> None:
    source, run = page("着|/\n\n|力推进")
    place = run.place(2, 4)
    assert (place.text, place.pieces, place.span.of(source)) == ("推进", (Span(4, 6),), "推进")


def test_a_stretch_over_a_break_has_a_piece_on_either_side() -> None:
    source, run = page("方面着|/\n\n|力推进")
    place = run.place(2, 4)
    assert place == Place(Span(2, 6), "着力", (Span(2, 3), Span(5, 6)))
    assert place.span.of(source) == "着\n\n力"


def test_a_stretch_over_a_latin_joint_holds_its_space() -> None:
    source, run = page("an open |/\n| source text")
    place = run.place(3, 14)
    assert place.text == "open source"
    assert [piece.of(source) for piece in place.pieces] == ["open", "source"]


def test_an_empty_stretch_stands_somewhere() -> None:
    run = page("方面着|/\n\n|力").run
    assert run.place(1, 1) == Place(Span(1, 1), "", (Span(1, 1),))
    assert run.place(4, 4) == Place(Span(6, 6), "", (Span(6, 6),))


def test_the_end_of_the_text_is_the_end_of_the_last_piece() -> None:
    run = page("着|/\n\n|力|/\n").run
    assert run.offset(len(run.text)) == run.pieces[-1].end == 4


def test_a_joining_space_stands_where_the_first_piece_ends() -> None:
    run = page("open |/\n|source").run
    assert run.offset(4) == run.pieces[0].end == 4


@given(pages())
def test_every_character_has_its_offset(drawn: Page) -> None:
    source, run = drawn
    for index, character in enumerate(run.text):
        if index in joints(run):
            assert character == " "
        else:
            assert source[run.offset(index)] == character


@given(pages(), st.data())
def test_any_stretch_slices_back_to_the_source(drawn: Page, data: st.DataObject) -> None:
    source, run = drawn
    start = data.draw(st.integers(0, len(run.text)))
    end = data.draw(st.integers(start, len(run.text)))
    span, text, pieces = run.place(start, end)
    words = "".join(run.text[at] for at in range(start, end) if at not in joints(run))
    assert text == run.text[start:end]
    assert "".join(piece.of(source) for piece in pieces) == words
    assert span == Span(pieces[0].start, pieces[-1].end)
    assert all(one.end <= two.start for one, two in pairwise(pieces))


@given(pages())
def test_the_folded_text_has_the_offsets_of_the_text(drawn: Page) -> None:
    run = drawn.run
    assert run.folded == fold(run.text)
    assert run.place(0, len(run.text)).text == run.text
