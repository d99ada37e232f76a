"""The commands and what their help says."""

from __future__ import annotations

from typing import Literal

import click

from cqdocs.batch.export import Plan
from cqdocs.batch.jobs import Form, Reading
from cqdocs.cli.formats import Format
from cqdocs.cli.inputs import Inputs
from cqdocs.cli.options import in_format, of_kinds, reads_files
from cqdocs.cli.output import write, write_data
from cqdocs.model.kinds import QuantityKind, TimeKind
from cqdocs.retrieval.split import BY, MAX_CHARS, By
from cqdocs.tables.layouts import TABLES
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
        "cqdocs quantities report.txt",
        "cqdocs times report.txt",
        "cqdocs chunks --max-chars 500 report.txt",
        "cqdocs issues *.txt",
        "cqdocs view --open report.txt",
        "cqdocs convert report.txt --to tei > report.xml",
        "cqdocs export corpus/ --to parquet --out tables/",
    ),
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def app() -> None:
    """Parse official Chinese documents: press conferences, essays, reports, laws.

    FILE is text or Markdown in UTF-8, UTF-16 or GB18030, a web page (extra html) or a Word file
    (.docx, extra docx); - is standard input. The exit status is
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
    epilog=_examples(
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
    epilog=_examples(
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
    epilog=_examples(
        "cqdocs chunks report.txt > chunks.jsonl",
        "cqdocs chunks --by turn --max-chars 300 *.txt > chunks.jsonl",
        "cqdocs chunks --by point report.txt | jq -r 'select(.overlong).text'",
    ),
)
@click.option(
    "--max-chars",
    type=click.IntRange(1),
    default=MAX_CHARS,
    show_default=True,
    metavar="N",
    help="The longest text of a chunk; only a single sentence may be longer.",
)
@click.option(
    "--by",
    type=click.Choice(BY),
    default=BY[0],
    show_default=True,
    help="The most that a chunk may hold: what one speaker says under a heading; a turn; a point.",
)
@reads_files
def chunks(inputs: Inputs, max_chars: int, by: By) -> None:
    """Write the text in chunks for retrieval, one JSON object a line.

    No chunk crosses a speaker or a heading, or cuts a sentence. Each has file, id, document (the
    SHA-256 of the text), index, kind (text, caption or heading), text, start and end and pieces (its
    place in the source, in characters), path (the headings above), points (those that it begins
    inside of), speaker, affiliation, speaker_title, role, label, act, turn, question (what an answer
    answers; no more than 1,000 characters of it) and overlong.
    """
    from cqdocs.cli.chunks import chunk_lines

    for name, document in inputs.documents():
        for line in chunk_lines(name, document, max_chars, by):
            write_data(line)


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
    from cqdocs.cli.issues import issue_lines

    for name, document in inputs.documents():
        for line in issue_lines(name, document):
            write(line)


@app.command(
    epilog=_examples(
        "cqdocs view report.txt -o report.html",
        "cqdocs view --open report.txt",
        "cqdocs view - < speech.txt > speech.html",
    ),
)
@click.option("-o", "--output", metavar="PAGE", help="The file to write; - is standard output.")
@click.option("--open", "opens", is_flag=True, help="Show the page in the browser.")
@reads_files
def view(inputs: Inputs, output: str | None, opens: bool) -> None:
    """Write a document as one page of HTML to look at.

    The page shows the outline, who asks and who answers, the points, every figure and time with its
    value, unit and hedge, and what the parser doubted; it sorts, searches and prints, and needs neither
    the network nor any other file. Without -o it goes to standard output, or, with --open, to a file
    in the directory for temporary files.
    """
    from cqdocs.cli.view import view_one

    if len(inputs.files) > 1:
        raise click.UsageError("a page shows one document: name one FILE")
    view_one(inputs, output, opens)


@app.command(
    epilog=_examples(
        "cqdocs convert report.txt --to tei > report.xml",
        "cqdocs convert report.txt --to markdown -o report.md",
        "cqdocs convert minutes/*.txt --to akoma-ntoso -o debates/",
        "cqdocs convert press.txt --to convokit -o corpora/",
    ),
)
@click.option(
    "--to",
    type=click.Choice(["tei", "akoma-ntoso", "convokit", "brat", "web-annotations", "markdown"]),
    required=True,
    help="The format to write.",
)
@click.option(
    "--output",
    "-o",
    metavar="OUT",
    help="A file for one FILE in one file; else a directory, made if missing.",
)
@reads_files
def convert(inputs: Inputs, to: str, output: str | None) -> None:
    """Write documents in a format of corpora.

    tei is TEI P5 in the form of Parla-CLARIN, akoma-ntoso an Akoma Ntoso 3.0 debate,
    web-annotations W3C JSON-LD, markdown a clean page that parses into the same tree. Without
    --output, one FILE goes to standard output. In a directory each FILE becomes files of its own
    name; convokit makes a directory of that name, brat a .txt and an .ann beside the
    annotation.conf of all. Files of the same name are overwritten.
    """
    from cqdocs.cli.convert import convert

    convert(inputs, to, output)


@app.command(
    epilog=_examples(
        "cqdocs export corpus/ --to parquet --out tables/",
        "cqdocs export *.txt --to csv --table quantities --table turns --out figures/",
        "cqdocs export corpus/ --to jsonl --workers 8 --out /data/tables",
    ),
)
@click.option(
    "--to",
    "form",
    type=click.Choice(["parquet", "jsonl", "csv"]),
    required=True,
    help="What the tables are written as; parquet takes the extra arrow.",
)
@click.option("--out", metavar="DIR", required=True, help="The directory to write into.")
@click.option(
    "--table",
    "tables",
    type=click.Choice(TABLES),
    metavar="NAME",
    multiple=True,
    help=f"Only this table; may be given more than once. One of {', '.join(TABLES)}.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="How many processes parse. If not given, as many as there are cores.",
)
@reads_files
def export(
    inputs: Inputs, form: Form, out: str, tables: tuple[str, ...], workers: int | None
) -> None:
    """Write many documents as tables, by all cores.

    FILE may be a directory, whose .txt and .md files are read, those of its subdirectories too. Each
    table (turns, quantities, times...) becomes a directory of files in DIR. A document that cannot be
    read costs a line in DIR/errors.jsonl. A run that was stopped or killed goes on where it was when
    the same command is given again: nothing is lost and nothing there twice. DIR/manifest.json names
    every file with its hash.
    """
    from cqdocs.cli.export import export

    if "-" in inputs.files:
        raise click.UsageError("export reads files and directories, not standard input")
    reading = Reading(inputs.encoding, inputs.errors, inputs.reference_date)
    export(inputs.files, out, Plan(form, tables or tuple(TABLES), reading, workers))
