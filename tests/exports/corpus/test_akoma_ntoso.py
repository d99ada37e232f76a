"""A document as Akoma Ntoso is valid, and reads as a debate does."""

import pytest
from exports.corpus.documents import faults

import cqdocs
from cqdocs import Document


def test_a_document_with_everything_in_it_is_valid(everything: Document) -> None:
    assert faults(everything.to_akoma_ntoso(), "akn") == []


def test_who_asks_whom_stands_on_the_question() -> None:
    text = cqdocs.parse("重庆日报记者：何时？\n王宁：九月。").to_akoma_ntoso()
    assert '<question eId="u1" by="#spk1" as="#role.reporter" to="#spk2">' in text
    assert '<answer eId="u2" by="#spk2" as="#role.official" to="#spk1">' in text
    assert "<from>重庆日报记者</from>" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年6月18日开工。", '<date date="2022-06-18" '),
        ("2022年6月18日10时30分开工。", '<date date="2022-06-18T10:30:00" '),
        ("2022年开工。", '<inline name="date" cq:kind="date" cq:value="2022">2022年</inline>'),
        ("3至5个。", 'normalized="3..5"'),
        ("三分之一。", 'normalized="1/3"'),
    ],
)
def test_a_value_stands_where_the_schema_takes_it(text: str, expected: str) -> None:
    assert expected in cqdocs.parse(text).to_akoma_ntoso()


def test_two_texts_of_one_day_have_two_addresses() -> None:
    address = [cqdocs.parse(text).to_akoma_ntoso().split("FRBRuri")[1] for text in ("路", "桥")]
    assert address[0] != address[1]
