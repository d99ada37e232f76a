"""The commands and what their help says."""

from __future__ import annotations

import click

from cqdocs.cli.inputs import Inputs
from cqdocs.cli.options import reads_files
from cqdocs.cli.output import write, write_data
from cqdocs.version import __version__


def _examples(*lines: str) -> str:
    """An epilog whose lines click leaves as they are."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


@click.group(
    name="cqdocs",
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_examples(
        "cqdocs outline report.txt",
        "cqdocs json report.txt > report.json",
        "cqdocs turns *.txt > turns.tsv",
        "cqdocs issues *.txt",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Parse official Chinese documents: press conferences, essays, reports, laws.

    FILE is a text or Markdown file in UTF-8, UTF-16 or GB18030; - is standard input. The exit status is
    0, or 1 where a file could not be read (the others are done all the same), or 2 for wrong usage.
    """


@app.command(
    epilog=_examples(
        "cqdocs outline report.txt",
        "cqdocs outline minutes/*.md | less",
        "curl -s https://example.org/speech.txt | cqdocs outline -",
    ),
)
@reads_files
def outline(inputs: Inputs) -> None:
    """Show each document as a tree to read.

    First what the document says about itself; then its sections (## is one of level 2), who asks (Q),
    who answers (A) and who only speaks (S), the sentence that asks and the first of each other
    paragraph, the points by their markers, sentences that title their paragraphs (•) and captions;
    then how many there are of each thing, and what the parser doubted. A terminal gets colours, and
    lines cut to its width, but for those doubts; a file gets all.
    """
    from cqdocs.cli.outline import render

    for name, document in inputs.documents():
        write(render(name, document))


@app.command(
    epilog=_examples(
        "cqdocs json report.txt > report.json",
        "cqdocs json --indent 2 report.txt | less",
        "cqdocs json *.txt > corpus.jsonl",
    ),
)
@click.option(
    "--indent",
    type=click.IntRange(0, 16),
    metavar="N",
    help="Spread the JSON over lines, N spaces a level; for one file only.",
)
@reads_files
def json(inputs: Inputs, indent: int | None) -> None:
    """Write each document as JSON, whole.

    Several files give JSON Lines: one object a line, in the order of the files. In Python,
    cqdocs.from_json makes the same document of it again.
    """
    if indent is not None and len(inputs.files) > 1:
        raise click.UsageError("--indent takes one file: several are written one object a line")
    for _, document in inputs.documents():
        write_data(document.to_json(indent=indent))


@app.command(
    epilog=_examples(
        "cqdocs turns report.txt | column -t -s \"$(printf '\\t')\"",
        "cqdocs turns *.txt > turns.tsv",
        "cqdocs turns --format jsonl report.txt | jq -r 'select(.act == \"question\").text'",
    ),
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["tsv", "jsonl"]),
    default="tsv",
    show_default=True,
    help="Tab separated rows below a header, or one JSON object a line.",
)
@reads_files
def turns(inputs: Inputs, shape: str) -> None:
    """Write a row for each turn: who said what, in which section.

    The columns are document, turn (its number, from 1), exchange (the number of the question and
    answer that it is a part of, from 1; empty for none), section, role, act, speaker, affiliation,
    title, label (as in the text) and text. In rows, tabs and line breaks are spaces, and a field
    with " in it is quoted as spreadsheets, pandas and csv expect. JSON keeps the text as it is, and
    adds the span: where the turn begins and ends in the source, in characters.
    """
    from cqdocs.cli import tables

    if shape == "tsv":
        write_data(tables.as_tsv(tables.COLUMNS))
    for name, document in inputs.documents():
        for row in tables.turn_rows(name, document):
            write_data(tables.as_json(row) if shape == "jsonl" else tables.as_tsv(row.fields()))


@app.command(
    epilog=_examples(
        "cqdocs issues report.txt",
        "cqdocs issues *.txt | grep count-mismatch",
    ),
)
@reads_files
def issues(inputs: Inputs) -> None:
    """List what the parser doubted or mended, one a line.

    A line reads FILE:LINE:COLUMN: CODE: MESSAGE, lines and columns counted from 1. Doubts are no
    failure: the exit status stays 0.
    """
    from cqdocs.cli import tables

    for name, document in inputs.documents():
        for line in tables.issue_lines(name, document):
            write(line)
