"""Official Chinese documents as typed, immutable, lossless trees."""

# So that cqdocs.kinds.Act and cqdocs.tables.SCHEMAS are there for the asking.
import cqdocs.kinds
import cqdocs.tables  # noqa: F401
from cqdocs.batch.files import ParsedFile, parse_files
from cqdocs.errors import CqdocsError
from cqdocs.exports.as_json import from_dict, from_json, json_schema
from cqdocs.expressions import parse_number, parse_quantity, parse_time
from cqdocs.model.branches import Point, Section, Speaker, Turn
from cqdocs.model.document import Document
from cqdocs.model.exchange import Exchange
from cqdocs.model.issue import Issue
from cqdocs.model.leaves import (
    Caption,
    Furniture,
    Gap,
    Heading,
    Label,
    Lead,
    MetadataLine,
    Note,
    Paragraph,
    Sentence,
)
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression, Unit
from cqdocs.model.metadata import Editor, Metadata
from cqdocs.model.node import Node
from cqdocs.model.ratio import Ratio
from cqdocs.model.span import Span
from cqdocs.parse import parse, parse_bytes, parse_file
from cqdocs.retrieval.chunk import Chunk
from cqdocs.retrieval.split import chunks
from cqdocs.version import __version__

__all__ = [
    "Announcement",
    "Caption",
    "Chunk",
    "CqdocsError",
    "Document",
    "Editor",
    "Exchange",
    "Furniture",
    "Gap",
    "Heading",
    "Issue",
    "Label",
    "Lead",
    "Metadata",
    "MetadataLine",
    "Node",
    "Note",
    "Paragraph",
    "ParsedFile",
    "Point",
    "Quantity",
    "Quote",
    "Ratio",
    "Section",
    "Sentence",
    "Span",
    "Speaker",
    "TimeExpression",
    "Turn",
    "Unit",
    "__version__",
    "chunks",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "parse_bytes",
    "parse_file",
    "parse_files",
    "parse_number",
    "parse_quantity",
    "parse_time",
]
