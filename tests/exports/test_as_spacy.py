"""A document becomes a Doc of spaCy whose spans stand where its nodes do."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from samples import SEEDS

import cqdocs
from cqdocs.exports.as_spacy import to_spacy
from cqdocs.exports.span_groups import GROUPS, span_groups
from cqdocs.strategies import hostile_text

INSTALL = 'pip install "cqdocs[spacy]"'
TEXT = "# 会\n\n记者:何时开工?\n\n王宁:今年9月,投资3800万余元。\n"
HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ImportError, match=r'pip install "cqdocs\[spacy\]"'):
        to_spacy(cqdocs.parse(TEXT))


def test_every_group_is_in_order_and_inside_the_source() -> None:
    doc = cqdocs.parse(TEXT)
    groups = span_groups(doc)
    assert [*groups] == [*GROUPS, "issues"]
    shown = {name: [(m.span.of(TEXT), m.label, m.value) for m in g] for name, g in groups.items()}
    assert shown["quantities"] == [("3800万余元", "money", "38000000 元")]
    assert shown["times"] == [("今年9月", "date", "")]
    assert shown["turns"][0] == ("记者:何时开工?", "question", "")
    assert shown["speakers"] == [("记者", "reporter", ""), ("王宁", "official", "")]
    assert groups["turns"][1].attributes == {"role": "official", "name": "王宁", "label": "王宁"}


@given(hostile_text())
def test_a_token_is_a_character_and_a_span_a_node(text: str) -> None:
    spacy = pytest.importorskip("spacy", reason=INSTALL)
    doc = cqdocs.parse(text)
    made = to_spacy(doc, spacy.blank("xx"))
    assert made.text == text.translate(HALVES)
    assert len(made) == len(text)
    for name, marked in span_groups(doc).items():
        spans = made.spans[name]
        assert [(s.start, s.end, s.label_) for s in spans] == [(*m.span, m.label) for m in marked]
        assert [s._.cqdocs for s in spans] == [m.attributes for m in marked]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_go_to_disk_and_come_back(path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason=INSTALL)
    from spacy.tokens import DocBin

    made = to_spacy(cqdocs.parse_file(path))
    data = DocBin(docs=[made], store_user_data=True).to_bytes()
    (back,) = DocBin().from_bytes(data).get_docs(spacy.blank("zh").vocab)
    assert len(made.spans["quantities"]) > 20
    for name, spans in made.spans.items():
        assert [(s.start, s.end, s.label_, s.kb_id_, s._.cqdocs) for s in back.spans[name]] == [
            (s.start, s.end, s.label_, s.kb_id_, s._.cqdocs) for s in spans
        ]


def test_sentences_begin_where_they_do_in_the_document() -> None:
    pytest.importorskip("spacy", reason=INSTALL)
    said = [sentence.text.strip() for sentence in to_spacy(cqdocs.parse(TEXT)).sents]
    assert said == ["#", "会", "记者:", "何时开工?", "王宁:", "今年9月,投资3800万余元。"]


def test_displacy_shows_the_figures_with_their_values() -> None:
    pytest.importorskip("spacy", reason=INSTALL)
    from spacy import displacy

    made = to_spacy(cqdocs.parse(TEXT))
    page = displacy.render(made, style="span", options={"spans_key": "quantities"}, jupyter=False)
    assert "38000000 元" in page
    assert page.count("money") == 1


def test_a_pipeline_has_the_component() -> None:
    spacy = pytest.importorskip("spacy", reason=INSTALL)
    import cqdocs.exports.spacy_factory  # noqa: F401  # an installed cqdocs is found by itself

    nlp = spacy.blank("zh")
    nlp.add_pipe("cqdocs", config={"reference_date": "2022-08-20"})
    doc = nlp(TEXT)
    (day,) = doc.spans["times"]
    assert (day.text, day.kb_id_, day._.cqdocs) == ("今年9月", "2022-09", {"value": "2022-09"})
    assert [span.text for span in doc.spans["speakers"]] == ["记者", "王宁"]


def test_a_span_is_widened_to_the_tokens_of_another_tokenizer() -> None:
    spacy = pytest.importorskip("spacy", reason=INSTALL)
    import cqdocs.exports.spacy_factory  # noqa: F401

    nlp = spacy.blank("en")
    nlp.add_pipe("cqdocs")
    doc = nlp(TEXT)
    (money,) = doc.spans["quantities"]
    assert "3800万余元" in money.text
    assert money._.cqdocs["value"] == "38000000"


def test_a_component_refuses_what_is_no_date() -> None:
    spacy = pytest.importorskip("spacy", reason=INSTALL)
    import cqdocs.exports.spacy_factory  # noqa: F401

    with pytest.raises(ValueError, match="'soon'; write it as 2022-08-20"):
        spacy.blank("zh").add_pipe("cqdocs", config={"reference_date": "soon"})
