"""Lines that a width or a link cut, and lines that stand for themselves."""

from hypothesis import given
from hypothesis import strategies as st

from cqdocs.lines.scan import scan_lines
from cqdocs.lines.wrap import find_flowing, find_wrapped

WIDTH = 24


def wrapped(text: str) -> list[str]:
    """The lines that go on with the one before."""
    lines = list(scan_lines(text))
    starts = find_wrapped(text, lines)
    return [line.text.of(text) for line in lines if line.text.start in starts]


@given(st.lists(st.integers(60, 200), min_size=3, max_size=6), st.booleans())
def test_a_paragraph_cut_at_a_width_goes_on_until_its_end(lengths: list[int], blank: bool) -> None:
    paragraphs = ["　　" + "好" * (length - 1) + "。" for length in lengths]
    cut = [
        [paragraph[at : at + WIDTH] for at in range(0, len(paragraph), WIDTH)]
        for paragraph in paragraphs
    ]
    text = ("\n\n" if blank else "\n").join("\n".join(lines) for lines in cut)
    assert wrapped(text) == [line for lines in cut for line in lines[1:]]


def test_paragraphs_of_their_own_lengths_are_not_cut() -> None:
    paragraphs = ["好" * length + "。" for length in (30, 41, 55, 38, 62, 47, 33)]
    assert wrapped("\n".join(paragraphs)) == []


def test_the_lines_of_a_list_are_not_cut() -> None:
    assert wrapped("\n".join(["青河市发展改革委员会主任王宁"] * 4 + ["青河"] * 9)) == []


def test_a_line_without_indent_goes_on_where_all_paragraphs_are_set_off() -> None:
    set_off = "\n\n".join(f"　　第{n}段说明了情况。" for n in "一二三四五六")
    text = f"{set_off}\n\n　　\n经济继续增长。\n这是全市努力的结果。"
    lines = list(scan_lines(text))
    starts = find_flowing(text, lines)
    assert [line.text.of(text) for line in lines if line.text.start in starts] == [
        "这是全市努力的结果。"
    ]
