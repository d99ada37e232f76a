"""The closed vocabularies of the tree. Each value is the word that JSON and the tables carry."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a speaker does in a conversation."""

    REPORTER = "reporter"
    OFFICIAL = "official"
    MODERATOR = "moderator"
    UNKNOWN = "unknown"


class Act(StrEnum):
    """What a turn does in a conversation."""

    QUESTION = "question"
    ANSWER = "answer"
    STATEMENT = "statement"


class QuantityKind(StrEnum):
    """What sort of figure a quantity is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    NUMBER = "number"


class Qualifier(StrEnum):
    """How the words around a figure hedge it."""

    ABOUT = "about"
    NEARLY = "nearly"
    ABOVE = "above"
    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"


class TimeKind(StrEnum):
    """What sort of time a time expression names."""

    DATE = "date"
    INTERVAL = "interval"
    DURATION = "duration"
    SET = "set"


class QuoteKind(StrEnum):
    """What a pair of quotation marks encloses: words, or the title of a work."""

    QUOTE = "quote"
    TITLE = "title"


class FurnitureKind(StrEnum):
    """What a piece of the page that belongs to no text is."""

    COMMENT = "comment"
    CONTENTS = "contents"
    FOOTNOTE = "footnote"
    IMAGE = "image"
    LICENCE = "licence"
    NAVIGATION = "navigation"
    PAGE_NUMBER = "page-number"
    RULE = "rule"
    RUNNING_HEAD = "running-head"
    TEMPLATE = "template"
    TIME_STAMP = "time-stamp"
    TITLE = "title"


class GapKind(StrEnum):
    """Why a stretch of the source stands in no node's text."""

    BLANK = "blank"
    MARKUP = "markup"
    BREAK = "break"
    NUMBERING = "numbering"
    UNREAD = "unread"


class IssueCode(StrEnum):
    """What a parse doubted or mended."""

    EMPTY_DOCUMENT = "empty-document"
    JOINED_PARAGRAPH = "joined-paragraph"
    COUNT_MISMATCH = "count-mismatch"
    MISSING_POINT = "missing-point"
    UNPAIRED_QUOTE = "unpaired-quote"
    LONG_NUMERAL = "long-numeral"
    REPLACED_BYTES = "replaced-bytes"
    UNREAD_TEXT = "unread-text"
    FLATTENED_TREE = "flattened-tree"


class ReferenceOrigin(StrEnum):
    """Where a document's reference date comes from."""

    CALLER = "caller"
    TEXT = "text"
    PUBLISHED = "published"
