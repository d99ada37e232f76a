"""What a browser shows by its looks, written as text: headings, rows of tables, numbers of lists."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

import regex

from cqdocs.readers.numbering import in_format
from cqdocs.readers.rows import row_lines

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, ElementNode, TextNode

# What is longer is a paragraph in the looks of a heading.
LONGEST_HEADING: Final = 100
_BLOCKS: Final = "p, div, table, ul, ol, dl, h1, h2, h3, h4, h5, h6, section, article, pre"
_TITLED: Final = frozenset({"p", "div", "td", "center", "dd", "section", "header"})
_FORMATS: Final = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
# A title stands this often in the text of a page, in links too; further ones are not looked at.
_PLACES: Final = 20
# The text of an element begins within so many nodes, or is not looked for.
_NEAR: Final = 20
_SHORTEST_TITLE: Final = 4


@cache
def _breaks() -> regex.Pattern[str]:
    """A line break of the HTML between wide characters, which shows as nothing (CSS Text 3, 4.1.3)."""
    wide = r"[\p{Han}\u3000-\u303f\uff00-\uffef“”‘’—…]"
    return regex.compile(rf"(?<={wide})[ \t\r]*+\n\s*+(?={wide})")


@cache
def _marker() -> regex.Pattern[str]:
    """A number that the item of a list has of its own."""
    return regex.compile(r"\s*+(?:[(（【\[]|第|\d|[一二三四五六七八九十]+[、是.．]|[①-⑳])")


@cache
def _site() -> regex.Pattern[str]:
    """What parts the title from the name of the site in `<title>`."""
    return regex.compile(r"\s*+[_|–—]+\s*+|\s++-\s*+|\s*+-\s++")


# Lists of elements are taken by `.values()`: to go through one of resiliparse's own takes cubic time.


def write_marks(document: DocumentNode, body: ElementNode) -> None:
    """Write into the tree of a page what else would be lost with its looks."""
    _join_lines(body)
    _mark_headings(document, body)
    _number_lists(document, body)
    _join_rows(document, body)


def _texts(element: ElementNode) -> list[TextNode]:
    from resiliparse.parse.html import TextNode

    return [node for node in element if isinstance(node, TextNode)]


def _join_lines(body: ElementNode) -> None:
    for node in _texts(body):
        value = node.value or ""
        parent = node.parent
        if "\n" in value and not (parent and parent.tag in ("pre", "listing", "xmp")):
            node.value = _breaks().sub("", value)


def _first_text(element: ElementNode) -> TextNode | None:
    """The text with which an element begins."""
    from resiliparse.parse.html import TextNode

    for node in islice(element, _NEAR):
        if isinstance(node, TextNode) and (node.value or "").strip():
            return node
    return None


def _open_with(element: ElementNode, mark: str) -> None:
    first = _first_text(element)
    if first is not None:
        first.value = mark + (first.value or "").lstrip()


def _mark_headings(document: DocumentNode, body: ElementNode) -> None:
    """`# ` before h1, `## ` before h2…; without one of these, before what repeats the page's title."""
    headings = body.query_selector_all("h1, h2, h3, h4, h5, h6").values()
    for heading in headings:
        level = int((heading.tag or "h1")[1])
        _mark_heading(document, heading, level)
    if not any(heading.tag in ("h1", "h2") for heading in headings):
        _mark_title(document, body)


def _mark_heading(document: DocumentNode, heading: ElementNode, level: int) -> None:
    if heading.query_selector(_BLOCKS) is not None:
        # Blocks inside, perhaps all of the page where the end tag is missing: the first is meant.
        _open_with(heading, "#" * level + " ")
        return
    for broken in heading.query_selector_all("br").values():
        broken.replace_with(document.create_text_node("\n"))
    words = " ".join(_breaks().sub("", heading.text or "").split())
    if words and len(words) <= LONGEST_HEADING:
        heading.replace_children(document.create_text_node("#" * level + " " + words))


def _mark_title(document: DocumentNode, body: ElementNode) -> None:
    titles = _titles(document)
    places = [node for node in _texts(body) if _bare(node.value) in titles]
    for node in places[:_PLACES]:
        block = node.parent_element
        while block is not None and block.tag in ("b", "strong", "font", "span", "em"):
            block = block.parent_element
        if block is not None and block.tag in _TITLED and _bare(block.text) in titles:
            node.value = "# " + (node.value or "").strip()
            return


def _titles(document: DocumentNode) -> frozenset[str]:
    """What the page says that its title is: `ArticleTitle` as government sites write it, and `<title>`."""
    title = document.query_selector("head title")
    words = [title.text or "" if title else ""]
    words += [
        meta.get_attribute("content") or ""
        for meta in document.query_selector_all("head meta[name]").values()
        if (meta.get_attribute("name") or "").lower() == "articletitle"
    ]
    parts = (part for text in words for part in (text, _site().split(text)[0]))
    return frozenset(bare for part in parts if len(bare := _bare(part)) >= _SHORTEST_TITLE)


def _bare(text: str | None) -> str:
    return "".join((text or "").split())


def _number_lists(document: DocumentNode, body: ElementNode) -> None:
    for numbered in body.query_selector_all("ol").values():
        if "none" in (numbered.get_attribute("style") or ""):
            continue
        form = _FORMATS.get(numbered.get_attribute("type") or "", "decimal")
        number = _whole(numbered.get_attribute("start"), 1)
        for item in numbered.children.values():
            if item.tag == "li":
                number = _whole(item.get_attribute("value"), number)
                first = _first_text(item)
                if first is not None and not _marker().match(first.value or ""):
                    first.value = f"{in_format(number, form)}. {(first.value or '').lstrip()}"
                number += 1


def _whole(text: str | None, other: int) -> int:
    return int(text) if text and regex.fullmatch(r"-?\d{1,9}", text.strip()) else other


def _join_rows(document: DocumentNode, body: ElementNode) -> None:
    """Each row of a table that holds no other as the lines that `row_lines` makes of it."""
    for table in body.query_selector_all("table").values():
        if table.query_selector("table") is not None:
            continue
        for row in table.query_selector_all("tr").values():
            cells = [cell for cell in row.children.values() if cell.tag in ("td", "th")]
            if len(cells) > 1:
                _replace_row(document, row, [_cell_lines(cell) for cell in cells])


def _replace_row(document: DocumentNode, row: ElementNode, cells: list[list[str]]) -> None:
    whole = document.create_element("td")
    for line in row_lines(cells):
        paragraph = document.create_element("div")
        paragraph.append_child(document.create_text_node(line))
        whole.append_child(paragraph)
    row.replace_children(whole)


def _cell_lines(cell: ElementNode) -> list[str]:
    from resiliparse.extract.html2text import extract_plain_text

    if cell.query_selector(f"{_BLOCKS}, br") is None:
        text = " ".join((cell.text or "").split())
        return [text] if text else []
    text = extract_plain_text(cell.inner_html, preserve_formatting=True, list_bullets=False)
    return [line.strip() for line in text.splitlines() if line.strip()]
