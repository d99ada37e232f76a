import sys

from cqdocs.text.characters import BLANK, CLOSING, SENTENCE_END
from cqdocs.text.fold import fold


def test_whatever_python_calls_white_space_is_blank() -> None:
    white = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}
    assert white <= set(BLANK)


def test_whatever_else_is_blank_has_no_width() -> None:
    assert {mark for mark in BLANK if not mark.isspace()} == set("\u200b\u200c\u200d\u2060\ufeff")


def test_marks_stand_as_they_do_after_folding() -> None:
    assert fold(SENTENCE_END) == SENTENCE_END
    # The square bracket alone is listed as written: both forms close.
    assert fold(CLOSING).replace("]", "］") == CLOSING
