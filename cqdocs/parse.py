"""From text, bytes or a file to a document: the one place where all stages meet."""

from __future__ import annotations

import datetime
import os
from operator import attrgetter

import attrs

from cqdocs.model.document import Document
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import GapKind, IssueCode, ReferenceOrigin
from cqdocs.model.leaves import Gap
from cqdocs.model.limits import MAX_DEPTH, check_limits
from cqdocs.model.span import Span
from cqdocs.readers.read import read
from cqdocs.text.characters import BLANK
from cqdocs.text.decode import Decoded, Errors

ReferenceDate = datetime.date | datetime.datetime | None


def parse(
    text: str,
    reference_date: ReferenceDate = None,
    *,
    max_chars: int | None = None,
    max_depth: int = MAX_DEPTH,
) -> Document:
    r"""Parse the text of a document.

    Any string parses; what was doubted or mended stands in `issues`. `reference_date` is the day
    from which the text speaks (去年 is the year before it); without it the day on which the text says
    that it was spoken, adopted or signed serves, else the day of publication.

    No text is too long; with `max_chars` only so many characters of it are read, as if they were all, and
    the rest is one gap. `max_depth` is how many sections, turns and points may stand inside each
    other; what lies deeper is held flat. An issue says where either limit was met. Raises TypeError
    for what is no string, date or number, ValueError for a limit that is none, and nothing else.

    >>> doc = parse("# 工作要点\n\n一是修路。二是通水。")
    >>> [(point.marker, point.lead) for point in doc.points]
    [('一是', '修路'), ('二是', '通水')]
    """
    if not isinstance(text, str):
        hint = "; parse_bytes takes bytes" if isinstance(text, bytes | bytearray) else ""
        raise TypeError(f"parse takes a str, not {type(text).__name__}{hint}")
    check_date(reference_date)
    check_limits(max_chars, max_depth)
    kept = text[:max_chars]
    doc = _parse(kept, reference_date, max_depth)
    return doc if len(kept) == len(text) else _with_rest(doc, text)


def _parse(text: str, reference_date: ReferenceDate, max_depth: int) -> Document:
    # The stages are imported when a text is there to be parsed: they are most of the library.
    from cqdocs.blocks.find import find_blocks
    from cqdocs.blocks.read import read_page
    from cqdocs.mentions.find import mention_finder
    from cqdocs.tree.build import build_tree
    from cqdocs.tree.flatten import flatten
    from cqdocs.tree.reference import find_reference

    whole = Span(0, len(text))
    page = read_page(text)
    blocks = tuple(find_blocks(page))
    origin = ReferenceOrigin.CALLER if reference_date else None
    if reference_date is None and (found := find_reference(page, blocks)):
        reference_date, origin = found
    doubts: list[Issue] = []
    finder = mention_finder(reference_date, doubts)
    tree = build_tree(page, blocks, finder)
    children, deeper = flatten(tree.children, max_depth)
    if not text.strip(BLANK):
        doubts.append(Issue(IssueCode.EMPTY_DOCUMENT, "the text is empty", whole))
    issues = tuple(sorted((*doubts, *tree.issues, *deeper), key=attrgetter("span")))
    return Document(whole, text, children, tree.metadata, tree.gaps, issues, reference_date, origin)


def _with_rest(doc: Document, text: str) -> Document:
    """The document of the beginning of a text, as that of the whole: the rest is one gap."""
    rest = Span(len(doc.source), len(text))
    message = (
        f"max_chars is {rest.start}; the {rest.end - rest.start} characters behind are not read"
    )
    return attrs.evolve(
        doc,
        span=Span(0, rest.end),
        source=text,
        gaps=(*doc.gaps, Gap(rest, GapKind.UNREAD)),
        issues=(*doc.issues, Issue(IssueCode.UNREAD_TEXT, message, rest)),
    )


def check_date(reference_date: ReferenceDate) -> None:
    """Raise TypeError for a reference date that is no date."""
    if not isinstance(reference_date, datetime.date | None):
        raise TypeError(f"reference_date is a date, not {type(reference_date).__name__}")


def parse_bytes(  # noqa: PLR0913 - each is one thing that a caller may know
    data: bytes,
    encoding: str | None = None,
    errors: Errors = "strict",
    reference_date: ReferenceDate = None,
    *,
    max_chars: int | None = None,
    max_depth: int = MAX_DEPTH,
) -> Document:
    """Parse the bytes of a document: text, a web page or a Word file, by what the bytes are.

    Text is UTF-8 (with a byte order mark or not), UTF-16 or GB18030; a web page may declare another
    encoding. `encoding` names the encoding where it is known. Bytes that are no text in it, or in none
    that is tried, raise DecodeError; with `errors="replace"` they become U+FFFD, and an issue says how
    many. Spans count the code points of `doc.source`: the decoded text without byte order mark, and of
    a web page or a Word file the text that was extracted from it. `reference_date`, `max_chars` and
    `max_depth` are those of `parse`.

    Web pages need the extra `html` and Word files the extra `docx`, else ImportError is raised.
    ReaderError is raised for what is not read (PDF, .doc, images) or is damaged; it says what to do.

    >>> parse_bytes("一是修路。二是通水。".encode("gb18030")).points[1].lead
    '通水'
    """
    if not isinstance(data, bytes | bytearray | memoryview):
        hint = "; parse takes a str" if isinstance(data, str) else ""
        raise TypeError(f"parse_bytes takes bytes, not {type(data).__name__}{hint}")
    check_limits(max_chars, max_depth)
    decoded = read(bytes(data), encoding, errors)
    doc = parse(decoded.text, reference_date, max_chars=max_chars, max_depth=max_depth)
    return _with_replaced(doc, decoded)


def _with_replaced(doc: Document, decoded: Decoded) -> Document:
    """The document with an issue for the bytes of it that are no text."""
    text, name, replaced = decoded
    if not replaced:
        return doc
    first = text.find("\ufffd")
    place = doc.span if first < 0 else Span(first, first + 1)
    message = f"some bytes are no {name}; {replaced} U+FFFD stand for them, here the first"
    issue = Issue(IssueCode.REPLACED_BYTES, message, place)
    issues = tuple(sorted((issue, *doc.issues), key=attrgetter("span")))
    return attrs.evolve(doc, issues=issues)


def parse_file(  # noqa: PLR0913 - as of parse_bytes
    path: str | os.PathLike[str],
    encoding: str | None = None,
    errors: Errors = "strict",
    reference_date: ReferenceDate = None,
    *,
    max_chars: int | None = None,
    max_depth: int = MAX_DEPTH,
) -> Document:
    """Parse a file: text or Markdown, a web page or a Word file, as `parse_bytes` does its bytes.

    The content says which it is; the name counts only for a piece of HTML that its beginning does not
    show. Raises OSError where the file cannot be read, and what `parse_bytes` raises.
    """
    # Imported here, for it costs a tenth of the import of the library.
    from pathlib import Path

    file = Path(path)
    check_limits(max_chars, max_depth)
    decoded = read(file.read_bytes(), encoding, errors, file.name)
    doc = parse(decoded.text, reference_date, max_chars=max_chars, max_depth=max_depth)
    return _with_replaced(doc, decoded)
