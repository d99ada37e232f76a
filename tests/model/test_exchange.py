"""Questions tied to their answers, over turns made by hand."""

from cqdocs import Document, Label, Section, Span, Speaker, Turn
from cqdocs.kinds import Act, Role
from cqdocs.model.exchange import Exchange, exchanges

ACTS = {"Q": Act.QUESTION, "A": Act.ANSWER, "S": Act.STATEMENT}


def turns(letters: str, start: int = 0) -> tuple[Turn, ...]:
    """A turn of two characters for each letter: Q asks, A answers, S does neither."""
    made = []
    for at, letter in enumerate(letters, start):
        label = Label(Span(2 * at, 2 * at + 1), "甲")
        span = Span(2 * at, 2 * at + 2)
        made.append(Turn(span, (), Speaker(label, Role.UNKNOWN), ACTS[letter]))
    return tuple(made)


def paired(letters: str) -> list[tuple[list[int], list[int]]]:
    """The exchanges of such turns, each turn by its place."""
    return [
        ([t.span.start // 2 for t in pair.question], [t.span.start // 2 for t in pair.answer])
        for pair in exchanges(turns(letters))
    ]


def test_a_question_has_the_answer_behind_it() -> None:
    assert paired("QAQA") == [([0], [1]), ([2], [3])]


def test_questions_before_any_answer_are_one_exchange() -> None:
    assert paired("QQA") == [([0, 1], [2])]


def test_several_may_answer() -> None:
    assert paired("QAAQA") == [([0], [1, 2]), ([3], [4])]


def test_a_question_that_nobody_answers_has_an_empty_answer() -> None:
    assert paired("QAQ") == [([0], [1]), ([2], [])]
    assert paired("Q") == [([0], [])]


def test_statements_pair_with_nothing() -> None:
    assert paired("SQSASAS") == [([1], [3, 5])]
    assert paired("SS") == []


def test_an_answer_before_any_question_pairs_with_nothing() -> None:
    assert paired("AQA") == [([1], [2])]
    assert paired("A") == []


def test_the_span_runs_from_the_question_to_the_last_answer() -> None:
    asked, first, second = turns("QAA")
    assert Exchange((asked,), (first, second)).span == Span(0, 6)
    assert Exchange((asked,)).span == Span(0, 2)


def test_no_exchange_runs_from_one_article_into_the_next() -> None:
    one = Section(Span(0, 2), turns("Q"), 1)
    two = Section(Span(2, 6), turns("AQ", start=1), 1)
    outside = turns("A", start=3)
    doc = Document(Span(0, 8), "甲" * 8, (one, two, *outside))
    assert doc.exchanges == (
        Exchange(tuple(one.find_all(Turn))),
        Exchange((two.find_all(Turn)[1],)),
    )


def test_an_exchange_may_run_over_the_sections_of_one_article() -> None:
    asked = Section(Span(0, 2), turns("Q"), 2)
    answered = Section(Span(2, 4), turns("A", start=1), 2)
    doc = Document(Span(0, 4), "甲" * 4, (Section(Span(0, 4), (asked, answered), 1),))
    assert doc.exchanges == (Exchange(turns("Q"), turns("A", start=1)),)
