"""The stages of a parse, each as work that can be done by itself on a text."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.texts import whole
from cqdocs.blocks.find import find_blocks
from cqdocs.blocks.read import read_page
from cqdocs.lines.scan import scan_lines
from cqdocs.mentions.find import mention_finder
from cqdocs.model.document import Document
from cqdocs.text.fold import fold
from cqdocs.text.pairs import Pairs, find_pairs
from cqdocs.text.run import Run, make_run
from cqdocs.tree.build import build_tree
from cqdocs.tree.sentences import sentence_ends

Stages = dict[str, Callable[[], object]]


def runs_of(doc: Document) -> list[tuple[Run, Pairs]]:
    """The paragraphs of a document as the stages behind the tree read them."""
    folded = fold(doc.source)
    made = [make_run(doc.source, folded, part.pieces) for part in doc.paragraphs]
    return [(run, find_pairs(run.folded)) for run in made]


def stages(doc: Document) -> Stages:
    """The whole parse of a document's text, then each stage on what the one before it gave.

    `tree` is built without mentions, which are a stage of their own.
    """
    text = doc.source
    page = read_page(text)
    blocks = tuple(find_blocks(page))
    made = runs_of(doc)
    find = mention_finder(doc.reference_date, [])
    return {
        "whole parse": lambda: whole(text),
        "lines": lambda: list(scan_lines(text)),
        "blocks": lambda: list(find_blocks(read_page(text))),
        "tree": lambda: build_tree(page, blocks, lambda _run, _pairs: ()),
        "sentences": lambda: [
            list(sentence_ends(run.folded, find_pairs(run.folded).pairs)) for run, _ in made
        ],
        "mentions": lambda: [find(run, pairs) for run, pairs in made],
        "JSON": doc.to_json,
    }
