"""The document: the source, the tree over it, and views of the tree."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import field, frozen

from cqdocs.model.branches import Child, Point, Section, Turn
from cqdocs.model.exchange import Exchange, exchanges
from cqdocs.model.exporting import Exporting
from cqdocs.model.issue import Issue
from cqdocs.model.kinds import ReferenceOrigin
from cqdocs.model.leaves import Caption, Gap, Lead, Paragraph, Sentence
from cqdocs.model.mentions import Announcement, Quantity, Quote, TimeExpression
from cqdocs.model.metadata import Metadata
from cqdocs.model.node import Node

if TYPE_CHECKING:
    import pyarrow as pa

N = TypeVar("N", bound=Node)


@frozen
class Document(Exporting):
    r"""A parsed text: `source` exactly as given, and the tree over it.

    `children` and the mentions inside them are the tree. The other lists (`turns`, `exchanges`,
    `sentences`, …) are views of it in source order, built once when first asked for. `gaps` names
    what stands in no node's text, so that nothing of the source is lost.

    >>> import cqdocs
    >>> doc = cqdocs.parse("记者:何时开工?\n王宁:九月。")
    >>> [(turn.act.value, turn.text) for turn in doc.turns]
    [('question', '何时开工?'), ('answer', '九月。')]
    """

    source: str = field(repr=False)
    children: tuple[Child, ...] = ()
    metadata: Metadata = field(factory=Metadata)
    gaps: tuple[Gap, ...] = field(default=(), repr=False)
    issues: tuple[Issue, ...] = ()
    reference_date: datetime.date | datetime.datetime | None = None
    reference_origin: ReferenceOrigin | None = None

    @property
    def parts(self) -> tuple[Node, ...]:
        """The children."""
        return self.children

    @cached_property
    def _nodes(self) -> dict[type[Node], list[Node]]:
        """All nodes of the tree by their own type."""
        nodes: defaultdict[type[Node], list[Node]] = defaultdict(list)
        # What `walk` does, without a step between the two for each node.
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            nodes[type(node)].append(node)
            if parts := node.parts:
                waiting += parts[::-1]
        return nodes

    def _all(self, kind: type[N]) -> tuple[N, ...]:
        found = cast(list[N], self._nodes.get(kind, []))
        return tuple(sorted(found, key=attrgetter("span.start")))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every section, subsections included."""
        return self._all(Section)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph, those of turns and points included."""
        return self._all(Paragraph)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """What each speaker says, turn by turn."""
        return self._all(Turn)

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The questions with their answers; none runs from one article of a page into the next."""
        articles = (child.span for child in self.children if isinstance(child, Section))
        borders = list(chain.from_iterable(articles))
        turns = groupby(self.turns, lambda turn: bisect_right(borders, turn.span.start))
        return tuple(chain.from_iterable(exchanges(group) for _, group in turns))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every point of every enumeration."""
        return self._all(Point)

    @cached_property
    def leads(self) -> tuple[Lead, ...]:
        """The sentences that title their paragraphs."""
        return self._all(Lead)

    @cached_property
    def announcements(self) -> tuple[Announcement, ...]:
        """The clauses that say how many points follow."""
        return self._all(Announcement)

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of pictures."""
        return self._all(Caption)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every paragraph, leads included."""
        return tuple(chain.from_iterable(paragraph.sentences for paragraph in self.paragraphs))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every figure."""
        return self._all(Quantity)

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """Every time expression."""
        return self._all(TimeExpression)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quotation and title of a work."""
        return self._all(Quote)

    def to_dict(self) -> dict[str, object]:
        """The document as JSON values: dicts, lists, strings, integers, booleans and None.

        Every object says its type, a span is `[start, end]`; exact numbers, dates and times are
        strings. What equals its default is left out, and so are the views. `cqdocs.from_dict` takes
        it back; `cqdocs.json_schema()` describes it.

        >>> import cqdocs
        >>> cqdocs.parse("一是修路。二是通水。").to_dict()["children"][0]["marker"]
        '一是'
        """
        from cqdocs.exports.as_json import to_dict

        return to_dict(self)

    def to_json(self, indent: int | None = None) -> str:
        """The document as JSON text, Chinese as it is, on one line unless `indent` is given.

        Half a character (a lone surrogate, as in a badly cut text) is escaped, so that the text can
        be written as UTF-8; where two halves of one meet, only `errors="surrogatepass"` can write
        them. `cqdocs.from_json` takes the text back, and the bytes too.

        >>> import cqdocs
        >>> cqdocs.parse("路").to_json()[:47]
        '{"schema":"cqdocs/1","type":"Document","span":['
        """
        from cqdocs.exports.as_json import to_json

        return to_json(self, indent)

    def to_html(self, name: str | None = None) -> str:
        r"""The document as one page of HTML to look at, which asks no network for anything.

        It shows the outline, turns as a conversation, points as nested lists, figures and times with
        value, unit and hedge, issues in the margin, and tables of all of them. What the text says is
        text on the page, whatever it looks like; controls and halves of characters are shown as signs.
        `name` is what the page is called where the document has no title. Write it as UTF-8.

        >>> import cqdocs
        >>> "<h2>&lt;script&gt;</h2>" in cqdocs.parse("## <script>\n\n正文。").to_html()
        True
        """
        from cqdocs.exports.page.build import to_html

        return to_html(self, name)

    def _repr_html_(self) -> str:
        """The page in a frame, as Jupyter and other notebooks show it."""
        from cqdocs.exports.page.build import to_notebook

        return to_notebook(self)

    def to_arrow(self, name: str | None = None) -> dict[str, pa.Table]:
        """The layers of the document as Arrow tables, by `cqdocs.tables.SCHEMAS`.

        The tables are documents, sections, turns, points, sentences, quantities, times, quotes and
        issues. Every row says where it stands (section, turn, speaker, span), and the ids join.
        `name` is the id of the document; without one that is the beginning of the hash of its text.
        Needs the extra `arrow`, and raises ImportError without it.

        >>> import cqdocs
        >>> tables = cqdocs.parse("投资3亿元,占三分之一。").to_arrow("report.txt")
        >>> tables["quantities"].select(["id", "value_text", "code"]).to_pylist()[0]
        {'id': 'report.txt#quantities-1', 'value_text': '300000000', 'code': 'CNY'}
        """
        from cqdocs.tables.arrow import to_arrow

        return to_arrow(self, name)

    def node_at(self, offset: int) -> Node:
        """The innermost node whose span holds the source character at `offset`.

        Where that is in a gap, the node around the gap; the document itself in the last resort.
        Raises IndexError where the source has no such character.
        """
        if not 0 <= offset < len(self.source):
            raise IndexError(f"the source has {len(self.source)} characters, so no offset {offset}")
        node: Node = self
        while inside := [part for part in node.parts if part.holds(offset)]:
            node = min(inside, key=lambda part: part.span.end - part.span.start)
        return node

    def path_to(self, node: Node) -> tuple[Node, ...]:
        """The nodes from the document down to `node`, both included.

        Raises ValueError where `node` is no part of this document.
        """
        path: list[Node] = []
        waiting: list[Iterator[Node]] = [iter((self,))]
        while waiting:
            step = next((p for p in waiting[-1] if p is node or p.span.covers(node.span)), None)
            if step is None:
                waiting.pop()
                del path[-1:]
                continue
            path.append(step)
            if step is node:
                return tuple(path)
            waiting.append(iter(step.parts))
        raise ValueError(f"no such {type(node).__name__} in this document: {node.span}")

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of a source offset, both counted from 1.

        Lines end where `str.splitlines` ends them. Raises IndexError for an offset outside the
        source; its end, `len(doc.source)`, is allowed.
        """
        if not 0 <= offset <= len(self.source):
            raise IndexError(f"the source has {len(self.source)} characters, so no offset {offset}")
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        lines = self.source.splitlines(keepends=True)
        starts = list(accumulate(map(len, lines), initial=0))
        return starts if not lines or lines[-1].splitlines()[0] != lines[-1] else starts[:-1]
