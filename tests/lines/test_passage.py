"""Lines put together again, and where their characters stand."""

from hypothesis import given
from hypothesis import strategies as st

from cqdocs.lines.passage import gather
from cqdocs.lines.scan import scan_lines


@given(st.lists(st.tuples(st.text("好人民", min_size=1, max_size=6), st.booleans()), min_size=1))
def test_a_passage_is_a_line_and_those_that_go_on_with_it(cut: list[tuple[str, bool]]) -> None:
    text = "\n".join(words for words, _ in cut)
    lines = list(scan_lines(text))
    goes_on = frozenset(line.text.start for line, (_, on) in zip(lines, cut, strict=True) if on)
    passages = list(gather(lines, goes_on))
    assert [line for passage in passages for line in passage.lines] == lines
    assert "".join(passage.words for passage in passages) == text.replace("\n", "")
    for passage in passages:
        assert not {line.text.start for line in passage.lines[1:]} - goes_on


@given(st.lists(st.text("好人民", min_size=1, max_size=6), min_size=1), st.data())
def test_pieces_hold_the_characters_asked_for(cut: list[str], data: st.DataObject) -> None:
    text = "\n".join(cut)
    lines = list(scan_lines(text))
    (passage,) = gather(lines, frozenset(line.text.start for line in lines[1:]))
    words = passage.words
    at = data.draw(st.integers(0, len(words) - 1))
    length = data.draw(st.integers(0, len(words) - at))
    start = next(
        offset
        for offset in range(len(text))
        if len(text[:offset].replace("\n", "")) == at and text[offset] != "\n"
    )
    pieces = passage.pieces(start, length)
    assert "".join(piece.of(text) for piece in pieces) == words[at : at + length]
