"""Full-width and half-width forms made one, character for character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqdocs.text.fold import fold

ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None),
        st.characters(min_codepoint=0xFF00, max_codepoint=0xFFEF),
        st.sampled_from("\u3000\u00a0"),
    )
)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("ＡＺａｚ", "AZaz"),
        ("０１９", "019"),
        ("，．：；？！", ",.:;?!"),
        ("（）［］｛｝", "()[]{}"),
        ("％＋－＝＆＠＄＾／＂＇", "%+-=&@$^/\"'"),
        ("\u3000\u00a0", "  "),
        ("（上接３版）：来源", "(上接3版):来源"),
    ],
)
def test_full_width_forms_become_half_width(wide: str, narrow: str) -> None:
    assert fold(wide) == narrow


def test_marks_of_markup_stay_for_they_mean_none_when_wide() -> None:
    assert fold("＃＊＿｀＜＞｜＼～") == "＃＊＿｀＜＞｜＼～"


def test_marks_that_have_no_half_width_twin_stay() -> None:
    text = "。、“”‘’《》〈〉「」『』【】〔〕…—·￥ｱ㎡①"
    assert fold(text) == text


@given(ANY_TEXT)
def test_every_character_is_folded_for_itself(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))
    assert all(len(fold(character)) == 1 for character in text)


@given(ANY_TEXT)
def test_folding_twice_folds_no_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_stays(text: str) -> None:
    assert fold(text) == text
