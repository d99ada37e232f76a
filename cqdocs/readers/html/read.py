"""A web page to its text, by the library resiliparse.

Why this one: a transcript must keep every paragraph. Extractors of the main text (trafilatura,
readability, justext, resiliparse's own `main_content`) are tuned for articles; on made-up pages of
ministries each lost or glued some of the paragraphs (short answers in lists, dl, several articles,
layout tables), and users report the same. Of those that render the whole page, html-text sets a blank
between 主持 and 人 where bold ends, inscriptis glues question and answer in dl, selectolax breaks a line
at every tag. resiliparse (HTML5 parser, typed, no dependency but its sister fastwarc, milliseconds a page) lost, split and
glued nothing, and keeps indents. It has no headings, rows or numbers of lists: those are written into the
tree first (`marks.py`), and furniture is taken out of it (`parts.py`). docs/how-to/read-files.md has the figures.
"""

from __future__ import annotations

from functools import cache

import regex

from cqdocs.errors import MissingExtraError
from cqdocs.readers.html.marks import write_marks
from cqdocs.readers.html.parts import remove_parts


def html_text(page: str) -> str:
    """The text of a web page: a line for each of its lines, headings as `# `, rows with ` | `.

    Raises ImportError where the extra is not installed.
    """
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
    except ImportError as error:
        raise MissingExtraError("web pages need", "html") from error
    tree = HTMLTree.parse(page)
    if tree.document is None or tree.body is None:
        return ""
    remove_parts(tree.document, tree.body)
    write_marks(tree.document, tree.body)
    return _tidy(extract_plain_text(tree, preserve_formatting=True, list_bullets=False))


@cache
def _blanks() -> regex.Pattern[str]:
    """Blanks that stand at the end of a line, or that indent the items of a list."""
    return regex.compile(r"(?<![ \t\xa0\u3000])[ \t\xa0\u3000]++(?=\n|\Z)|(?<![^\n])[ \t]++")


def _tidy(text: str) -> str:
    text = _blanks().sub("", text)
    return regex.sub(r"\n{3,}+", "\n\n", text).strip("\n")
