"""Words of the lexicon as a pattern."""

import regex

from cqdocs.lexicon.words import one_of


def test_the_longest_word_that_fits_is_found() -> None:
    assert regex.findall(one_of(["台", "电视台", "视台"]), "电视台和台") == ["电视台", "台"]


def test_words_are_no_patterns() -> None:
    assert regex.findall(one_of([".", "(一)"]), "甲.(一)") == [".", "(一)"]


def test_the_order_of_the_words_changes_nothing() -> None:
    assert one_of(["甲", "乙乙", "丙"]) == one_of(["丙", "乙乙", "甲", "甲"])


def test_the_pattern_is_one_that_more_may_follow() -> None:
    assert regex.fullmatch(one_of(["甲", "乙"]) + "+", "甲乙")
