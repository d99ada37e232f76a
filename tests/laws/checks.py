"""The laws that one document shows by itself, each a check that raises AssertionError.

`LAWS` and `DEAR_LAWS` are all of them. Tests hold drawn documents, seeds and cases to them, and so does the fuzzer.
"""

import pickle
from collections.abc import Callable
from itertools import pairwise

import cqdocs
from cqdocs import Document, Node, Paragraph, Point, Section, Span, Turn
from cqdocs.exports.corpus.shape import shape
from cqdocs.kinds import GapKind, IssueCode, ReferenceOrigin
from cqdocs.model.node import TextNode, is_latin
from cqdocs.text.characters import BLANK

Law = Callable[[Document], None]
DEEPEST = 40
VIEWS = (
    "sections paragraphs turns exchanges points leads announcements captions sentences quantities "
    "times quotes"
).split()


def is_tiled(doc: Document) -> None:
    """Law 1: every character stands in exactly one leaf or in one named gap."""
    leaves = [piece for node in doc.walk() for piece in node.cover]
    covered = sorted([*leaves, *(gap.span for gap in doc.gaps)])
    end = 0
    for span in covered:
        # A field whose value is missing covers nothing of it.
        assert span.start == end
        end = span.end
    assert end == len(doc.source)


def has_gaps_as_named(doc: Document) -> None:
    """Law 1: a gap is blank where its kind says so, and nowhere else; what was not read may be either."""
    for gap in (gap for gap in doc.gaps if gap.kind is not GapKind.UNREAD):
        is_blank = not gap.span.of(doc.source).strip(BLANK)
        assert is_blank == (gap.kind in (GapKind.BLANK, GapKind.BREAK)), gap


def joined(slices: list[str]) -> str:
    """The slices of a source as one text: a space between Latin words, else nothing."""
    text = slices[0]
    for words in slices[1:]:
        latin = text and words and is_latin(text[-1]) and is_latin(words[0])
        text += " " * bool(latin) + words
    return text


def is_exact(doc: Document) -> None:
    """Law 2: the pieces of a node are the source of its text."""
    for node in doc.walk():
        if not isinstance(node, TextNode):
            continue
        slices = [piece.of(doc.source) for piece in node.pieces]
        assert node.text == joined(slices)
        assert node.span.covers(node.pieces[0])
        assert node.span.covers(node.pieces[-1])
        at = 0
        for words in slices:
            at = node.text.index(words, at) if words else at
            for index in {at, at + len(words) - 1} if words else ():
                assert doc.source[node.source_offset(index)] == node.text[index]
            at += len(words)
        assert node.source_offset(len(node.text)) == node.pieces[-1].end


def is_nested(doc: Document) -> None:
    """Children lie in order inside their parents, and what a parent says of them is so."""
    waiting: list[tuple[Node, int, int]] = [(doc, 0, 0)]
    while waiting:
        node, depth, lists = waiting.pop()
        assert depth < DEEPEST
        starts = [part.span for part in getattr(node, "children", ())]
        assert starts == sorted(starts)
        for part in node.parts:
            assert node.span.covers(part.span), (node, part)
        for before, after in pairwise(getattr(node, "children", ())):
            # What interrupts a paragraph follows it, though it stands between its pieces.
            interrupts = after.span.end <= before.span.end
            assert before.span.end <= after.span.start or interrupts
        if isinstance(node, Point):
            assert node.depth == lists + 1
        if isinstance(node, Section):
            assert all(s.level > node.level for s in node.children if isinstance(s, Section))
        inner = lists + isinstance(node, Point)
        if isinstance(node, Turn | Section):
            inner = 0
        waiting.extend((part, depth + 1, inner) for part in node.parts)


def has_whole_sentences(doc: Document) -> None:
    """The sentences of a paragraph are its text, and no paragraph is blank."""
    for paragraph in doc.paragraphs:
        assert "".join(sentence.text for sentence in paragraph.sentences) == paragraph.text
        assert paragraph.text.strip() or not paragraph.text


def has_issues_in_place(doc: Document) -> None:
    """Issues lie inside the source, in its order."""
    spans = [issue.span for issue in doc.issues]
    assert spans == sorted(spans)
    assert all(doc.span.covers(issue.span) for issue in doc.issues)


def answers_its_views(doc: Document) -> None:
    """Law 3: every view is a tuple, and every character has its path and its line."""
    for view in VIEWS:
        assert isinstance(getattr(doc, view), tuple)
    step = max(1, len(doc.source) // 20)
    for offset in range(0, len(doc.source), step):
        path = doc.path_to(doc.node_at(offset))
        assert path[0] is doc
        line, column = doc.line_column(offset)
        assert line >= 1
        assert column >= 1


def comes_back_from_json(doc: Document) -> None:
    """A document is its JSON, and written again it is the same JSON."""
    text = doc.to_json()
    again = cqdocs.from_json(text)
    assert again == doc
    assert again.to_json() == text


def comes_back_from_pickle(doc: Document) -> None:
    """A document is its pickle, and hashes alike."""
    again = pickle.loads(pickle.dumps(doc))  # noqa: S301 - our own bytes
    assert again == doc
    assert hash(again) == hash(doc)


def comes_back_from_markdown(doc: Document) -> None:
    """A document as Markdown parses into the same tree, and is the same Markdown again."""
    given = doc.reference_date if doc.reference_origin is ReferenceOrigin.CALLER else None
    text = doc.to_markdown()
    again = cqdocs.parse(text, given)
    assert shape(again) == shape(doc)
    assert again.to_markdown() == text


def is_parsed_alike(doc: Document) -> None:
    """Law 4: its source, parsed with its reference date again, gives the document."""
    given = doc.reference_date if doc.reference_origin is ReferenceOrigin.CALLER else None
    again = cqdocs.parse(doc.source, given)
    assert again.children == doc.children
    assert again.gaps == doc.gaps
    assert again.metadata == doc.metadata


def reports_its_joins(doc: Document) -> None:
    """Every line end inside a paragraph is one that the parse mended, and an issue over it says so."""
    joins = [one.span for one in doc.issues if one.code is IssueCode.JOINED_PARAGRAPH]
    for paragraph in doc.find_all(Paragraph):
        for before, after in pairwise(paragraph.pieces):
            between = Span(before.end, after.start)
            if len(f"-{between.of(doc.source)}-".splitlines()) > 1:
                assert any(join.covers(between) for join in joins), (paragraph, between)


def says_each_figure_once(doc: Document) -> None:
    """No figure and no time stands in another."""
    said = sorted([*doc.quantities, *doc.times], key=lambda one: (one.span.start, one.span.end))
    for before, after in pairwise(said):
        assert before.span.end <= after.span.start, (before, after)


LAWS: tuple[Law, ...] = (
    is_tiled,
    has_gaps_as_named,
    is_exact,
    is_nested,
    has_whole_sentences,
    has_issues_in_place,
    answers_its_views,
    reports_its_joins,
    says_each_figure_once,
)
# These cost as much as the parse itself, or more.
DEAR_LAWS: tuple[Law, ...] = (
    comes_back_from_json,
    comes_back_from_pickle,
    comes_back_from_markdown,
    is_parsed_alike,
)


def assert_lawful(doc: Document) -> None:
    """Hold a document to every law."""
    for law in (*LAWS, *DEAR_LAWS):
        law(doc)
