"""A document as a Doc of spaCy: its nodes are spans, over a token for each character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from cqdocs.errors import MissingExtraError
from cqdocs.exports.span_groups import Attributes, Marked, span_groups
from cqdocs.model.document import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

# The name of the extension of spans, and the place of what it shows in `Doc.user_data`.
_NAME: Final = "cqdocs"
# spaCy keeps text as UTF-8, which has no half characters.
_HALVES: Final = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def to_spacy(document: Document, nlp: Language | None = None) -> Doc:
    """A spaCy Doc over `document.source`, with the vocabulary of `nlp` (else of a blank Chinese one).

    A token is a character, blanks and line breaks included, so that a token's number is its offset in
    the source. What stands in it is described at `annotate`. Half a character becomes U+FFFD. Needs
    the extra `spacy`; raises ImportError without it.
    """
    try:
        import spacy
        from spacy.tokens import Doc
    except ImportError as error:
        raise MissingExtraError("to_spacy needs", "spacy") from error
    vocabulary = (nlp or spacy.blank("zh")).vocab
    words = list(document.source.translate(_HALVES))
    return annotate(Doc(vocabulary, words=words, spaces=[False] * len(words)), document)


def annotate(doc: Doc, document: Document) -> Doc:
    """Put the nodes of a document into a spaCy Doc of the same text, and return the Doc.

    `doc.spans` gets a group for each sort of node: sections, headings, turns, speakers, points,
    paragraphs, sentences, captions, fields, notes, quantities, times, quotes, announcements and
    issues. The label of a span is its kind, act, role, key, code or type in lower case, its `kb_id_` the value of a quantity or
    time. `span._.cqdocs` is a dict of what else is known (value, unit, speaker, marker…); it is kept
    in `doc.user_data`, and goes with a DocBin that stores this. Where no sentences were set, they
    begin at sentences, headings, labels, captions, fields and notes.

    Where a token holds more than a character, a span is widened to whole tokens.
    """
    from spacy.tokens import Span

    if not Span.has_extension(_NAME):
        Span.set_extension(_NAME, getter=_attributes)
    tokens = _Tokens([token.idx for token in doc])
    known: dict[str, Attributes] = {}
    for name, marked in span_groups(document).items():
        spans = [_span(doc, tokens, one) for one in marked]
        doc.spans[name] = spans
        known |= {_key(span): one.attributes for span, one in zip(spans, marked, strict=True)}
    doc.user_data[_NAME] = known
    if len(doc) and not doc.has_annotation("SENT_START"):
        _begin_sentences(doc)
    return doc


@frozen
class _Tokens:
    """Where the tokens of a Doc begin."""

    starts: Sequence[int]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that hold a stretch of the text."""
        return bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)


def _span(doc: Doc, tokens: _Tokens, marked: Marked) -> Span:
    from spacy.tokens import Span

    start, end = tokens.range(marked.span.start, marked.span.end)
    return Span(doc, start, end, label=marked.label, kb_id=marked.value)


def _begin_sentences(doc: Doc) -> None:
    names = ("sentences", "headings", "speakers", "captions", "fields", "notes")
    starts = {span.start for name in names for span in doc.spans[name]} | {0}
    for token in doc:
        token.is_sent_start = token.i in starts


def _key(span: Span) -> str:
    return f"{span.label_}:{span.start_char}:{span.end_char}"


def _attributes(span: Span) -> Attributes:
    known: dict[str, Attributes] = span.doc.user_data.get(_NAME, {})
    return known.get(_key(span), {})
