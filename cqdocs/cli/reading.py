"""Commands that show what a parse finds."""

from __future__ import annotations

from typing import Literal

import click

from cqdocs.cli.formats import Format
from cqdocs.cli.group import app, examples
from cqdocs.cli.inputs import Inputs
from cqdocs.cli.options import in_format, of_kinds, reads_files
from cqdocs.cli.output import write, write_data
from cqdocs.model.kinds import QuantityKind, TimeKind


@app.command(
    epilog=examples(
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
    epilog=examples(
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
    epilog=examples(
        "cqdocs turns report.txt | column -t -s \"$(printf '\\t')\"",
        "cqdocs turns *.txt > turns.tsv",
        "cqdocs turns --format jsonl report.txt | jq -r 'select(.act == \"question\").text'",
    ),
)
@in_format("tsv", "csv", "jsonl")
@reads_files
def turns(inputs: Inputs, shape: Format) -> None:
    """Write a row for each turn: who said what, in which section.

    The columns are document, turn (its number, from 1), exchange (the number of the question and
    answer that it is a part of, from 1; empty for none), section, role, act, speaker, affiliation,
    title, label (as in the text) and text. In rows, tabs and line breaks are spaces, and a field
    with " in it is quoted as spreadsheets, pandas and csv expect. JSON keeps the text as it is, and
    adds the span: where the turn begins and ends in the source, in characters.
    """
    from cqdocs.cli.formats import write_rows
    from cqdocs.cli.turns import TurnRow, turn_rows

    documents = inputs.documents()
    write_rows(shape, TurnRow, (row for found in documents for row in turn_rows(*found)))


@app.command(
    epilog=examples(
        "cqdocs quantities report.txt",
        "cqdocs quantities --kind percent --kind money *.txt | less",
        "cqdocs quantities --format csv *.txt > quantities.csv",
        "cqdocs quantities --format jsonl report.txt | jq -r 'select(.unit == \"亩\").value'",
    ),
)
@in_format("table", "tsv", "csv", "jsonl")
@of_kinds(QuantityKind)
@reads_files
def quantities(inputs: Inputs, shape: Format | Literal["table"], kinds: tuple[str, ...]) -> None:
    """Show each figure with its exact value, unit and sentence.

    The table is in the order of the text, under its headings and speakers; a terminal gets it in its
    width. For programs, the columns are document, section (the nearest heading), speaker (the name,
    else the affiliation, else the label), text (as written), kind, value, low and high (instead of
    value, for a range), unit (as written), code (UCUM, or ISO 4217 for money), qualifier (about,
    nearly, above, at_least, below or at_most), sentence (no more than 1,000 characters of it; the
    whole text of a heading, caption or field), start and end (its place in the source, in
    characters). Numbers are exact: 38000000, 99.9, 1/3; in JSON they are strings.
    """
    from cqdocs.cli.show import QUANTITIES, show

    show(inputs, QUANTITIES, shape, kinds)


@app.command(
    epilog=examples(
        "cqdocs times report.txt",
        "cqdocs times --reference-date 2022-08-20 --kind date speech.txt",
        "cqdocs times --format tsv *.txt > times.tsv",
        "cqdocs times --format jsonl report.txt | jq -r 'select(.value == null).text'",
    ),
)
@in_format("table", "tsv", "csv", "jsonl")
@of_kinds(TimeKind)
@reads_files
def times(inputs: Inputs, shape: Format | Literal["table"], kinds: tuple[str, ...]) -> None:
    """Show each date, interval and duration in ISO 8601.

    The table is as that of quantities. Above it stands the day from which the document speaks, so
    that 去年 has a value, and who says so: the caller by --reference-date, the text itself, or the
    date on which it was published. For programs, the columns are document, section, speaker, text,
    kind, value (EDTF for dates and intervals, else ISO 8601; empty where nothing settles it),
    qualifier, sentence, start and end: see cqdocs quantities -h.
    """
    from cqdocs.cli.show import TIMES, show

    show(inputs, TIMES, shape, kinds)


@app.command(
    epilog=examples(
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
    from cqdocs.cli.issues import issue_lines

    for name, document in inputs.documents():
        for line in issue_lines(name, document):
            write(line)
