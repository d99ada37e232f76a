"""The rows of each table: the columns in their order, each with its type and what it says."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Final

from attrs import frozen

Texts = tuple[str, ...]


@frozen(kw_only=True)
class DocumentRow:
    """A document, and what it says about itself."""

    id: Annotated[str, "the name given to the document, else the beginning of its hash"]
    sha256: Annotated[str, "SHA-256 of the source text in UTF-8"]
    characters: Annotated[int, "length of the source"]
    title: Annotated[str | None, "title"]
    source: Annotated[str | None, "publication, without 《》"]
    issue: Annotated[str | None, "number of the publication"]
    authors: Annotated[Texts, "authors"]
    published: Annotated[str | None, "ISO 8601 date, or date and time"]
    reference_date: Annotated[str | None, "ISO 8601: the day from which the text speaks"]
    reference_origin: Annotated[str | None, "who says so: caller, text, published"]


@frozen(kw_only=True)
class Row:
    """What every other table says of a row: which it is, and where it stands."""

    id: Annotated[str, "the document, the table, and the number of the row there from 1"]
    document: Annotated[str, "id of the document"]
    section: Annotated[str | None, "id of the innermost section (a section is in itself)"]
    section_path: Annotated[Texts, "headings with their numbers, outermost first"]
    turn: Annotated[str | None, "id of the turn (a turn is in itself)"]
    role: Annotated[str | None, "of the turn: reporter, official, moderator, unknown"]
    speaker: Annotated[str | None, "of the turn: the person's name"]
    affiliation: Annotated[str | None, "of the turn: the organisation spoken for"]
    point: Annotated[str | None, "id of the innermost point (a point is in itself)"]
    start: Annotated[int, "first character in the source, in code points from 0"]
    end: Annotated[int, "the character behind the last one"]


@frozen(kw_only=True)
class SectionRow(Row):
    """A section."""

    parent: Annotated[str | None, "id of the section around it"]
    heading: Annotated[str | None, "the heading; null for an untitled part"]
    number: Annotated[str | None, "the heading's own number as written"]
    level: Annotated[int, "1 is the title of the document, 2 its main sections"]


@frozen(kw_only=True)
class TurnRow(Row):
    """What one speaker says in one go."""

    act: Annotated[str, "question, answer, statement"]
    exchange: Annotated[int | None, "number of the question with its answer, from 1"]
    title: Annotated[str | None, "office that the speaker holds"]
    label: Annotated[str, "the label of the speaker as written"]
    text: Annotated[str, "what is said, a line for each paragraph"]


@frozen(kw_only=True)
class PointRow(Row):
    """An item of an enumeration."""

    parent: Annotated[str | None, "id of the point around it"]
    marker: Annotated[str, "as written: 一是, 第一, （一）"]
    ordinal: Annotated[int | None, "its number; null for a bullet, and beyond int32"]
    depth: Annotated[int, "1 for the outermost list"]
    lead: Annotated[str, "the point in brief: its text up to the first 。 ； or ？"]
    text: Annotated[str, "the whole point, points inside it too"]


@frozen(kw_only=True)
class SentenceRow(Row):
    """A sentence of a paragraph."""

    paragraph: Annotated[int, "number of the paragraph, from 1"]
    lead: Annotated[bool, "whether it titles its paragraph"]
    text: Annotated[str, "with its closing marks and the blanks behind it"]


@frozen(kw_only=True)
class QuantityRow(Row):
    """A figure; the texts are exact, the decimals are there where decimal128(38, 12) holds them."""

    sentence: Annotated[str | None, "id of the sentence; null in headings, captions and fields"]
    text: Annotated[str, "as written"]
    kind: Annotated[str, "count, measure, money, percent, …: cqdocs.kinds.QuantityKind"]
    value: Annotated[Decimal | None, "the value; null for a range"]
    value_text: Annotated[str | None, "the exact value in digits, a share as 1/3"]
    low: Annotated[Decimal | None, "lower bound of a range"]
    low_text: Annotated[str | None, "the exact lower bound"]
    high: Annotated[Decimal | None, "upper bound of a range"]
    high_text: Annotated[str | None, "the exact upper bound"]
    unit: Annotated[str | None, "unit or measure word as written"]
    code: Annotated[str | None, "UCUM code, for money ISO 4217; null for measure words"]
    dimension: Annotated[str | None, "dimension of the unit"]
    qualifier: Annotated[str | None, "about, nearly, above, at_least, below, at_most"]


@frozen(kw_only=True)
class TimeRow(Row):
    """A date, interval, duration or recurring time."""

    sentence: Annotated[str | None, "id of the sentence; null in headings, captions and fields"]
    text: Annotated[str, "as written"]
    kind: Annotated[str, "date, interval, duration, set"]
    value: Annotated[str | None, "EDTF level 1 or ISO 8601-1; null where nothing settles it"]
    qualifier: Annotated[str | None, "about, nearly, above, at_least, below, at_most"]


@frozen(kw_only=True)
class QuoteRow(Row):
    """A quotation, or the title of a work."""

    sentence: Annotated[str | None, "id of the sentence; null in headings, captions and fields"]
    text: Annotated[str, "with its marks"]
    kind: Annotated[str, "quote, title"]


@frozen(kw_only=True)
class IssueRow(Row):
    """What the parser doubted or mended."""

    code: Annotated[str, "a stable word: cqdocs.kinds.IssueCode"]
    message: Annotated[str, "a sentence for a person"]
    line: Annotated[int, "line of its first character, from 1"]
    column: Annotated[int, "column of its first character, from 1"]


AnyRow = DocumentRow | Row

# Every table, in the order in which they are listed and written.
TABLES: Final[dict[str, type[AnyRow]]] = {
    "documents": DocumentRow,
    "sections": SectionRow,
    "turns": TurnRow,
    "points": PointRow,
    "sentences": SentenceRow,
    "quantities": QuantityRow,
    "times": TimeRow,
    "quotes": QuoteRow,
    "issues": IssueRow,
}
